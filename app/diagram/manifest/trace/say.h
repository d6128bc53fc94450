#pragma once
#include <QCoreApplication>

namespace tujian::tracing {

/// Translates in the room's context: Say::tr("…").
struct Say {
    Q_DECLARE_TR_FUNCTIONS(manifest)
};

} // namespace tujian::tracing
