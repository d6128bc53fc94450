#pragma once
#include <QString>

namespace tujian {

/// Our words and Qt's in a language ("en", "zh_CN"; empty: the system's), in place of those before. Windows made from
/// now on speak it.
void applyLanguage(const QString& language);

} // namespace tujian
