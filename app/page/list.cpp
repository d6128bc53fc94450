#include "page/builder.h"
#include "page/escape.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Advance widths in ems, as Noto Sans CJK has them: bullets are as wide as a Chinese character, digits proportional.
/// Another font shifts the first line by a pixel or two, no more.
constexpr double BulletWidth = 1;
constexpr double DigitWidth = 0.555;
constexpr double StopWidth = 0.278;
constexpr double BoxWidth = 0.896;
constexpr double SpaceWidth = 0.224;

/// Deeper levels indent no further, or a hostile list would leave the page.
constexpr int DeepestIndent = 12;

struct Marker {
    QString text;
    double width = 0; ///< in ems, with the space behind it
};

Marker markerOf(const Block& list, const Block& item, int depth) {
    static constexpr QStringView bullets[] = {u"•", u"◦", u"▪"};
    if (item.task)
        return {item.checked ? u"☑"_s : u"☐"_s, BoxWidth + SpaceWidth};
    if (!list.ordered)
        return {bullets[depth % 3].toString(), BulletWidth + SpaceWidth};
    const QString number = QString::number(item.number);
    return {number + u'.', double(number.size()) * DigitWidth + StopWidth + SpaceWidth};
}

} // namespace

int PageBuilder::firstShownChild(int index) const {
    const int end = m_note.blocks[index].next;
    for (int i = index + 1; i < end; i = qMax(i + 1, m_note.blocks[i].next)) {
        if (m_shown[i])
            return i;
    }
    return -1;
}

/// A list is loose if a blank line stands between two of its items, or between two blocks of one.
bool PageBuilder::isTight(int list) const {
    const auto blankBefore = [this](int index) {
        const QStringView text(m_note.text);
        qsizetype at = qBound(0, m_note.blocks[index].begin, int(text.size()));
        at = at > 0 ? text.lastIndexOf(u'\n', at - 1) : -1; // the end of the line before
        if (at <= 0)
            return false;
        const qsizetype start = text.lastIndexOf(u'\n', at - 1) + 1;
        for (const QChar c : text.sliced(start, at - start)) {
            if (!c.isSpace() && c != u'>')
                return false;
        }
        return true;
    };
    const Block& block = m_note.blocks[list];
    for (int item = list + 1; item < block.next; item = qMax(item + 1, m_note.blocks[item].next)) {
        if (item > list + 1 && blankBefore(item))
            return false;
        const int first = item + 1;
        for (int i = first; i < m_note.blocks[item].next; i = qMax(i + 1, m_note.blocks[i].next)) {
            if (i > first && m_note.blocks[i].kind == BlockKind::Paragraph && blankBefore(i))
                return false;
        }
    }
    return true;
}

void PageBuilder::list(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    bareMarker(index, context);
    const bool tight = isTight(index);
    double widest = 0;
    for (int i = index + 1; i < block.next; i = qMax(i + 1, m_note.blocks[i].next))
        widest = qMax(widest, markerOf(block, m_note.blocks[i], context.lists).width);
    const int needed = int(std::ceil(widest * m_style.text));
    PageContext inside;
    inside.left = context.left + (context.lists < DeepestIndent ? qMax(m_style.indent, needed) : 0);
    inside.lists = context.lists + 1;
    inside.textColour = context.textColour;
    // Under its item's text a list keeps to the item; elsewhere it is a paragraph of its own.
    int above = context.above >= 0 ? context.above : context.lists > 0 ? -1 : m_style.gap * 2 / 3;
    context.above = -1;
    for (int i = index + 1; i < block.next; i = qMax(i + 1, m_note.blocks[i].next)) {
        if (!m_shown[i])
            continue;
        inside.tight = tight;
        inside.above = above >= 0 ? above : tight ? m_style.tightGap : m_style.looseGap;
        above = -1;
        item(i, tight, inside);
    }
}

void PageBuilder::item(int index, bool tight, PageContext& context) {
    const Block& item = m_note.blocks[index];
    if (item.kind != BlockKind::Item)
        return block(index, context);
    const Marker marker = markerOf(m_note.blocks[item.parent], item, context.lists - 1);
    context.tight = tight;
    context.marker = inColour(marker.text, m_style.colours.marker) + QChar(QChar::Nbsp);
    context.markerLength = int(marker.text.size()) + 1;
    context.hang = int(std::lround(marker.width * m_style.text));
    const int first = firstShownChild(index);
    // A panel says by itself that it is an item; a lone bullet above it would only be litter.
    const BlockKind kind = first < 0 ? BlockKind::Paragraph : m_note.blocks[first].kind;
    const bool panel = kind == BlockKind::Fence || kind == BlockKind::Table || kind == BlockKind::Quote;
    if (panel && !item.task && !m_note.blocks[item.parent].ordered) {
        context.marker.clear();
        context.markerLength = context.hang = 0;
    }
    blocks(index + 1, item.next, context);
    bareMarker(index, context);
}

/// An item's marker for which no paragraph came: it stands alone.
void PageBuilder::bareMarker(int index, PageContext& context) {
    if (context.marker.isEmpty())
        return;
    const QString marker = context.marker;
    context.marker.clear();
    context.markerLength = 0;
    ParagraphFormat format = this->format(context, m_style.tightGap, m_style.line);
    m_writer.paragraph(format, marker, {index, {}});
}

} // namespace tujian
