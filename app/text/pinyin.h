#pragma once
#include <QStringList>

namespace tujian {

/// All readings of a Chinese character without tones ("重" → chong, zhong), commonest first; empty for what is not Han.
/// Tables are generated at build time from Unihan kHanyuPinlu and kXHC1983.
QStringList pinyinReadings(char32_t c);

/// Does `query` (folded Latin letters) spell the Chinese `text`, or its start at any character, in full (wangluo),
/// by initials (wlcl) or mixed? Every reading of a polyphone is accepted.
bool pinyinMatches(QStringView query, QStringView text);

} // namespace tujian
