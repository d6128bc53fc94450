#include "page/inline.h"
#include "page/breaks.h"
#include "page/escape.h"
#include "page/href.h"
#include <QCoreApplication>
#include <QUrl>
#include <algorithm>

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

QString encodedName(const QString& name) {
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

/// Writes one leaf's runs, one after the other.
class InlineWriter {
public:
    InlineWriter(const Note& note, const PageStyle& style, const InlineFacts& facts, const Block& leaf, int at)
        : m_note(note)
        , m_style(style)
        , m_facts(facts)
        , m_leaf(leaf) {
        m_out.length = at;
        for (const FootnoteMark& mark : footnoteMarks(leaf.text)) {
            if (facts.footnotes.contains(mark.name))
                m_footnotes.append(mark);
        }
    }
    InlineHtml write();

private:
    void open(const Run& run, QStringView text);
    [[nodiscard]] QString linkTag(const QString& href, bool dead = false) const;
    void close();
    void add(const QString& start, const QString& end);
    void text(const Run& run, int from, int to);
    void plain(const Run& run, int from, int to);
    void characters(const Run& run, int from, int to);
    void footnote(const Run& run, const FootnoteMark& mark);
    void footnoteEnd();
    [[nodiscard]] const FootnoteMark* footnoteAt(int at) const;
    void lineEnd(const Run& run, int at);
    qsizetype image(qsizetype first);
    void remoteImage(const Link& link, const QString& shown);
    void record(const Run& run, int at, int length, int source, int sourceLength);

    const Note& m_note;
    const PageStyle& m_style;
    const InlineFacts& m_facts;
    const Block& m_leaf;
    InlineHtml m_out;
    QStringList m_ends;
    QList<FootnoteMark> m_footnotes;
    QString m_explained; ///< the footnote whose text this is
};

void InlineWriter::record(const Run& run, int at, int length, int source, int sourceLength) {
    m_out.runs.append({at, length, source, sourceLength, run.style, run.link});
    m_out.length = at + length;
}

void InlineWriter::add(const QString& start, const QString& end) {
    m_out.html += start;
    m_ends.append(end);
}

QString InlineWriter::linkTag(const QString& href, bool dead) const {
    return u"<a href=\"%1\" style=\"%2\">"_s.arg(escaped(href), dead ? m_style.deadLink() : m_style.link());
}

void InlineWriter::open(const Run& run, QStringView text) {
    if (run.link >= 0 && run.link < m_note.links.size()) {
        const Link& link = m_note.links.at(run.link);
        const QString href = link.kind == LinkKind::Image ? QString() : hrefOf(link);
        if (!href.isEmpty())
            add(linkTag(href, m_facts.deadLinks.contains(run.link)), u"</a>"_s);
    }
    if (run.style.testFlag(RunStyle::Mark))
        add(u"<span style=\"background-color:%1\">"_s.arg(m_style.colours.mark), u"</span>"_s);
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
        add(u"<span style=\""_s + m_style.inlineCode(m_facts.codeSize) + u"\">"_s, u"</span>"_s);
}

void InlineWriter::close() {
    while (!m_ends.isEmpty())
        m_out.html += m_ends.takeLast();
}

void InlineWriter::characters(const Run& run, int from, int to) {
    if (to <= from)
        return;
    for (int i = from; i < to; ++i)
        appendEscaped(m_out.html, m_leaf.text[i]);
    const bool equal = run.length == run.sourceLength;
    record(run, m_out.length, to - from, equal ? run.source + (from - run.at) : run.source,
           equal ? to - from : run.sourceLength);
}

void InlineWriter::plain(const Run& run, int from, int to) {
    const bool marks = run.link < 0 && !run.style.testFlag(RunStyle::Code) && run.length == run.sourceLength;
    int done = from;
    for (const FootnoteMark& mark : m_footnotes) {
        if (!marks || mark.begin < done || mark.end > to)
            continue; // one in several styles stays as written
        characters(run, done, mark.begin);
        footnote(run, mark);
        done = mark.end + (mark.definition && mark.end < to ? 1 : 0); // its colon
    }
    characters(run, done, to);
}

/// A raised number; before the footnote's text it leads nowhere, as the way back stands behind the text.
void InlineWriter::footnote(const Run& run, const FootnoteMark& mark) {
    const QString number = QString::number(m_facts.footnotes.value(mark.name));
    const QString shown = u"<sup>"_s + number + u"</sup>"_s;
    if (mark.definition)
        m_explained = mark.name;
    m_out.html += mark.definition ? inColour(shown, m_style.colours.quiet)
                                  : linkTag(u"footnote:"_s + encodedName(mark.name)) + shown + u"</a>"_s;
    record(run, m_out.length, int(number.size()), run.source + (mark.begin - run.at), mark.end - mark.begin);
}

void InlineWriter::footnoteEnd() {
    if (m_explained.isEmpty())
        return;
    m_out.html +=
        QChar(QChar::Nbsp) + linkTag(u"footuse:"_s + encodedName(std::exchange(m_explained, {}))) + u"↩</a>"_s;
    m_out.length += 2;
}

const FootnoteMark* InlineWriter::footnoteAt(int at) const {
    const auto found = std::find_if(m_footnotes.begin(), m_footnotes.end(),
                                    [at](const FootnoteMark& mark) { return mark.begin == at; });
    return found == m_footnotes.end() ? nullptr : &*found;
}

void InlineWriter::lineEnd(const Run& run, int at) {
    const FootnoteMark* next = footnoteAt(at + 1);
    const bool another = next && next->definition;
    if (another)
        footnoteEnd();
    const LineEnd kind = another ? LineEnd::Break : lineEndAt(m_note, m_leaf, run, at);
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
    footnoteEnd();
    return std::move(m_out);
}

} // namespace

InlineHtml inlineHtml(const Note& note, const PageStyle& style, const InlineFacts& facts, const Block& leaf, int at) {
    return InlineWriter(note, style, facts, leaf, at).write();
}

} // namespace tujian
