#pragma once
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

/// A quoted phrase as it is compared: folded, spaces of any kind and number one space.
QString literalOf(QStringView phrase);

/// Every place of it in a text as [begin, end), left to right; what stands there is the phrase itself, not only its
/// words.
QList<std::pair<int, int>> findLiteral(const QString& text, const QString& literal);

} // namespace tujian
