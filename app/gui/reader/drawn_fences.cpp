#include "gui/reader/drawn_fences.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "session/ready.h"
#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

DrawnFences::DrawnFences(Reader& reader, Layout layout)
    : QObject(&reader)
    , m_reader(reader)
    , m_layout(std::move(layout)) {
    reader.viewport()->installEventFilter(this);
    connect(&reader, &Reader::shown, this, &DrawnFences::noteShown);
}

QList<int> DrawnFences::blocks() const {
    QList<int> blocks = m_fences.keys();
    std::sort(blocks.begin(), blocks.end());
    return blocks;
}

void DrawnFences::noteShown() {
    ++m_page;
    m_waiting = 0;
    m_fences.clear();
    m_object.clear();
    QTextDocument* document = m_reader.document();
    document->documentLayout()->registerHandler(FenceObject::ObjectType, &m_object);
    m_object.setWidth(m_width.value_or(m_reader.textWidth()));
    const NoteDerived& derived = m_reader.view().derived;
    QTextBlock shown = document->begin();
    for (const PageBlock& block : m_reader.view().page.blocks) {
        if (!shown.isValid())
            break;
        const QTextBlock::iterator first = shown.begin();
        if (block.block >= 0 && !first.atEnd() && first.fragment().charFormat().isImageFormat() &&
            first.fragment().charFormat().toImageFormat().name().startsWith(u"graph:")) {
            QTextCursor cursor(document);
            cursor.setPosition(shown.position());
            cursor.setPosition(shown.position() + 1, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setObjectType(FenceObject::ObjectType);
            format.setProperty(FenceObject::BlockProperty, block.block);
            cursor.setCharFormat(format);
            m_object.setMessage(block.block, tr("Drawing…"));
            m_fences[block.block].position = shown.position();
            if (const Graph* graph = graphOf(derived, block.block))
                place(block.block, *graph);
        }
        shown = shown.next();
    }
}

void DrawnFences::place(int block, const Graph& graph) {
    ++m_waiting;
    const bool life = graph.kind == GraphKind::Sequence && graph.origin == GraphOrigin::Mermaid;
    whenReady(this, m_layout(graph, life ? DiagramView::Lifelines : DiagramView::Graph),
              [this, block, page = m_page](const Result<PlacedGraph>& placed) {
                  if (page == m_page)
                      take(block, placed);
              });
}

void DrawnFences::take(int block, const Result<PlacedGraph>& placed) {
    --m_waiting;
    Fence& fence = m_fences[block];
    if (placed) {
        fence.placed = *placed;
        fence.ready = true;
        m_object.setPicture(block, displayList(*placed, m_theme.value_or(currentLook().diagram)));
    } else {
        m_object.setMessage(block, placed.error().message);
    }
    refresh(fence.position);
    if (m_waiting == 0)
        Q_EMIT ready();
}

/// Lays the picture's line out anew; what is being read stays where it is.
void DrawnFences::refresh(int position) {
    m_reader.hold();
    m_reader.document()->markContentsDirty(position, 1);
    m_reader.putBack();
    m_reader.viewport()->update();
}

QRectF DrawnFences::rectOf(int block) const {
    const auto fence = m_fences.constFind(block);
    if (fence == m_fences.constEnd())
        return {};
    const QTextBlock text = m_reader.document()->findBlock(fence->position);
    const QTextLine line = text.layout()->lineForTextPosition(fence->position - text.position());
    if (!line.isValid())
        return {};
    const QSizeF size = m_object.sizeOf(block);
    const QPointF origin =
        m_reader.document()->documentLayout()->blockBoundingRect(text).topLeft() +
        QPointF(line.cursorToX(fence->position - text.position()), line.y() + line.ascent() - size.height());
    const QPointF scrolled(m_reader.horizontalScrollBar()->value(), m_reader.verticalScrollBar()->value());
    return {origin - scrolled, size};
}

const PlacedNode* DrawnFences::nodeAt(QPoint inViewport) const {
    for (auto it = m_fences.constBegin(); it != m_fences.constEnd(); ++it) {
        const QRectF rect = it->ready ? rectOf(it.key()) : QRectF();
        if (!rect.contains(inViewport))
            continue;
        constexpr double margin = 4;
        const QPointF inGraph = (inViewport - rect.topLeft() - QPointF(margin, margin)) / m_object.scaleOf(it.key());
        const ElementRef element = elementAt(it->placed, inGraph);
        for (const PlacedNode& node : it->placed.nodes)
            if (element.kind == ElementKind::Node && node.id == element.id)
                return &node;
    }
    return nullptr;
}

QString DrawnFences::linkAt(QPoint inViewport) const {
    const PlacedNode* node = nodeAt(inViewport);
    return node ? node->link : QString();
}

bool DrawnFences::eventFilter(QObject* watched, QEvent* event) {
    if (m_fences.isEmpty())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const QString link = linkAt(static_cast<QMouseEvent*>(event)->pos());
        if (!link.isEmpty()) {
            m_reader.viewport()->setCursor(Qt::PointingHandCursor);
            return true; // the browser would set its own
        }
    }
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
        const QString link = linkAt(static_cast<QMouseEvent*>(event)->pos());
        if (!link.isEmpty() && !m_reader.textCursor().hasSelection())
            Q_EMIT linkAsked(link);
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const PlacedNode* node = nodeAt(help->pos()); node && !node->tooltip.isEmpty()) {
            QToolTip::showText(help->globalPos(), node->tooltip, m_reader.viewport());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tujian
