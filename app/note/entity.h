#pragma once
#include <QString>

namespace tujian {

/// "&amp;" → "&", "&#20013;" → "中"; a name that is not known stays as it is written.
QString decodeEntity(const QString& entity);

} // namespace tujian
