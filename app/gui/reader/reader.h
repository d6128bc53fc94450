#pragma once
#include "gui/reader/matches.h"
#include "gui/reader/place.h"
#include "gui/reader/text_map.h"
#include "gui/reader/view_anchor.h"
#include "notebook/notebook.h"
#include "session/session.h"
#include <QTextBrowser>
#include <QTimer>
#include <QVariantAnimation>

namespace tujian {

/// Shows one note. Knows where each sentence stands in the source, lights sentences, marks found words; asks others to
/// follow links.
class Reader : public QTextBrowser {
    Q_OBJECT
public:
    explicit Reader(QWidget* parent = nullptr);

    void showNote(const Notebook& book, const NoteView& view);
    void clearNote();
    /// Takes another reading of the page that is shown (other terms, other corrections); false: the page differs.
    bool renew(const NoteView& view);
    [[nodiscard]] const NoteView& view() const { return m_view; }
    [[nodiscard]] const Notebook& notebook() const { return m_book; }
    [[nodiscard]] const TextMap& map() const { return m_map; }
    [[nodiscard]] bool shows(int offset) const; ///< a large note is shown in parts
    [[nodiscard]] bool isPart() const;          ///< not all of the note is: it is large, folded, or one topic alone
    [[nodiscard]] bool hasNote() const { return !m_view.derived.note.topics.isEmpty(); }

    void scrollToSource(int offset, double share = 0.2); ///< puts it at that share of the view's height
    void scrollToTopic(int topic);
    void light(const Span& span);                              ///< for a moment
    void lightAll(const QList<std::pair<int, int>>& ranges);   ///< of the source, likewise
    [[nodiscard]] int currentTopic() const { return m_topic; } ///< the one last said by topicRead(); -1: none
    void selectSource(int begin, int end);                     ///< without scrolling
    [[nodiscard]] std::pair<int, int> selectedSource() const;  ///< {0, 0}: nothing is
    [[nodiscard]] int topicInView() const;                     ///< the topic being read; -1 without a note
    [[nodiscard]] QList<std::pair<int, int>> litRanges() const { return m_lit; }

    int markWords(const QStringList& words); ///< marks them all; how many
    int stepMatch(int direction);            ///< to the next or previous mark; its number from 1, 0: none
    void matchNear(int position);            ///< makes the first mark at or after it the current one
    [[nodiscard]] int matchCount() const { return static_cast<int>(m_matches.size()); }
    [[nodiscard]] int currentMatch() const { return m_match + 1; }
    [[nodiscard]] std::optional<int> matchPosition() const; ///< of the current one, in the document

    Place place();                    ///< what is read now; without a note: nowhere
    Place placeAround(int offset);    ///< likewise, but held by the line of that offset if it is in view
    void goTo(const Place& place);    ///< of the note that is shown: same line, same pixel, same topic and selection
    [[nodiscard]] int offsetToEdit(); ///< in the source: the cursor's, if it is in view, else what is at the top
    void hold();                      ///< the page is about to be laid out anew: what is in view now
    void putBack();                   ///< … stands there again

    [[nodiscard]] bool isFolded(int topic) const { return m_view.page.folded.contains(topic); }
    [[nodiscard]] QString foldText(int topic) const; ///< of the menu: what a click would do

    [[nodiscard]] double textWidth() const; ///< of a paragraph without indentation, in pixels

Q_SIGNALS:
    void shown(); ///< another page
    void linkAsked(const QUrl& link);
    void topicRead(int topic);             ///< another topic came to the top, or the cursor went into one
    void cursorMovedTo(int offset);        ///< source offset
    void textSizeAsked(int direction);     ///< +1, −1
    void searchAsked(const QString& text); ///< for the selected words in all notes
    void foldAsked(int topic);
    void menuAsked(QMenu* menu,
                   const QUrl& link); ///< whoever can do more adds to it; the topic there is the current one
    void escaped();

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void keepMeasure();
    void fitPictures();
    void reportCursor();
    void moveCaret(QPoint at);
    bool scrollByKey(const QKeyEvent& event);
    void refreshMarks();
    void addMarks(QList<QTextEdit::ExtraSelection>& out) const;
    void noticeTopic(int topic);

    Notebook m_book;
    NoteView m_view;
    TextMap m_map;
    QList<Match> m_matches;
    int m_match = -1;
    QList<std::pair<int, int>> m_lit;
    double m_strength = 0; ///< of the light
    QVariantAnimation m_fade;
    QTimer m_hold;
    QTimer m_settle;
    QTimer m_resized;
    int m_fittedWidth = 0;              ///< of the text, when its pictures were told
    std::optional<ViewAnchor> m_anchor; ///< what stays put; nullopt: the reader has scrolled since
    int m_topic = -1;
    bool m_moving = false; ///< scrolled by the program: the goal decides the topic, not the top line
};

} // namespace tujian
