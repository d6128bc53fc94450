#include "diagram/prose/leaf.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int longestMarkedName = 32;
constexpr int longestBracket = 120;
constexpr int widestDefinedName = 40;
constexpr int longestTime = 24;

bool isOpen(QChar c) {
    return c == u'(' || c == u'（' || c == u'【';
}

bool isClose(QChar c) {
    return c == u')' || c == u'）' || c == u'】';
}

/// The offset after the bracket that opens at `at`, or `at` + 1 if it is not closed soon.
int afterBracket(QStringView text, int at) {
    int depth = 0;
    for (int i = at; i < text.size() && i - at < longestBracket; ++i) {
        if (isOpen(text[i]))
            ++depth;
        else if (isClose(text[i]) && --depth == 0)
            return i + 1;
    }
    return at + 1;
}

bool endsSentence(QStringView text, int at) {
    switch (text[at].unicode()) {
    case u'。':
    case u';':
    case u'!':
    case u'?':
    case u'\n':
    case u'；':
    case u'！':
    case u'？':
        return true;
    case u'.':
        return at + 1 >= text.size() || text[at + 1].isSpace() || (at > 0 && isHan(text[at - 1].unicode()));
    default:
        return false;
    }
}

bool endsClause(QStringView text, int at) {
    return text[at] == u',' || text[at] == u'，';
}

bool isColon(QStringView text, int at) {
    if (text[at] == u'：')
        return true;
    // 10:30, http://, key::value are no colons of speech
    const bool digit = at > 0 && text[at - 1].isDigit() && at + 1 < text.size() && text[at + 1].isDigit();
    const bool scheme = at + 1 < text.size() && (text[at + 1] == u'/' || text[at + 1] == u':');
    return text[at] == u':' && !digit && !scheme;
}

} // namespace

int afterTime(QStringView folded, int at) {
    static const QRegularExpression time(
        uR"(^\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[-~–—]\s*\d{1,2}[:：]\d{2})?[\s,，]+)"_s);
    if (at >= folded.size() || !(folded[at].isDigit() || folded[at].isSpace()))
        return at;
    const auto match = time.match(folded.mid(at, longestTime).toString());
    return match.hasMatch() ? at + int(match.capturedLength()) : at;
}

int afterNumber(QStringView folded, int at) {
    if (const int timed = afterTime(folded, at); timed > at)
        return timed;
    int i = at;
    while (i < folded.size() && (folded[i] == u' ' || folded[i] == u'(' || folded[i] == u'（'))
        ++i;
    const int digits = i;
    while (i < folded.size() && i - digits < 3 && folded[i].isDigit())
        ++i;
    if (i == digits || i >= folded.size() || !QStringView(u"、)）.．").contains(folded[i]))
        return at;
    const bool point = folded[i] == u'.' || folded[i] == u'．';
    return point && i + 1 < folded.size() && !folded[i + 1].isSpace() && !isHan(folded[i + 1].unicode()) ? at : i + 1;
}

Leaf makeLeaf(const Note& note, int block, const Lexicon& lexicon) {
    const Block& b = note.blocks[block];
    Leaf leaf{block, b.text, foldForRules(b.text), lexicon.mentions(b.text), {}, {}};
    for (const Run& run : b.runs)
        if (run.style.testAnyFlags(RunStyle::Bold | RunStyle::Code) && run.length <= longestMarkedName &&
            run.length > 1)
            leaf.marked.append({run.at, run.at + run.length});
    leaf.clauses = clausesOf(leaf.folded);
    return leaf;
}

const Leaf& Leaves::of(int block) const {
    const auto made = m_made.find(block);
    return made != m_made.end() ? made->second
                                : m_made.emplace(block, makeLeaf(m_note, block, m_lexicon)).first->second;
}

Span spanOf(const Note& note, const Leaf& leaf, int begin, int end) {
    return sourceSpan(note, note.blocks[leaf.block], begin, std::max(0, end - begin));
}

QList<Clause> clausesOf(QStringView folded, int from) {
    QList<Clause> clauses;
    const int first = afterNumber(folded, from);
    Clause current{first, first, true, false};
    const auto close = [&](int end, bool sentence, bool colon) {
        current.end = end;
        if (!folded.mid(current.begin, end - current.begin).trimmed().isEmpty())
            clauses.append(current);
        const int next = sentence ? afterNumber(folded, end + 1) : end + 1;
        current = {next, next, sentence, colon};
    };
    for (int i = first; i < folded.size(); ++i) {
        if (i < current.begin)
            continue;
        if (isOpen(folded[i]))
            i = afterBracket(folded, i) - 1;
        else if (endsSentence(folded, i))
            close(i, true, false);
        else if (endsClause(folded, i))
            close(i, false, false);
        else if (isColon(folded, i))
            close(i, false, true);
    }
    close(int(folded.size()), true, false);
    return clauses;
}

Definition definitionOf(QStringView text) {
    for (int i = 0; i < text.size(); ++i) {
        const bool dash = (text[i] == u'-' || text[i] == u'–' || text[i] == u'—') && i > 0 && text[i - 1] == u' ' &&
                          i + 1 < text.size() && text[i + 1] == u' ';
        if (isColon(text, i) || dash) {
            const QString name = cleanName(QStringView(text).left(i));
            if (name.isEmpty() || displayWidth(name) > widestDefinedName)
                return {};
            return {name, i, i + 1};
        }
        if (endsSentence(text, i) || endsClause(text, i))
            return {};
        if (isOpen(text[i]))
            i = afterBracket(text, i) - 1;
    }
    return {};
}

int displayWidth(QStringView text) {
    int width = 0;
    for (QChar c : text)
        width += c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : c.isLowSurrogate() ? 0 : 1;
    return width;
}

QString cleanName(QStringView text) {
    static constexpr QStringView edge = u" \t\n:：,，;；。.、-–—>|*\"“”'`";
    static constexpr QStringView front = u" \t\n:：,，;；。、–—|*\"“”'`)）";
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && front.contains(text[begin]))
        ++begin;
    while (end > begin && edge.contains(text[end - 1]))
        --end;
    qsizetype digits = begin;
    while (digits < end && text[digits].isDigit())
        ++digits;
    const bool numbered = digits > begin && digits + 1 < end && QStringView(u".)、）").contains(text[digits]) &&
                          !text[digits + 1].isDigit();
    if (numbered)
        return cleanName(text.mid(digits + 1, end - digits - 1));
    return text.mid(begin, end - begin).toString().simplified();
}

QString shortened(const QString& text, int width) {
    int used = 0;
    for (int i = 0; i < text.size(); ++i) {
        used += displayWidth(QStringView(text).mid(i, 1));
        if (used > width)
            return text.left(i - (i > 0 && text[i - 1].isHighSurrogate() ? 1 : 0)).trimmed() + u'…';
    }
    return text;
}

} // namespace tujian::prose
