#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QScopedValueRollback>
#include <QScrollBar>

// Where the reader is in the note: what is in view, which topic that is, and how it stays there.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr double readingLine = 0.25; ///< share of the view's height where the eye reads
}

double Reader::textWidth() const {
    return std::max(120.0, viewport()->width() - 2 * document()->documentMargin());
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

void Reader::hold() {
    if (!m_anchor && hasNote())
        m_anchor = anchorInView(*this, m_map);
}

void Reader::putBack() {
    if (!m_anchor)
        return;
    const QScopedValueRollback moving(m_moving, true);
    scrollTo(*this, m_map, *m_anchor);
}

Place Reader::place() {
    hold();
    if (!hasNote() || !m_anchor)
        return {};
    const Note& note = m_view.derived.note;
    const std::optional<int> begin = m_map.toSource(textCursor().selectionStart());
    const std::optional<int> end = m_map.toSource(textCursor().selectionEnd());
    const QString topic = m_topic < 0 ? QString() : note.topics.at(m_topic).id;
    return {note.file, m_anchor->offset, begin.value_or(0), end.value_or(0), m_anchor->top, topic};
}

Place Reader::placeAround(int offset) {
    const std::optional<ViewAnchor> there = anchorOf(*this, m_map, offset);
    if (there && there->top >= 0 && there->top < viewport()->height())
        m_anchor = there;
    return place();
}

int Reader::offsetToEdit() {
    const int y = cursorRect().center().y();
    const bool inView = y >= 0 && y < viewport()->height();
    return inView ? m_map.toSource(textCursor().position()).value_or(0) : place().offset;
}

void Reader::goTo(const Place& place) {
    const QScopedValueRollback moving(m_moving, true);
    const bool chosen = place.selectionEnd > place.selectionBegin;
    const int cursorAt = chosen || place.selectionBegin > 0 ? place.selectionBegin : place.offset;
    if (const std::optional<int> position = m_map.toPosition(cursorAt)) {
        QTextCursor cursor(document());
        cursor.setPosition(*position);
        setTextCursor(cursor);
    }
    if (chosen)
        selectSource(place.selectionBegin, place.selectionEnd);
    m_anchor = ViewAnchor{place.offset, place.top};
    putBack();
    m_settle.stop();
    if (!hasNote())
        return;
    const Note& note = m_view.derived.note;
    const int topic = note.topicById(place.topic);
    noticeTopic(topic >= 0 ? topic : note.topicAt(place.offset));
}

void Reader::scrollToSource(int offset, double share) {
    const std::optional<int> position = m_map.toPosition(offset);
    if (!position)
        return;
    const QScopedValueRollback moving(m_moving, true);
    QTextCursor cursor(document());
    cursor.setPosition(std::min(*position, document()->characterCount() - 1));
    setTextCursor(cursor);
    scrollTo(*this, m_map, {offset, qRound(viewport()->height() * share)});
    m_anchor = anchorOf(*this, m_map, offset); // the page's end may have kept it from there
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
        m_anchor = anchorInView(*this, m_map);
        m_settle.stop();
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

} // namespace tujian
