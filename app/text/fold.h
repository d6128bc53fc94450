#pragma once
#include <QList>
#include <QString>

namespace tujian {

/// Text as it is compared: NFKC_Casefold (full = half width, case gone) and traditional → simplified.
QString fold(QStringView text);

/// The same, remembering where each folded unit came from: `origin[i]` is the UTF-16 offset in the source of the
/// character that produced `text[i]`; one entry more than `text` has, the last being the source's length.
struct FoldedText {
    QString text;
    QList<int> origin;
};
FoldedText foldWithOrigin(QStringView text);

/// Does it only separate the parts of a name: a blank, a hyphen, an underscore?
bool isSeparator(QChar c);
QString withoutSeparators(QStringView folded);
/// What makes two spellings one name: folded, without separators.
QString nameKey(QStringView name);

bool isHan(char32_t c);      ///< a Chinese character (Unihan, all blocks)
bool isWordChar(char32_t c); ///< a letter or digit that is not Han: what a Latin word is made of

/// Damerau-Levenshtein distance of two folded words; any result greater than `limit` is returned as limit + 1.
int editDistance(QStringView a, QStringView b, int limit);

} // namespace tujian
