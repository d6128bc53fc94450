#include "text/pinyin.h"
#include "text/fold.h"
#include "text/han_tables.h"
#include <algorithm>
#include <string_view>

namespace tujian {

namespace {

std::string_view syllablesOf(char32_t c) {
    const auto* const end = hanReadings + hanReadingCount;
    const auto* const found =
        std::lower_bound(hanReadings, end, c, [](const HanReading& r, char32_t code) { return r.code < code; });
    return found != end && found->code == c ? std::string_view(found->syllables) : std::string_view();
}

/// Readings for every Latin letter of a query would be looked up again and again: one table from the characters of the
/// basic plane to their syllables.
std::string_view quickSyllables(char16_t c) {
    static const std::vector<std::string_view> table = [] {
        std::vector<std::string_view> t(0xa000 - 0x3400);
        for (int i = 0; i < hanReadingCount; ++i)
            if (hanReadings[i].code >= 0x3400 && hanReadings[i].code < 0xa000)
                t[hanReadings[i].code - 0x3400] = hanReadings[i].syllables;
        return t;
    }();
    return c >= 0x3400 && c < 0xa000 ? table[c - 0x3400] : std::string_view();
}

bool letterIs(QChar letter, char latin) {
    return letter.unicode() == static_cast<char16_t>(latin);
}

/// How many letters of `query` the syllable takes: all of it, or nothing. "lve" may be typed lve, lue or lü.
qsizetype fullMatch(QStringView query, std::string_view syllable) {
    const qsizetype n = static_cast<qsizetype>(syllable.size());
    if (query.size() < n)
        return 0;
    for (qsizetype i = 0; i < n; ++i) {
        const char expected = syllable[static_cast<std::size_t>(i)];
        const bool umlaut = expected == 'v' && (query[i] == u'u' || query[i] == QChar(0xfc));
        if (!letterIs(query[i], expected) && !umlaut)
            return 0;
    }
    return n;
}

/// zh, ch and sh are one initial: both `zh` and `z` begin 中.
qsizetype longInitial(QStringView query, std::string_view syllable) {
    const bool two = syllable.size() > 2 && syllable[1] == 'h';
    return two && query.size() > 1 && letterIs(query[0], syllable[0]) && query[1] == u'h' ? 2 : 0;
}

bool hasHan(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

struct Matcher {
    QStringView text;
    int budget = 2000; ///< steps; text full of polyphones must not make a search slow

    /// Where the match of `query` that starts at `at` ends, or -1.
    qsizetype match(QStringView query, qsizetype at) { // NOLINT(misc-no-recursion): as deep as the query is long
        if (query.isEmpty())
            return at;
        if (at >= text.size() || --budget < 0)
            return -1;
        if (text[at] == query[0]) // Latin in the midst of Chinese: podwangluo → Pod网络
            return match(query.sliced(1), at + 1);
        if (text[at].isSpace() || text[at] == u'-')
            return match(query, at + 1);
        std::string_view syllables = quickSyllables(text[at].unicode());
        while (!syllables.empty()) {
            const auto space = syllables.find(' ');
            const std::string_view syllable = syllables.substr(0, space);
            syllables = space == std::string_view::npos ? std::string_view() : syllables.substr(space + 1);
            if (const qsizetype end = syllableMatch(query, at, syllable); end >= 0)
                return end;
        }
        return -1;
    }

    qsizetype syllableMatch(QStringView query, qsizetype at, std::string_view syllable) { // NOLINT(misc-no-recursion)
        if (!letterIs(query[0], syllable[0]))
            return -1;
        const qsizetype lengths[] = {fullMatch(query, syllable), longInitial(query, syllable), 1};
        for (const qsizetype length : lengths)
            if (length > 0)
                if (const qsizetype end = match(query.sliced(length), at + 1); end >= 0)
                    return end;
        return lastSyllable(query, syllable) ? at + 1 : -1;
    }

    /// The word as it is being typed may stop inside its last syllable: wanglu.
    static bool lastSyllable(QStringView query, std::string_view syllable) {
        if (query.size() >= static_cast<qsizetype>(syllable.size()))
            return false;
        return fullMatch(query, syllable.substr(0, static_cast<std::size_t>(query.size()))) > 0;
    }
};

} // namespace

QStringList pinyinReadings(char32_t c) {
    const auto syllables = syllablesOf(c);
    return syllables.empty()
               ? QStringList()
               : QString::fromLatin1(syllables.data(), static_cast<qsizetype>(syllables.size())).split(QChar(u' '));
}

std::optional<PinyinRange> pinyinFind(QStringView query, QStringView text) {
    if (query.isEmpty())
        return std::nullopt;
    for (qsizetype at = 0; at < text.size(); ++at) {
        // A stretch may begin with Latin (podwl: Pod网络), but one without a character spells nothing.
        const bool han = isHan(text[at].unicode());
        if (!han && text[at] != query[0])
            continue;
        Matcher matcher{text};
        const qsizetype end = matcher.match(query, at);
        if (end >= 0 && (han || hasHan(text.sliced(at, end - at))))
            return PinyinRange{static_cast<int>(at), static_cast<int>(end)};
    }
    return std::nullopt;
}

bool pinyinMatches(QStringView query, QStringView text) {
    return pinyinFind(query, text).has_value();
}

} // namespace tujian
