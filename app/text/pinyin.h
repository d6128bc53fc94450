#pragma once
#include <QStringList>
#include <optional>

namespace tujian {

/// All readings of a Chinese character without tones ("重" → zhong, chong), commonest first, ü written v; empty for
/// what is not Han. Tables are generated at build time from Unihan kHanyuPinlu and kXHC1983.
QStringList pinyinReadings(char32_t c);

/// Does `query` (folded Latin letters) spell the Chinese `text`, or its start at any character, in full (wangluo),
/// by initials (wlcl) or mixed? Every reading of a polyphone is accepted.
bool pinyinMatches(QStringView query, QStringView text);

/// Where: [begin, end) in `text` of the first stretch that `query` spells. `text` is folded (simplified).
struct PinyinRange {
    int begin = 0;
    int end = 0;
};
std::optional<PinyinRange> pinyinFind(QStringView query, QStringView text);

} // namespace tujian
