#include "page/builder.h"
#include "page/escape.h"
#include "page/visible.h"
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tujian {

PageBuilder::PageBuilder(const Note& note, const PageOptions& options)
    : m_note(note)
    , m_options(options)
    , m_style(pageStyle(options))
    , m_shown(shownBlocks(note, options))
    , m_facts{footnoteNumbers(note), options.deadLinks} {
    for (int i = 0; i < note.topics.size(); ++i) {
        if (note.topics[i].heading >= 0)
            m_topics.insert(note.topics[i].heading, i);
    }
}

Page PageBuilder::build() {
    PageContext context;
    blocks(0, int(m_note.blocks.size()), context);
    Page page;
    page.html = u"<html><body style=\""_s + m_style.body() + u"\">"_s + m_writer.html() + u"</body></html>"_s;
    page.blocks = m_writer.blocks();
    page.folded = m_folded;
    page.diagnostics = std::move(m_diagnostics);
    return page;
}

InlineHtml PageBuilder::inlines(const Block& leaf, int at, int codeSize) const {
    InlineFacts facts = m_facts;
    facts.codeSize = codeSize;
    return inlineHtml(m_note, m_style, facts, leaf, at);
}

/// Two characters before the title of what can be closed.
QString PageBuilder::turnMark(int index) const {
    const QString mark = isClosed(m_note, m_options, index) ? u"▸"_s : u"▾"_s;
    return u"<a href=\"turn:%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(index).arg(
               m_style.colours.marker, mark) +
           QChar(QChar::Nbsp);
}

void PageBuilder::blocks(int begin, int end, PageContext& context) {
    for (int i = begin; i < end; i = qMax(i + 1, m_note.blocks[i].next)) {
        if (m_shown[i])
            block(i, context);
    }
}

void PageBuilder::block(int index, PageContext& context) {
    switch (m_note.blocks[index].kind) {
    case BlockKind::Heading:
        return heading(index, context);
    case BlockKind::Paragraph:
    case BlockKind::Cell: // only in a table, unless the note is odd
        return paragraph(index, context);
    case BlockKind::List:
        return list(index, context);
    case BlockKind::Quote:
        return quote(index, context);
    case BlockKind::Table:
        return table(index, context);
    case BlockKind::Fence:
        return fence(index, context);
    case BlockKind::Rule:
        return rule(index, context);
    case BlockKind::Details:
        return details(index, context);
    case BlockKind::Item:
    case BlockKind::Row:
        return blocks(index + 1, m_note.blocks[index].next, context);
    }
}

ParagraphFormat PageBuilder::format(PageContext& context, int above, int line) const {
    ParagraphFormat result;
    result.left = context.left;
    result.hang = context.hang;
    result.above = context.above >= 0 ? context.above : above;
    result.line = line;
    if (!context.textColour.isEmpty())
        result.css = u"color:"_s + context.textColour;
    context.above = -1;
    context.hang = 0;
    return result;
}

QString PageBuilder::slugOf(int heading) const {
    const int topic = m_topics.value(heading, -1);
    if (topic < 0)
        return slug(m_note.blocks[heading].text);
    return m_note.topics[topic].id.sliced(qMin(m_note.topics[topic].id.size(), m_note.file.size() + 1));
}

void PageBuilder::heading(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    const int level = qBound(1, block.level, 6);
    const int code = m_style.headingSize(level) * m_style.code / m_style.text;
    InlineHtml inside = inlines(block, context.markerLength, code);
    const QString name = slugOf(index);
    const bool folded = isFolded(m_note, m_options, m_topics.value(index, -1));
    if (inside.runs.isEmpty() && context.marker.isEmpty() && !folded)
        return; // an empty heading shows nothing
    ParagraphFormat format = this->format(context, m_style.headingGap(level), m_style.headingLine(level));
    format.below = m_style.gap * 2 / 3;
    format.grows = inside.image;
    format.css = u"font-size:%1px;font-weight:bold;color:%2"_s.arg(m_style.headingSize(level))
                     .arg(level == 6 ? m_style.colours.quiet : m_style.colours.heading);
    QString html = context.marker + u"<a name=\""_s + escaped(name) + u"\"></a>"_s + inside.html;
    if (folded) {
        m_folded.append(m_topics.value(index));
        html += u"<a href=\"fold:%1\" style=\"%2;font-weight:normal\"> ⋯</a>"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(name)), m_style.link());
    }
    context.marker.clear();
    context.markerLength = 0;
    m_writer.paragraph(format, html, {index, inside.runs});
}

void PageBuilder::paragraph(int index, PageContext& context) {
    leaf(index, m_note.blocks[index], context);
}

void PageBuilder::leaf(int index, const Block& block, PageContext& context) {
    const InlineHtml inside = inlines(block, context.markerLength);
    if (inside.html.isEmpty() && context.marker.isEmpty())
        return;
    ParagraphFormat format = this->format(context, context.tight ? m_style.tightGap : m_style.gap, m_style.line);
    format.grows = inside.image;
    const QList<FootnoteMark> marks = footnoteMarks(block.text.left(80));
    if (!marks.isEmpty() && marks.constFirst().begin == 0 && marks.constFirst().definition)
        format.css += u";font-size:%1px"_s.arg(m_style.small);
    const QString html = context.marker + inside.html;
    context.marker.clear();
    context.markerLength = 0;
    m_writer.paragraph(format, html, {index, inside.runs});
}

void PageBuilder::rule(int index, PageContext& context) {
    bareMarker(index, context);
    m_writer.rule(context.left, m_style.gap * 3 / 2, m_style.colours.rule);
}

void PageBuilder::details(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    constexpr int mark = 2;
    InlineHtml inside = inlines(block, context.markerLength + mark);
    ParagraphFormat format = this->format(context, m_style.gap, m_style.line);
    format.below = m_style.tightGap;
    format.grows = inside.image;
    format.css += u";font-weight:bold"_s;
    const QString html = context.marker + turnMark(index) + inside.html;
    m_writer.paragraph(format, html, {index, inside.runs});
    PageContext under;
    under.left = context.left + m_style.indent * 2 / 3;
    under.lists = context.lists;
    under.textColour = context.textColour;
    context.marker.clear();
    context.markerLength = 0;
    if (!isClosed(m_note, m_options, index))
        blocks(index + 1, block.next, under);
}

} // namespace tujian
