#include "gui/reader/view_anchor.h"
#include "gui/reader/text_map.h"
#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QtMath>

namespace tujian {

namespace {

/// In the document; asking lays it out up to there.
double topOf(const QTextBlock& block, const QTextLine& line) {
    const double top = block.document()->documentLayout()->blockBoundingRect(block).top();
    return line.isValid() ? top + line.y() : top;
}

int lineTop(const QTextDocument& document, int position) {
    const QTextBlock block = document.findBlock(position);
    const double blockTop = topOf(block, {}); // its lines are there only after this
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return qFloor(line.isValid() ? blockTop + line.y() : blockTop);
}

/// The block's first line that ends below `y` and shows some of the note.
std::optional<ViewAnchor> anchorIn(const QTextBlock& block, const TextMap& map, int y) {
    const double top = topOf(block, {});
    const QTextLayout& layout = *block.layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (top + line.y() + line.height() <= y)
            continue;
        const int begin = block.position() + line.textStart();
        if (const auto offset = map.firstIn(begin, begin + line.textLength()))
            return ViewAnchor{*offset, qFloor(top + line.y()) - y};
    }
    return std::nullopt;
}

} // namespace

std::optional<ViewAnchor> anchorInView(const QTextEdit& view, const TextMap& map) {
    const int y = view.verticalScrollBar()->value();
    // Above a cell's text the hit is the table's start: the line that is looked for comes behind it.
    const QTextBlock hit = view.cursorForPosition(QPoint(0, 0)).block();
    for (QTextBlock block = hit; block.isValid(); block = block.next()) {
        if (const auto anchor = anchorIn(block, map, y))
            return anchor;
    }
    for (QTextBlock block = hit.previous(); block.isValid(); block = block.previous()) {
        if (const auto offset = map.firstIn(block.position(), block.position() + block.length()))
            return anchorOf(view, map, *offset);
    }
    return std::nullopt;
}

std::optional<ViewAnchor> anchorOf(const QTextEdit& view, const TextMap& map, int offset) {
    const std::optional<int> position = map.toPosition(offset);
    if (!position)
        return std::nullopt;
    return ViewAnchor{offset, lineTop(*view.document(), *position) - view.verticalScrollBar()->value()};
}

void scrollTo(QTextEdit& view, const TextMap& map, const ViewAnchor& anchor) {
    const std::optional<int> position = map.toPosition(anchor.offset);
    if (!position)
        return;
    const int value = lineTop(*view.document(), *position) - anchor.top;
    QScrollBar& bar = *view.verticalScrollBar();
    // A long page is laid out bit by bit: the bar knows only of what it was told.
    if (value > bar.maximum())
        Q_EMIT view.document()->documentLayout()->documentSizeChanged({});
    bar.setValue(value);
}

} // namespace tujian
