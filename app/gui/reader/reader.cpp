#include "gui/reader/reader.h"
#include "gui/reader/note_images.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextFrame>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int measure = 780;  ///< widest column of text, in pixels
constexpr int settleMs = 120; ///< scrolling rests this long before the diagrams follow
constexpr int lightMs = 2200; ///< a sentence stays lit
constexpr int fadeMs = 150;
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
    connect(&m_resized, &QTimer::timeout, this, &Reader::putBack);
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
    document()->rootFrame()->setFrameFormat(paper);
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
    const int width = std::max(120, std::min(measure, viewport()->width()) - 6 * grid);
    return noteImage(m_book, m_view.derived.note.file, name, width, devicePixelRatioF());
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
    QTextBrowser::mousePressEvent(event);
}

void Reader::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    QTextBrowser::keyPressEvent(event);
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
    QMenu* menu = createStandardContextMenu(event->pos());
    const QString chosen = textCursor().selectedText();
    if (!chosen.isEmpty() && chosen.size() < 80)
        menu->addAction(lineIcon(u"search"_s), tr("Find in all notes"), this,
                        [this, chosen] { Q_EMIT searchAsked(chosen); });
    addFold(*menu, event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void Reader::addFold(QMenu& menu, QPoint at) {
    const std::optional<int> offset = hasNote() ? m_map.toSource(cursorForPosition(at).position()) : std::nullopt;
    const int topic = offset ? m_view.derived.note.topicAt(*offset) : 0;
    if (topic > 0)
        menu.addAction(tr("Fold or unfold “%1”").arg(m_view.derived.note.topics.at(topic).title), this,
                       [this, topic] { Q_EMIT foldAsked(topic); });
}

} // namespace tujian
