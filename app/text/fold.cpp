#include "text/fold.h"
#include "text/han_tables.h"
#include <algorithm>
#include <array>
#include <memory>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <vector>

namespace tujian {

namespace {

bool isPlainHan(char16_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
}

/// The basic plane's Han characters as they are compared, one array lookup each.
const std::vector<char16_t>& simplifiedTable() {
    static const std::vector<char16_t> table = [] {
        std::vector<char16_t> t(0x10000 - 0x3400);
        for (std::size_t i = 0; i < t.size(); ++i)
            t[i] = static_cast<char16_t>(0x3400 + i);
        for (int i = 0; i < simplifiedPairCount; ++i)
            if (simplifiedPairs[i].from >= 0x3400)
                t[simplifiedPairs[i].from - 0x3400] = static_cast<char16_t>(simplifiedPairs[i].to);
        return t;
    }();
    return table;
}

const icu::Normalizer2& caseFolder() {
    static const icu::Normalizer2* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }();
    Q_ASSERT(instance);
    return *instance;
}

/// What a character folds to where ICU is not needed, or 0. Han, ASCII, full-width ASCII, and the CJK punctuation
/// that NFKC leaves alone: nearly all of a Chinese note.
char16_t quickFold(char16_t c) {
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
    if (isPlainHan(c))
        return simplifiedTable()[c - 0x3400];
    if (c >= 0xff01 && c <= 0xff5e)
        return quickFold(static_cast<char16_t>(c - 0xfee0));
    if (c == 0x3000)
        return u' ';
    if ((c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x2018 && c <= 0x201d && c != 0x201a))
        return c;
    return 0;
}

char32_t codePointAt(QStringView text, qsizetype at) {
    const char16_t c = text[at].unicode();
    if (QChar::isHighSurrogate(c) && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1].unicode());
    return c;
}

qsizetype unitsOf(char32_t c) {
    return c > 0xffff ? 2 : 1;
}

class Folder {
public:
    Folder(QStringView source, FoldedText& out, bool keepOrigin)
        : text(source)
        , result(out)
        , origins(keepOrigin) {}

    void run() {
        result.text.reserve(text.size());
        if (origins)
            result.origin.reserve(text.size() + 1);
        for (qsizetype at = 0; at < text.size();) {
            const char16_t quick = quickFold(text[at].unicode());
            if (quick != 0 || text[at].isNull()) {
                lastStart = result.text.size();
                lastSource = at;
                append(quick, at++);
            } else {
                at = slow(at);
            }
        }
        if (origins)
            result.origin.append(static_cast<int>(text.size()));
    }

private:
    void append(char16_t c, qsizetype at) {
        result.text.append(QChar(c));
        if (origins)
            result.origin.append(static_cast<int>(at));
    }

    /// Folds the stretch around `at` that ICU must see whole: a mark changes the character before it.
    qsizetype slow(qsizetype at) {
        qsizetype begin = at;
        if (!caseFolder().hasBoundaryBefore(static_cast<UChar32>(codePointAt(text, at))) && at > 0) {
            begin = lastSource;
            result.text.truncate(lastStart);
            if (origins)
                result.origin.resize(lastStart);
        }
        qsizetype end = at + unitsOf(codePointAt(text, at));
        while (end < text.size() && !caseFolder().hasBoundaryBefore(static_cast<UChar32>(codePointAt(text, end))))
            end += unitsOf(codePointAt(text, end));
        const QStringView part = text.sliced(begin, end - begin);
        icu::UnicodeString folded;
        UErrorCode status = U_ZERO_ERROR;
        caseFolder().normalize(icu::UnicodeString(false, part.utf16(), static_cast<int>(part.size())), folded, status);
        lastStart = result.text.size();
        lastSource = begin;
        for (int i = 0; i < folded.length(); ++i) {
            const char16_t c = folded[i];
            append(isPlainHan(c) ? simplifiedTable()[c - 0x3400] : c, begin);
        }
        return end;
    }

    QStringView text;
    FoldedText& result;
    bool origins;
    qsizetype lastStart = 0;
    qsizetype lastSource = 0;
};

} // namespace

QString fold(QStringView text) {
    FoldedText folded;
    Folder(text, folded, false).run();
    return folded.text;
}

FoldedText foldWithOrigin(QStringView text) {
    FoldedText folded;
    Folder(text, folded, true).run();
    return folded;
}

bool isSeparator(QChar c) {
    return c.isSpace() || c == u'-' || c == u'_';
}

QString withoutSeparators(QStringView folded) {
    QString key;
    key.reserve(folded.size());
    for (const QChar c : folded)
        if (!isSeparator(c))
            key += c;
    return key;
}

QString nameKey(QStringView name) {
    return withoutSeparators(fold(name));
}

bool isHan(char32_t c) {
    if (c < 0x2e80)
        return false;
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3005 || c == 0x3007 ||
           (c >= 0x2e80 && c <= 0x2fd5) || (c >= 0x3021 && c <= 0x3029) || (c >= 0xf900 && c <= 0xfad9) ||
           (c >= 0x20000 && c <= 0x323af);
}

bool isWordChar(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    const auto point = static_cast<UChar32>(c);
    const bool word = u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    return word && !isHan(c);
}

int editDistance(QStringView a, QStringView b, int limit) {
    constexpr qsizetype longest = 64;
    const qsizetype n = a.size();
    const qsizetype m = b.size();
    const int over = limit + 1;
    if (std::abs(n - m) > limit || (n > longest || m > longest))
        return a == b ? 0 : over;
    // Three rows are enough for the transposition; the words are short, so they live on the stack.
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (int j = 0; j <= m; ++j)
        rows[0][static_cast<std::size_t>(j)] = j;
    for (qsizetype i = 1; i <= n; ++i) {
        auto& row = rows[static_cast<std::size_t>(i % 3)];
        const auto& above = rows[static_cast<std::size_t>((i + 2) % 3)];
        const auto& twoAbove = rows[static_cast<std::size_t>((i + 1) % 3)];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= m; ++j) {
            const auto k = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            int best = std::min({above[k] + 1, row[k - 1] + 1, above[k - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, twoAbove[k - 2] + 1);
            row[k] = best;
            least = std::min(least, best);
        }
        if (least > limit + 1) // a transposition may still reach back over one row
            return over;
    }
    return std::min(rows[static_cast<std::size_t>(n % 3)][static_cast<std::size_t>(m)], over);
}

} // namespace tujian
