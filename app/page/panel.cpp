#include "note/leaf.h"
#include "page/builder.h"
#include "page/escape.h"
#include "page/visible.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

struct CalloutKind {
    QStringView word;
    QStringView like; ///< which of the colours it takes
    QStringView glyph;
    const char* title;
};

/// The words of GitHub's and Obsidian's callouts.
constexpr CalloutKind Callouts[] = {
    {u"note", u"note", u"✎", QT_TRANSLATE_NOOP("page", "Note")},
    {u"info", u"note", u"ℹ", QT_TRANSLATE_NOOP("page", "Info")},
    {u"abstract", u"note", u"≡", QT_TRANSLATE_NOOP("page", "Summary")},
    {u"summary", u"note", u"≡", QT_TRANSLATE_NOOP("page", "Summary")},
    {u"todo", u"note", u"☐", QT_TRANSLATE_NOOP("page", "To do")},
    {u"tip", u"tip", u"✓", QT_TRANSLATE_NOOP("page", "Tip")},
    {u"hint", u"tip", u"✓", QT_TRANSLATE_NOOP("page", "Tip")},
    {u"success", u"tip", u"✓", QT_TRANSLATE_NOOP("page", "Success")},
    {u"example", u"important", u"≡", QT_TRANSLATE_NOOP("page", "Example")},
    {u"important", u"important", u"★", QT_TRANSLATE_NOOP("page", "Important")},
    {u"question", u"important", u"?", QT_TRANSLATE_NOOP("page", "Question")},
    {u"warning", u"warning", u"⚠", QT_TRANSLATE_NOOP("page", "Warning")},
    {u"attention", u"warning", u"⚠", QT_TRANSLATE_NOOP("page", "Attention")},
    {u"caution", u"caution", u"⚠", QT_TRANSLATE_NOOP("page", "Caution")},
    {u"danger", u"caution", u"⚠", QT_TRANSLATE_NOOP("page", "Danger")},
    {u"failure", u"caution", u"✗", QT_TRANSLATE_NOOP("page", "Failure")},
    {u"bug", u"caution", u"✗", QT_TRANSLATE_NOOP("page", "Bug")},
};

const CalloutKind* calloutNamed(QStringView word) {
    for (const CalloutKind& kind : Callouts) {
        if (word.compare(kind.word, Qt::CaseInsensitive) == 0)
            return &kind;
    }
    return nullptr;
}

} // namespace

/// Its own title, of the words behind "[!note]", or its kind's name; with a mark to close it if it was written so.
void PageBuilder::calloutTitle(int index, const CalloutColours& colours, PageContext& context) {
    const Block& quote = m_note.blocks[index];
    const CalloutKind* kind = calloutNamed(quote.info);
    ParagraphFormat format = this->format(context, 0, m_style.line);
    format.below = m_style.tightGap;
    format.css = u"font-weight:bold;color:"_s + colours.strong;
    const QString glyph = kind ? kind->glyph.toString() + u' ' : QString();
    const QString turn = quote.foldable ? turnMark(index) : QString();
    const int before = int(glyph.size()) + (quote.foldable ? 2 : 0);
    context.above = m_style.tightGap;
    if (quote.title > 0) {
        const InlineHtml own = inlines(sliceOf(m_note.blocks[index + 1], 0, quote.title), before);
        return m_writer.paragraph(format, turn + escaped(glyph) + own.html, {index + 1, own.runs});
    }
    const QString name = kind ? QCoreApplication::translate("page", kind->title) : quote.info;
    // It stands for the "[!note]" that is written, or what holds still when it is closed would be another line.
    QList<Run> whole{{before, int(name.size()), quote.begin, name.size() == 1 ? 2 : 1, {}, -1}};
    if (name.isEmpty() || quote.begin + whole.constFirst().sourceLength > m_note.text.size())
        whole.clear();
    m_writer.paragraph(format, turn + escaped(glyph + name), {index, whole});
}

/// What stands under the title, which may be the first line of the first paragraph.
void PageBuilder::calloutBody(int index, PageContext& context) {
    const Block& quote = m_note.blocks[index];
    if (isClosed(m_note, m_options, index))
        return;
    int from = index + 1;
    if (quote.title > 0 && from < quote.next) {
        const Block& first = m_note.blocks[from];
        if (quote.title + 1 < first.text.size())
            leaf(from, sliceOf(first, quote.title + 1, int(first.text.size())), context);
        ++from;
    }
    blocks(from, quote.next, context);
}

/// A quote is a cell with a bar at its left; a callout's is tinted and has a title.
void PageBuilder::quote(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    bareMarker(index, context);
    const bool callout = !block.info.isEmpty();
    const CalloutKind* kind = calloutNamed(block.info);
    const CalloutColours colours = m_style.colours.callouts.value(kind ? kind->like.toString() : u"note"_s);
    const int above = context.above >= 0 ? context.above : m_style.gap;
    context.above = -1;
    PageContext inside;
    inside.textColour = callout ? context.textColour : m_style.colours.quoteText;
    if (m_writer.tables() >= DeepestTable) {
        inside.left = context.left + m_style.indent;
        inside.above = above;
        if (callout)
            calloutTitle(index, colours, inside);
        return calloutBody(index, inside);
    }
    const int side = m_style.text;
    QString css = u"border-left:3px solid %1;padding:%2px %3px %4px %5px"_s
                      .arg(callout ? colours.strong : m_style.colours.quoteBar)
                      .arg(callout ? m_style.text / 2 : 0)
                      .arg(callout ? side : 0)
                      .arg(callout ? m_style.text * 2 / 3 : m_style.text / 5)
                      .arg(side);
    if (callout)
        css += u";background-color:"_s + colours.tint;
    m_writer.openTable(u"width=\"100%\""_s, u"border-collapse:collapse;border-width:0px"_s, context.left, above,
                       m_style.gap);
    m_writer.openRow();
    m_writer.openCell(css);
    if (callout)
        calloutTitle(index, colours, inside);
    calloutBody(index, inside);
    m_writer.closeCell();
    m_writer.closeRow();
    m_writer.closeTable();
}

} // namespace tujian
