#include "page/builder.h"
#include "page/escape.h"
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

void PageBuilder::calloutTitle(int index, const CalloutColours& colours, PageContext& context) {
    const CalloutKind* kind = calloutNamed(m_note.blocks[index].info);
    ParagraphFormat format = this->format(context, 0, m_style.line);
    format.below = m_style.tightGap;
    format.css = u"font-weight:bold;color:"_s + colours.strong;
    const QString title = kind ? kind->glyph.toString() + u' ' + QCoreApplication::translate("page", kind->title)
                               : m_note.blocks[index].info;
    m_writer.paragraph(format, escaped(title), {index, {}});
    context.above = m_style.tightGap;
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
        blocks(index + 1, block.next, inside);
        return;
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
    blocks(index + 1, block.next, inside);
    m_writer.closeCell();
    m_writer.closeRow();
    m_writer.closeTable();
}

} // namespace tujian
