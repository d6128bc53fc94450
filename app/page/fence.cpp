#include "note/leaf.h"
#include "page/builder.h"
#include "page/escape.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// A panel is one table and is laid out whole; a long one is several that touch, so that the window need not wait.
constexpr int LinesOfPanel = 200;
constexpr int TabWidth = 4;

/// Writes code line by line: colours and runs advance with it and are never searched.
class CodeLines {
public:
    CodeLines(const Block& block, QList<CodeRun> colours, const QHash<int, QString>& palette)
        : m_block(block)
        , m_colours(std::move(colours))
        , m_palette(palette) {}
    [[nodiscard]] bool atEnd() const { return m_at > m_block.text.size(); }
    InlineHtml next();

private:
    void character(InlineHtml& line, int offset);
    void record(InlineHtml& line, int offset, int width);

    const Block& m_block;
    QList<CodeRun> m_colours;
    const QHash<int, QString>& m_palette;
    int m_at = 0;
    qsizetype m_run = 0;
    qsizetype m_colour = 0;
};

void CodeLines::record(InlineHtml& line, int offset, int width) {
    while (m_run < m_block.runs.size() && m_block.runs[m_run].at + m_block.runs[m_run].length <= offset)
        ++m_run;
    const int at = line.length;
    line.length += width;
    if (m_run >= m_block.runs.size() || m_block.runs[m_run].at > offset)
        return;
    const Run& run = m_block.runs[m_run];
    const bool equal = run.length == run.sourceLength;
    const int source = equal ? run.source + (offset - run.at) : run.source;
    const int sourceLength = equal ? 1 : run.sourceLength;
    if (!line.runs.isEmpty() && width == 1 && equal) {
        Run& last = line.runs.last();
        if (last.length == last.sourceLength && last.source + last.sourceLength == source &&
            last.at + last.length == at) {
            ++last.length;
            ++last.sourceLength;
            return;
        }
    }
    line.runs.append({at, width, source, sourceLength, {}, -1});
}

void CodeLines::character(InlineHtml& line, int offset) {
    const QChar c = m_block.text[offset];
    if (c != u'\t') {
        appendEscaped(line.html, c);
        record(line, offset, 1);
        return;
    }
    const int width = TabWidth - line.length % TabWidth;
    line.html += QString(width, u' ');
    record(line, offset, width);
}

InlineHtml CodeLines::next() {
    InlineHtml line;
    qsizetype end = m_block.text.indexOf(u'\n', m_at);
    if (end < 0)
        end = m_block.text.size();
    QString open;
    for (int i = m_at; i < end; ++i) {
        while (m_colour < m_colours.size() && m_colours[m_colour].end <= i)
            ++m_colour;
        const bool inside = m_colour < m_colours.size() && m_colours[m_colour].begin <= i;
        const QString wanted = inside ? m_palette.value(int(m_colours[m_colour].style)) : QString();
        if (wanted != open) {
            if (!open.isEmpty())
                line.html += u"</font>"_s;
            if (!wanted.isEmpty())
                line.html += u"<font color=\""_s + wanted + u"\">"_s;
            open = wanted;
        }
        character(line, i);
    }
    if (!open.isEmpty())
        line.html += u"</font>"_s;
    m_at = int(end) + 1;
    return line;
}

/// Where in the fence's text a place in the source is shown, or what is shown next.
int columnOf(const Block& fence, int source) {
    const auto behind = [source](const Run& run) { return run.source + run.sourceLength <= source; };
    const auto run = std::partition_point(fence.runs.begin(), fence.runs.end(), behind);
    if (run == fence.runs.end())
        return int(fence.text.size());
    return run->at + (run->length == run->sourceLength ? std::max(0, source - run->source) : 0);
}

/// The lines of a long fence that stand in the part that is shown.
Block inPart(const Block& fence, const PageOptions& options) {
    if (options.partEnd <= 0 || (fence.begin >= options.partBegin && fence.end <= options.partEnd))
        return fence;
    return sliceOf(fence, columnOf(fence, options.partBegin), columnOf(fence, options.partEnd));
}

QString languageOf(const Block& block) {
    const QString word = block.info.section(u' ', 0, 0, QString::SectionSkipEmpty).section(u'{', 0, 0);
    return word.isEmpty() ? guessLanguage(block.text) : word;
}

} // namespace

void PageBuilder::fence(int index, PageContext& context) {
    const DrawnFence* drawn = drawnFence(index);
    const bool source = !drawn || drawn->graph.isEmpty() || m_options.sources.contains(index);
    source ? code(index, context) : picture(index, *drawn, context);
    if (drawn && (!drawn->graph.isEmpty() || !drawn->remarks.isEmpty()))
        fenceFoot(index, *drawn, source, context);
}

void PageBuilder::code(int index, PageContext& context) {
    Block block = inPart(m_note.blocks[index], m_options);
    bareMarker(index, context);
    while (block.text.endsWith(u'\n'))
        block.text.chop(1);
    CodeLines lines(block, highlight(block.text, languageOf(block)), m_style.colours.code);
    int above = context.above >= 0 ? context.above : context.tight ? m_style.looseGap : m_style.gap;
    context.above = -1;
    const bool panel = m_writer.tables() < DeepestTable;
    const QString css = u"font-family:%1;font-size:%2px;color:%3"_s.arg(codeFamilies())
                            .arg(m_style.code)
                            .arg(m_style.colours.code.value(int(CodeStyle::Text)));
    while (!lines.atEnd()) {
        PageContext inside;
        inside.left = panel ? 0 : context.left;
        const bool first = above >= 0;
        if (panel) {
            m_writer.openTable(u"width=\"100%\""_s, u"border-width:0px;background-color:"_s + m_style.colours.panel,
                               context.left, first ? above : 0, 0);
            m_writer.openRow();
        }
        QList<InlineHtml> chunk;
        while (!lines.atEnd() && chunk.size() < LinesOfPanel)
            chunk.append(lines.next());
        const int side = m_style.text * 4 / 5;
        if (panel)
            m_writer.openCell(css + u";padding:%1px %2px %3px %2px"_s.arg(first ? m_style.text / 2 : 0)
                                        .arg(side)
                                        .arg(lines.atEnd() ? m_style.text * 2 / 3 : 0));
        for (const InlineHtml& line : std::as_const(chunk)) {
            ParagraphFormat format = this->format(inside, panel || !first ? 0 : above, m_style.codeLine);
            format.css = panel ? QString() : css; // the cell has it
            // A paragraph without text would not be one for Qt.
            m_writer.paragraph(format, line.html.isEmpty() ? u" "_s : line.html, {index, line.runs});
        }
        above = -1;
        if (panel) {
            m_writer.closeCell();
            m_writer.closeRow();
            m_writer.closeTable();
        }
    }
}

} // namespace tujian
