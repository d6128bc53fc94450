#include "gui/reader/reader.h"
#include "gui/reader/note_images.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int measure = 780;  ///< widest column of text, in pixels
constexpr int settleMs = 120; ///< scrolling rests this long before the diagrams follow
constexpr int lightMs = 2200; ///< a sentence stays lit
constexpr int fadeMs = 150;
constexpr double readingLine = 0.25; ///< share of the view's height where the eye reads
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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_moving)
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
    setExtraSelections({});
    setHtml(view.page.html);
    // The paper is the window's, so that note and diagram lie on the same ground.
    QTextFrameFormat paper = document()->rootFrame()->frameFormat();
    paper.clearBackground();
    document()->rootFrame()->setFrameFormat(paper);
    m_map = TextMap(*document(), view.page);
    Q_EMIT shown();
}

double Reader::textWidth() const {
    return std::max(120.0, viewport()->width() - 2 * document()->documentMargin());
}

void Reader::keepPlace(int moved) {
    const QScopedValueRollback moving(m_moving, true);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
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
    keepMeasure();
    QTextBrowser::resizeEvent(event);
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

bool Reader::shows(int offset) const {
    const std::optional<int> position = m_map.toPosition(offset);
    const std::optional<int> first = m_map.toSource(0);
    return position && first && offset >= *first;
}

bool Reader::isPart() const {
    const QList<Block>& blocks = m_view.derived.note.blocks;
    const auto says = [](const Block& block) { return !block.runs.isEmpty(); };
    const auto first = std::find_if(blocks.begin(), blocks.end(), says);
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), says);
    return first != blocks.end() &&
           (!shows(first->runs.constFirst().source) || !m_map.toPosition(last->runs.constFirst().source));
}

std::optional<int> Reader::matchPosition() const {
    return m_match < 0 ? std::nullopt : std::optional(m_matches.at(m_match).position);
}

void Reader::scrollToSource(int offset, double share) {
    const std::optional<int> position = m_map.toPosition(offset);
    if (!position)
        return;
    const QScopedValueRollback moving(m_moving, true);
    QTextCursor cursor(document());
    cursor.setPosition(std::min(*position, document()->characterCount() - 1));
    setTextCursor(cursor);
    const int line = cursorRect(cursor).top() + verticalScrollBar()->value();
    verticalScrollBar()->setValue(line - qRound(viewport()->height() * share));
    m_settle.stop();
    if (hasNote())
        noticeTopic(m_view.derived.note.topicAt(offset));
}

void Reader::scrollToTopic(int topic) {
    if (topic < 0 || topic >= m_view.derived.note.topics.size())
        return;
    const Topic& wanted = m_view.derived.note.topics.at(topic);
    if (wanted.heading < 0) {
        const QScopedValueRollback moving(m_moving, true);
        verticalScrollBar()->setValue(0);
    } else {
        scrollToSource(wanted.headingSpan.begin, 0.04);
    }
    noticeTopic(topic);
}

void Reader::selectSource(int begin, int end) {
    const QList<std::pair<int, int>> ranges = m_map.ranges(begin, end);
    if (ranges.isEmpty())
        return;
    const QScopedValueRollback moving(m_moving, true);
    const int top = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(ranges.constFirst().first);
    cursor.setPosition(ranges.constLast().first + ranges.constLast().second, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(top);
}

std::pair<int, int> Reader::selectedSource() const {
    const QTextCursor cursor = textCursor();
    const std::optional<int> begin = m_map.toSource(cursor.selectionStart());
    const std::optional<int> end = m_map.toSource(cursor.selectionEnd());
    return cursor.hasSelection() && begin && end ? std::pair(*begin, *end) : std::pair(0, 0);
}

void Reader::noticeTopic(int topic) {
    if (topic < 0 || topic == m_topic)
        return;
    m_topic = topic;
    Q_EMIT topicRead(topic);
}

int Reader::sourceAtTop() const {
    const int position =
        cursorForPosition(QPoint(0, grid)).position(); // the line's start: its end may be the next one's
    return m_map.toSource(position).value_or(0);
}

int Reader::topicInView() const {
    if (!hasNote())
        return -1;
    const int height = qRound(viewport()->height() * readingLine);
    // At the very top the first heading is being read, however far down the eye's line is.
    const int y = verticalScrollBar()->value() == 0 ? grid : height;
    const int position = cursorForPosition(QPoint(0, y)).position();
    const std::optional<int> offset = m_map.toSource(position);
    return offset ? m_view.derived.note.topicAt(*offset) : 0;
}

void Reader::light(const Span& span) {
    lightAll({{span.begin, span.end}});
}

void Reader::lightAll(const QList<std::pair<int, int>>& ranges) {
    m_lit.clear();
    for (const auto& [begin, end] : ranges)
        m_lit += m_map.ranges(begin, end);
    m_fade.stop();
    m_strength = 1;
    m_hold.start();
    refreshMarks();
}

int Reader::markWords(const QStringList& words) {
    m_matches = findMatches(toPlainText(), words);
    m_match = -1;
    refreshMarks();
    return matchCount();
}

void Reader::matchNear(int position) {
    m_match = -1;
    for (int i = 0; i < m_matches.size() && m_match < 0; ++i) {
        if (m_matches.at(i).position + m_matches.at(i).length > position)
            m_match = i;
    }
    refreshMarks();
}

int Reader::stepMatch(int direction) {
    if (m_matches.isEmpty())
        return 0;
    const int count = matchCount();
    m_match = m_match < 0 ? (direction > 0 ? 0 : count - 1) : (m_match + direction + count) % count;
    const Match& match = m_matches.at(m_match);
    QTextCursor cursor(document());
    cursor.setPosition(match.position);
    setTextCursor(cursor);
    const int top = cursorRect(cursor).top();
    if (top < 0 || top > viewport()->height() * 3 / 4)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - viewport()->height() / 3);
    refreshMarks();
    return m_match + 1;
}

void Reader::addMarks(QList<QTextEdit::ExtraSelection>& out) const {
    QColor soft = currentLook().dark ? QColor(0xd9, 0xa4, 0x2b, 90) : QColor(0xff, 0xd5, 0x4d, 140);
    const QColor strong = currentLook().dark ? QColor(0xd9, 0x8a, 0x1b, 200) : QColor(0xff, 0xa9, 0x2e, 230);
    for (int i = 0; i < m_matches.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(m_matches.at(i).position);
        mark.cursor.setPosition(m_matches.at(i).position + m_matches.at(i).length, QTextCursor::KeepAnchor);
        mark.format.setBackground(i == m_match ? strong : soft);
        out.append(mark);
    }
}

void Reader::refreshMarks() {
    QList<QTextEdit::ExtraSelection> marks;
    QColor glow = currentLook().accent;
    glow.setAlphaF(static_cast<float>((currentLook().dark ? 0.38 : 0.22) * m_strength));
    for (const auto& [position, length] : std::as_const(m_lit)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(position);
        mark.cursor.setPosition(std::min(position + length, document()->characterCount() - 1), QTextCursor::KeepAnchor);
        mark.format.setBackground(glow);
        marks.append(mark);
    }
    addMarks(marks);
    setExtraSelections(marks);
}

} // namespace tujian
