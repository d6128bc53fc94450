#include "gui/reader/fold_gutter.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace tujian {

namespace {

constexpr int arrowSide = 2 * grid;

/// A topic that is no more than its heading has nothing to fold.
bool hasContents(const Note& note, int topic) {
    const Topic& one = note.topics.at(topic);
    return one.heading >= 0 && (one.last > one.first || one.next > topic + 1);
}

QPainterPath arrow(const QRect& rect, bool folded) {
    const QPointF middle = QRectF(rect).center();
    QPainterPath path;
    path.moveTo(middle + (folded ? QPointF(-2, -4) : QPointF(-4, -2)));
    path.lineTo(middle + (folded ? QPointF(2, 0) : QPointF(0, 2)));
    path.lineTo(middle + (folded ? QPointF(-2, 4) : QPointF(4, -2)));
    return path;
}

} // namespace

FoldGutter::FoldGutter(Reader& reader)
    : QWidget(&reader)
    , m_reader(reader) {
    setMouseTracking(true);
    setAccessibleName(tr("Folding"));
    reader.viewport()->installEventFilter(this);
    connect(&reader, &Reader::shown, this, [this] {
        // Each page has a layout of its own.
        connect(m_reader.document()->documentLayout(), &QAbstractTextDocumentLayout::update, this,
                QOverload<>::of(&QWidget::update), Qt::UniqueConnection);
        update();
    });
    connect(reader.verticalScrollBar(), &QScrollBar::valueChanged, this, QOverload<>::of(&QWidget::update));
    place();
}

void FoldGutter::place() {
    const QRect view = m_reader.viewport()->geometry();
    setGeometry(view.left() - 3 * grid, view.top(), 3 * grid, view.height());
}

QList<FoldGutter::Arrow> FoldGutter::arrows() const {
    QList<Arrow> found;
    if (!m_reader.hasNote())
        return found;
    const Note& note = m_reader.view().derived.note;
    const QList<PageBlock>& blocks = m_reader.view().page.blocks;
    const int scrolled = m_reader.verticalScrollBar()->value();
    QTextBlock shown = m_reader.cursorForPosition(QPoint(0, 0)).block();
    for (; shown.isValid() && shown.blockNumber() < blocks.size(); shown = shown.next()) {
        const QRectF rect = m_reader.document()->documentLayout()->blockBoundingRect(shown);
        if (rect.top() - scrolled > height())
            break;
        const int block = blocks.at(shown.blockNumber()).block;
        if (block < 0 || note.blocks.at(block).kind != BlockKind::Heading)
            continue;
        const int topic = note.topicAt(note.blocks.at(block).begin);
        if (note.topics.at(topic).heading != block || !hasContents(note, topic))
            continue;
        const double line = shown.layout()->lineCount() > 0 ? shown.layout()->lineAt(0).height() : rect.height();
        const int top = qRound(rect.top() - scrolled + (line - arrowSide) / 2);
        found.append({topic, QRect(grid / 2, top, arrowSide, arrowSide), m_reader.isFolded(topic)});
    }
    return found;
}

FoldGutter::Arrow FoldGutter::arrowAt(QPoint at) const {
    for (const Arrow& one : arrows()) {
        if (one.rect.adjusted(-grid, -grid / 2, grid, grid / 2).contains(at))
            return one;
    }
    return {};
}

void FoldGutter::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Arrow& one : arrows()) {
        const bool clear = one.folded || one.topic == m_under;
        painter.setPen(
            QPen(clear ? currentLook().accent : currentLook().quiet, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setOpacity(clear ? 1 : 0.45);
        painter.drawPath(arrow(one.rect, one.folded));
    }
}

void FoldGutter::mouseMoveEvent(QMouseEvent* event) {
    const int under = arrowAt(event->pos()).topic;
    if (under == m_under)
        return;
    m_under = under;
    setCursor(under < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void FoldGutter::mouseReleaseEvent(QMouseEvent* event) {
    const Arrow one = arrowAt(event->pos());
    if (event->button() == Qt::LeftButton && one.topic >= 0)
        Q_EMIT m_reader.foldAsked(one.topic);
}

void FoldGutter::leaveEvent(QEvent* /*event*/) {
    m_under = -1;
    update();
}

void FoldGutter::wheelEvent(QWheelEvent* event) {
    QCoreApplication::sendEvent(m_reader.viewport(), event);
}

bool FoldGutter::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Arrow one = arrowAt(help->pos());
        if (one.topic >= 0)
            QToolTip::showText(help->globalPos(), m_reader.foldText(one.topic), this);
        return true;
    }
    return QWidget::event(event);
}

bool FoldGutter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace tujian
