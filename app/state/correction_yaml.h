#pragma once
#include "base/diagnostic.h"
#include "diagram/correct/correction.h"
#include <QList>
#include <QString>

namespace tujian {

/// A file of corrections, read. `lines` is parallel to `list`.
struct CorrectionText {
    QList<Correction> list;
    QList<int> lines;
    QList<Diagnostic> diagnostics;
};

/// YAML → corrections. Where the YAML is broken, each entry that can still be read is.
CorrectionText parseCorrections(const QString& yaml, const QString& file);

/// In the order of the list; every string quoted, so that any label comes back as it was.
QString correctionsYaml(const QList<Correction>& corrections);

} // namespace tujian
