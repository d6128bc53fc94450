#include "gui/reader/reader.h"
#include "gui/reader/fitted_images.h"
#include "gui/reader/fold_gutter.h"
#include "gui/reader/note_images.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextFrame>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int measure = 780;  ///< widest column of text, in pixels
constexpr int settleMs = 120; ///< scrolling rests this long before the diagrams follow
constexpr int lightMs = 2200; ///< a sentence stays lit
constexpr int fadeMs = 150;
constexpr int caretWidth = 2;
constexpr int resizeMs = 60;          ///< a size rests this long
constexpr int layoutAtOnce = 200'000; ///< characters that are laid out without being felt
} // namespace

Reader::Reader(QWidget* parent)
    : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Note"));
    setCursorWidth(0);
    new FoldGutter(*this);
    m_fade.setDuration(fadeMs);
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_hold.setSingleShot(true);
    m_hold.setInterval(lightMs);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_hold, &QTimer::timeout, &m_fade, [this] { m_fade.start(); });
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_strength = value.toDouble();
        if (m_strength == 0)
            m_lit.clear();
        refreshMarks();
    });
    connect(&m_settle, &QTimer::timeout, this, [this] { noticeTopic(topicInView()); });
    m_resized.setSingleShot(true);
    m_resized.setInterval(resizeMs);
    connect(&m_resized, &QTimer::timeout, this, [this] {
        hold();
        fitPictures();
        putBack();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_moving)
            return;
        m_anchor.reset();
        m_settle.start();
    });
    connect(this, &QTextBrowser::anchorClicked, this, &Reader::linkAsked);
    connect(this, &QTextEdit::cursorPositionChanged, this, &Reader::reportCursor);
}

void Reader::showNote(const Notebook& book, const NoteView& view) {
    const QScopedValueRollback moving(m_moving, true);
    m_book = book;
    m_view = view;
    m_lit.clear();
    m_matches.clear();
    m_match = m_topic = -1;
    m_anchor.reset();
    setExtraSelections({});
    setHtml(view.page.html);
    // The paper is the window's, so that note and diagram lie on the same ground.
    QTextFrameFormat paper = document()->rootFrame()->frameFormat();
    paper.clearBackground();
    paper.setBottomMargin(6 * grid); // the last line need not stick to the window's edge
    document()->rootFrame()->setFrameFormat(paper);
    m_fittedWidth = 0;
    fitPictures();
    m_map = TextMap(*document(), view.page);
    Q_EMIT shown();
}

bool Reader::renew(const NoteView& view) {
    if (view.page.html != m_view.page.html || view.derived.note.text != m_view.derived.note.text)
        return false;
    m_view = view;
    if (const int topic = std::exchange(m_topic, -1); topic >= 0)
        noticeTopic(topic);
    return true;
}

void Reader::clearNote() {
    showNote({}, {});
}

QVariant Reader::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource || name.scheme() == u"graph")
        return {}; // no style sheets, no other documents: a note is one file
    const auto [address, width] = fittedAddress(name);
    return noteImage(m_book, m_view.derived.note.file, address, width > 0 ? width : qFloor(textWidth()),
                     devicePixelRatioF());
}

void Reader::resizeEvent(QResizeEvent* event) {
    hold();
    keepMeasure();
    {
        const QScopedValueRollback moving(m_moving, true);
        QTextBrowser::resizeEvent(event);
    }
    // Deep in a long page the lines above must be laid out first: once, when the size rests.
    const bool deep = m_anchor && m_map.toPosition(m_anchor->offset).value_or(0) > layoutAtOnce;
    deep ? m_resized.start() : putBack();
    if (m_fittedWidth != qFloor(textWidth()))
        m_resized.start();
}

/// Pictures are as wide as the text, at most.
void Reader::fitPictures() {
    if (m_fittedWidth == qFloor(textWidth()) || !m_view.page.html.contains(u"<img "))
        return;
    m_fittedWidth = qFloor(textWidth());
    fitImages(*document(), m_fittedWidth);
}

void Reader::keepMeasure() {
    const int free = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(3 * grid, (free - measure) / 2);
    setViewportMargins(side, 0, side, 0);
}

void Reader::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            Q_EMIT textSizeAsked(event->angleDelta().y() > 0 ? 1 : -1);
        return event->accept();
    }
    QTextBrowser::wheelEvent(event);
}

void Reader::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton)
        return event->ignore(); // the window goes back and forward
    setCursorWidth(0);
    QTextBrowser::mousePressEvent(event);
}

void Reader::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    if (scrollByKey(*event))
        return event->accept();
    QTextBrowser::keyPressEvent(event);
}

/// A page that is read is scrolled. A caret is there for who selects by keys: left, right or Shift call it up.
bool Reader::scrollByKey(const QKeyEvent& event) {
    const bool selects = event.modifiers() & Qt::ShiftModifier;
    const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const bool moves = sideways || event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if ((selects && moves) || (sideways && event.modifiers() == Qt::NoModifier))
        setCursorWidth(caretWidth);
    if (selects || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || (moves && cursorWidth() > 0))
        return false;
    QScrollBar& bar = *verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Up:
        bar.triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar.triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar.triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar.triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        bar.triggerAction(QAbstractSlider::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar.triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    default:
        return false;
    }
    setCursorWidth(0); // it stands where nobody is reading any more
    return true;
}

void Reader::reportCursor() {
    if (m_moving || !hasFocus() || !hasNote() || textCursor().hasSelection())
        return;
    const std::optional<int> offset = m_map.toSource(textCursor().position());
    if (!offset)
        return;
    noticeTopic(m_view.derived.note.topicAt(*offset));
    Q_EMIT cursorMovedTo(*offset);
}

void Reader::contextMenuEvent(QContextMenuEvent* event) {
    if (!textCursor().hasSelection())
        moveCaret(event->pos());
    QMenu* menu = createStandardContextMenu(event->pos());
    const QString chosen = textCursor().selectedText();
    if (!chosen.isEmpty() && chosen.size() < 80)
        menu->addAction(lineIcon(u"search"_s), tr("Find in all notes"), this,
                        [this, chosen] { Q_EMIT searchAsked(chosen); });
    menu->addSeparator();
    if (m_topic > 0)
        menu->addAction(foldText(m_topic), this, [this, topic = m_topic] { Q_EMIT foldAsked(topic); });
    if (hasNote())
        Q_EMIT menuAsked(menu, QUrl(anchorAt(event->pos())));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

/// What the menu offers is meant for the topic under the mouse.
void Reader::moveCaret(QPoint at) {
    const QScopedValueRollback moving(m_moving, true);
    setTextCursor(cursorForPosition(at));
    if (const std::optional<int> offset = hasNote() ? m_map.toSource(textCursor().position()) : std::nullopt)
        noticeTopic(m_view.derived.note.topicAt(*offset));
}

QString Reader::foldText(int topic) const {
    const QString title = m_view.derived.note.topics.at(topic).title;
    return isFolded(topic) ? tr("Unfold “%1”").arg(title) : tr("Fold “%1”").arg(title);
}

} // namespace tujian
