#include "page/inline.h"
#include "page/breaks.h"
#include "page/escape.h"
#include "page/footnote.h"
#include "page/href.h"
#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool hasChinese(QStringView text) {
    for (const QChar c : text) {
        if (c.unicode() >= 0x2e80 && c.unicode() < 0xd800)
            return true;
    }
    return false;
}

/// Writes one leaf's runs, one after the other.
class InlineWriter {
public:
    InlineWriter(const Note& note, const PageStyle& style, const Block& leaf, int at)
        : m_note(note)
        , m_style(style)
        , m_leaf(leaf) {
        m_out.length = at;
        m_footnotes = footnoteMarks(leaf.text);
    }
    InlineHtml write();

private:
    void open(const Run& run, QStringView text);
    [[nodiscard]] QString linkTag(const QString& href) const;
    void close();
    void add(const QString& start, const QString& end);
    void text(const Run& run, int from, int to);
    void footnoteEdge(int at);
    void plain(const Run& run, int from, int to);
    void lineEnd(const Run& run, int at);
    qsizetype image(qsizetype first);
    void remoteImage(const Link& link, const QString& shown);
    void record(const Run& run, int at, int length, int source, int sourceLength);

    const Note& m_note;
    const PageStyle& m_style;
    const Block& m_leaf;
    InlineHtml m_out;
    QStringList m_ends;
    QList<FootnoteMark> m_footnotes;
    int m_runEnd = 0;
    int m_footnote = -1; ///< the one whose link is open
};

void InlineWriter::record(const Run& run, int at, int length, int source, int sourceLength) {
    m_out.runs.append({at, length, source, sourceLength, run.style, run.link});
    m_out.length = at + length;
}

void InlineWriter::add(const QString& start, const QString& end) {
    m_out.html += start;
    m_ends.append(end);
}

QString InlineWriter::linkTag(const QString& href) const {
    return u"<a href=\"%1\" style=\"%2\">"_s.arg(escaped(href), m_style.link());
}

void InlineWriter::open(const Run& run, QStringView text) {
    if (run.link >= 0 && run.link < m_note.links.size()) {
        const Link& link = m_note.links.at(run.link);
        const QString href = link.kind == LinkKind::Image ? QString() : hrefOf(link);
        if (!href.isEmpty())
            add(linkTag(href), u"</a>"_s);
    }
    if (run.style.testFlag(RunStyle::Bold))
        add(u"<b>"_s, u"</b>"_s);
    // Slanted Chinese is a distortion, not an italic: there the colour says it.
    if (run.style.testFlag(RunStyle::Italic))
        hasChinese(text) ? add(u"<font color=\""_s + m_style.colours.emphasis + u"\">"_s, u"</font>"_s)
                         : add(u"<i>"_s, u"</i>"_s);
    if (run.style.testFlag(RunStyle::Strike))
        add(u"<s>"_s, u"</s>"_s);
    if (run.style.testFlag(RunStyle::Math))
        add(u"<span style=\"font-family:'Noto Serif CJK SC',serif;font-style:italic\">"_s, u"</span>"_s);
    if (run.style.testFlag(RunStyle::Code))
        add(u"<span style=\""_s + m_style.inlineCode() + u"\">"_s, u"</span>"_s);
}

void InlineWriter::close() {
    while (!m_ends.isEmpty())
        m_out.html += m_ends.takeLast();
}

void InlineWriter::plain(const Run& run, int from, int to) {
    if (to <= from)
        return;
    const bool marks = !m_footnotes.isEmpty() && run.link < 0 && !run.style.testFlag(RunStyle::Code);
    m_runEnd = to;
    for (int i = from; i < to; ++i) {
        if (marks)
            footnoteEdge(i);
        appendEscaped(m_out.html, m_leaf.text[i]);
    }
    if (m_footnote >= 0 && m_footnotes.at(m_footnote).end <= to)
        footnoteEdge(to);
    const bool equal = run.length == run.sourceLength;
    record(run, m_out.length, to - from, equal ? run.source + (from - run.at) : run.source,
           equal ? to - from : run.sourceLength);
}

/// Opens or closes the link that a footnote's mark is. The mark itself stays as written, so that the map stays plain.
void InlineWriter::footnoteEdge(int at) {
    if (m_footnote >= 0 && m_footnotes.at(m_footnote).end <= at) {
        m_out.html += u"</a>"_s;
        m_footnote = -1;
    }
    // What begins behind the run's end is the next run's, which may be code.
    for (int i = 0; i < m_footnotes.size() && m_footnote < 0 && at < m_runEnd; ++i) {
        const FootnoteMark& mark = m_footnotes.at(i);
        if (mark.begin != at)
            continue;
        m_out.html += linkTag((mark.definition ? u"footuse:"_s : u"footnote:"_s) +
                              QString::fromLatin1(QUrl::toPercentEncoding(mark.name)));
        m_footnote = i;
    }
}

void InlineWriter::lineEnd(const Run& run, int at) {
    const LineEnd kind = lineEndAt(m_note, m_leaf, run, at);
    if (kind == LineEnd::Join)
        return;
    m_out.html += kind == LineEnd::Break ? u"<br>"_s : u" "_s;
    const bool equal = run.length == run.sourceLength;
    record(run, m_out.length, 1, equal ? run.source + (at - run.at) : run.source, equal ? 1 : run.sourceLength);
}

void InlineWriter::text(const Run& run, int from, int to) {
    open(run, QStringView(m_leaf.text).sliced(from, to - from));
    while (from < to) {
        const qsizetype end = QStringView(m_leaf.text).first(to).indexOf(u'\n', from);
        plain(run, from, end < 0 ? to : int(end));
        if (end < 0)
            break;
        lineEnd(run, int(end));
        from = int(end) + 1;
    }
    close();
}

void InlineWriter::remoteImage(const Link& link, const QString& shown) {
    const QString href = hrefOf(link);
    const QString label = u"▣ "_s + (shown.isEmpty() ? QCoreApplication::translate("page", "picture") : shown);
    m_out.html +=
        href.isEmpty() ? inColour(escaped(label), m_style.colours.quiet) : linkTag(href) + escaped(label) + u"</a>"_s;
    m_out.length += int(label.size());
}

/// An image's description may be several runs: they all become the one picture. Returns the run behind it.
qsizetype InlineWriter::image(qsizetype first) {
    const Run& run = m_leaf.runs[first];
    const Link& link = m_note.links.at(run.link);
    qsizetype next = first + 1;
    while (next < m_leaf.runs.size() && m_leaf.runs[next].link == run.link &&
           m_leaf.runs[next].style.testFlag(RunStyle::Image))
        ++next;
    const Run& last = m_leaf.runs[next - 1];
    const int at = m_out.length;
    const QString source = imageSource(link);
    const QString shown = m_leaf.text.mid(run.at, last.at + last.length - run.at).simplified();
    if (source.isEmpty()) {
        remoteImage(link, shown);
    } else {
        m_out.html += u"<img src=\"%1\" alt=\"%2\" title=\"%3\">"_s.arg(
            escaped(source), escaped(shown), escaped(link.title.isEmpty() ? shown : link.title));
        m_out.length += 1;
        m_out.image = true;
    }
    record(run, at, m_out.length - at, run.source, last.source + last.sourceLength - run.source);
    return next;
}

InlineHtml InlineWriter::write() {
    for (qsizetype i = 0; i < m_leaf.runs.size();) {
        const Run& run = m_leaf.runs[i];
        if (run.style.testFlag(RunStyle::Image) && run.link >= 0 && run.link < m_note.links.size()) {
            i = image(i);
            continue;
        }
        text(run, run.at, run.at + run.length);
        ++i;
    }
    return std::move(m_out);
}

} // namespace

InlineHtml inlineHtml(const Note& note, const PageStyle& style, const Block& leaf, int at) {
    return InlineWriter(note, style, leaf, at).write();
}

} // namespace tujian
