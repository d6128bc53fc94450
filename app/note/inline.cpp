#include "note/inline.h"
#include "note/htmltag.h"
#include "note/leaf.h"
#include "note/link.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype longestWikilink = 512;

/// Rewrites one leaf from left to right: what is not one of our marks is copied with its runs.
class InlineReader {
public:
    InlineReader(Note& note, const Block& leaf)
        : m_note(note)
        , m_leaf(leaf)
        , m_text(leaf.text)
        , m_out(leaf) {
        m_out.text.clear();
        m_out.runs.clear();
    }

    Block read();

private:
    bool readMark(int at);
    bool readWikilink(int at);
    bool readHtml(int at);
    bool readHighlight(int at);
    [[nodiscard]] bool isHighlight(int at, bool opens) const;
    void applyTag(const HtmlTag& tag, int at);
    void addImage(const HtmlTag& tag, int at);
    void setStyle(const HtmlTag& tag);
    void copyUntil(int at);
    [[nodiscard]] bool isCode(int at);
    [[nodiscard]] bool isCodeLater(int at) const; ///< whatever was asked before
    [[nodiscard]] std::pair<int, int> sourceOf(int from, int to) const;

    Note& m_note;
    const Block& m_leaf;
    QStringView m_text;
    Block m_out;
    int m_done = 0; ///< of the old text
    int m_run = 0;  ///< for isCode, which is asked in ascending order
    RunStyles m_style;
    int m_link = -1;
    bool m_commentsEnd = true; ///< false once "-->" is known not to follow
    bool m_linksEnd = true;    ///< the same for "]]"
    bool m_marksEnd = true;    ///< the same for "=="
    bool m_marking = false;    ///< between two "=="
};

std::pair<int, int> InlineReader::sourceOf(int from, int to) const {
    const Span span = sourceSpan(m_note, m_leaf, from, to - from);
    return {span.begin, span.end};
}

bool InlineReader::isCode(int at) {
    while (m_run < m_leaf.runs.size() && m_leaf.runs.at(m_run).at + m_leaf.runs.at(m_run).length <= at)
        ++m_run;
    return m_run < m_leaf.runs.size() && m_leaf.runs.at(m_run).style.testFlag(RunStyle::Code);
}

bool InlineReader::isCodeLater(int at) const {
    const auto endsBefore = [](const Run& run, int offset) { return run.at + run.length <= offset; };
    const auto run = std::lower_bound(m_leaf.runs.cbegin(), m_leaf.runs.cend(), at, endsBefore);
    return run != m_leaf.runs.cend() && run->style.testFlag(RunStyle::Code);
}

void InlineReader::copyUntil(int at) {
    copyText(m_leaf, m_done, at, m_out, m_style, m_link);
    m_done = at;
}

Block InlineReader::read() {
    for (int at = 0; at < m_text.size(); ++at) {
        const QChar c = m_text.at(at);
        if ((c == u'<' || c == u'[' || c == u'=') && at >= m_done && !isCode(at) && readMark(at))
            at = m_done - 1;
    }
    copyUntil(int(m_text.size()));
    return std::move(m_out);
}

bool InlineReader::readMark(int at) {
    const QChar c = m_text.at(at);
    return c == u'=' ? readHighlight(at) : c == u'[' ? readWikilink(at) : readHtml(at);
}

bool InlineReader::readWikilink(int at) {
    if (!m_linksEnd || !m_text.mid(at).startsWith(u"[["))
        return false;
    const QStringView window = m_text.mid(at + 2, longestWikilink);
    const qsizetype close = window.indexOf(u"]]");
    if (close < 0) {
        m_linksEnd = at + 2 + longestWikilink < m_text.size();
        return false;
    }
    const QStringView inner = window.left(close);
    if (inner.trimmed().isEmpty() || inner.contains(u'\n') || inner.contains(u'['))
        return false;
    const qsizetype bar = inner.indexOf(u'|');
    QStringView target = bar < 0 ? inner : inner.left(bar);
    // In a table's cell the bar is written "\|".
    if (bar > 0 && target.endsWith(u'\\'))
        target.chop(1);
    const bool embedded = at > m_done && m_text.at(at - 1) == u'!';
    const int begin = embedded ? at - 1 : at;
    const int end = int(at + 2 + close + 2);
    const int shownAt = bar < 0 ? at + 2 : int(at + 2 + bar + 1);
    Link link;
    const qsizetype hash = target.indexOf(u'#');
    link.kind = LinkKind::Wiki;
    link.target = (hash < 0 ? target : target.left(hash)).trimmed().toString();
    link.anchor = hash < 0 ? QString() : target.mid(hash + 1).trimmed().toString();
    link.text = m_text.mid(shownAt, end - 2 - shownAt).toString();
    const auto source = sourceOf(begin, end);
    link.span = m_note.spanOf(source.first, source.second);
    copyUntil(begin);
    copyText(m_leaf, shownAt, end - 2, m_out, m_style, int(m_note.links.size()));
    m_note.links.append(link);
    m_done = end;
    return true;
}

/// "==marked==": two signs, no more, with no blank inside and no Latin letter outside, both in one paragraph. In
/// "if a==1 and b==2" nothing is marked.
bool InlineReader::isHighlight(int at, bool opens) const {
    const auto charAt = [this](int i) { return i >= 0 && i < m_text.size() ? m_text.at(i) : QChar(u' '); };
    const QChar before = charAt(at - 1);
    const QChar after = charAt(at + 2);
    const QChar inside = opens ? after : before;
    const QChar outside = opens ? before : after;
    const bool latin = outside.unicode() < 0x2e80 && outside.isLetterOrNumber();
    return charAt(at) == u'=' && charAt(at + 1) == u'=' && before != u'=' && after != u'=' && !inside.isSpace() &&
           !latin;
}

bool InlineReader::readHighlight(int at) {
    if (!m_marksEnd || !isHighlight(at, !m_marking))
        return false;
    if (!m_marking) {
        qsizetype close = m_text.indexOf(u"==", at + 3);
        while (close >= 0 && (!isHighlight(int(close), false) || isCodeLater(int(close))))
            close = m_text.indexOf(u"==", close + 1);
        m_marksEnd = close >= 0;
        if (!m_marksEnd)
            return false;
    }
    copyUntil(at);
    m_done = at + 2;
    m_marking = !m_marking;
    m_style.setFlag(RunStyle::Mark, m_marking);
    return true;
}

bool InlineReader::readHtml(int at) {
    if (!m_commentsEnd && m_text.mid(at).startsWith(u"<!--"))
        return false;
    HtmlTag tag;
    if (!readTag(m_text, at, tag)) {
        m_commentsEnd = m_commentsEnd && !m_text.mid(at).startsWith(u"<!--");
        return false;
    }
    const bool comment = tag.kind == HtmlTag::Kind::Comment;
    // Details are told apart by their tags later, when the whole tree is there.
    if (!comment && (!isHarmlessTag(tag) || tag.is(u"details") || tag.is(u"summary")))
        return false;
    copyUntil(at);
    m_done = tag.end;
    if (!comment)
        applyTag(tag, at);
    return true;
}

void InlineReader::applyTag(const HtmlTag& tag, int at) {
    if (tag.is(u"br")) {
        const auto source = sourceOf(at, tag.end);
        appendRun(m_out, u"\n", source.first, source.second - source.first, m_style, m_link);
    } else if (tag.is(u"img") && tag.kind == HtmlTag::Kind::Open) {
        addImage(tag, at);
    } else if (tag.is(u"a")) {
        const QString href = attributeValue(tag, u"href");
        m_link = -1;
        if (tag.kind == HtmlTag::Kind::Open && !href.isEmpty()) {
            const auto source = sourceOf(at, tag.end);
            Link link = linkTo(href, attributeValue(tag, u"title"), false);
            link.span = m_note.spanOf(source.first, source.second);
            m_link = int(m_note.links.size());
            m_note.links.append(link);
        }
    } else {
        setStyle(tag);
    }
}

void InlineReader::addImage(const HtmlTag& tag, int at) {
    const QString source = attributeValue(tag, u"src");
    if (source.isEmpty())
        return;
    const auto range = sourceOf(at, tag.end);
    Link link = linkTo(source, attributeValue(tag, u"title"), true);
    link.text = attributeValue(tag, u"alt");
    link.span = m_note.spanOf(range.first, range.second);
    m_out.runs.append({int(m_out.text.size()), 0, range.first, range.second - range.first, m_style | RunStyle::Image,
                       int(m_note.links.size())});
    m_note.links.append(link);
}

void InlineReader::setStyle(const HtmlTag& tag) {
    const bool on = tag.kind == HtmlTag::Kind::Open;
    if (tag.is(u"b") || tag.is(u"strong"))
        m_style.setFlag(RunStyle::Bold, on);
    else if (tag.is(u"i") || tag.is(u"em"))
        m_style.setFlag(RunStyle::Italic, on);
    else if (tag.is(u"s") || tag.is(u"del"))
        m_style.setFlag(RunStyle::Strike, on);
    else if (tag.is(u"kbd") || tag.is(u"code"))
        m_style.setFlag(RunStyle::Code, on);
}

bool hasInlineText(const Block& block) {
    return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Heading || block.kind == BlockKind::Cell;
}

} // namespace

void readInlines(Note& note) {
    for (Block& block : note.blocks) {
        if (!hasInlineText(block) ||
            (!block.text.contains(u'<') && !block.text.contains("[["_L1) && !block.text.contains("=="_L1)))
            continue;
        block = InlineReader(note, block).read();
    }
}

} // namespace tujian
