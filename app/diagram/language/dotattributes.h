#pragma once
#include "diagram/language/dotlexer.h"
#include <QString>

namespace tujian {

/// Is the attribute (in small letters) drawn, or one of looks that our pictures decide for themselves? The rest is said
/// to be unknown.
bool isDotAttribute(QStringView name);

/// The text that a label's value shows; `name` stands for \N, `record` leaves out ports and braces.
QString dotLabel(const DotLexeme& value, const QString& name, bool record);

} // namespace tujian
