#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QScrollBar>
#include <algorithm>

// What is lit and marked in the note.

namespace tujian {

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
