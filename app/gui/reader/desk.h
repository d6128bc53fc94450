#pragma once
#include "gui/reader/history.h"
#include "gui/reader/note_part.h"
#include "session/session.h"
#include <QObject>
#include <QUrl>
#include <optional>

namespace tujian {

class Reader;

/// What is being read: opens notes in the reader, goes to places in them, remembers where one came from.
class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Session& session, Reader& reader, QObject* parent = nullptr);

    void openNote(const QString& file, int offset); ///< without history
    void openPlace(const Place& place);             ///< likewise: where the reader was last time
    void goToOffset(int offset);                    ///< of the note that is shown; without history
    void goToSpan(const Span& span);                ///< and lights it
    void goToTopic(const QString& topicId);
    void goToHit(const Hit& hit);                ///< emits hitShown when it is there
    void follow(const QUrl& link);               ///< a link of the note that is shown
    void followDiagramLink(const QString& link); ///< a topic id, "#anchor", note or outside address
    [[nodiscard]] std::optional<LinkTarget> noteTarget(const Href& href) const; ///< where a Note or Topic link leads
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    [[nodiscard]] const History& history() const { return m_history; }
    void setHistory(const History& history);

    void reload(const QString& file);                ///< if it is the one shown; the place is kept
    void reloadChanged(const QString& file);         ///< likewise; its new lines are lit for a moment
    void toggleFold(int topic);                      ///< of the note that is shown
    void foldAll(bool folded);                       ///< all topics; of a note with one title, those under it
    void toggleFocus();                              ///< only the topic that is read, or all of the note again
    void toggleSource(int block);                    ///< of a drawn fence: its picture or its text
    void toggleClosed(int block);                    ///< a callout or <details>
    void stepPart(int by);                           ///< of a large note, to the beginning of another part
    void setPageOptions(const PageOptions& options); ///< the page is built anew, the place is kept
    [[nodiscard]] const PageOptions& pageOptions() const { return m_options; }
    [[nodiscard]] Place place() const; ///< where the reader is now, or the note that cannot be shown
    void reset();                      ///< another notebook: nothing is open

Q_SIGNALS:
    void loading(const QString& file); ///< empty: no longer, the note that is shown is the one that is wanted
    void noteShown();
    void failed(const tujian::Error& error); ///< the note is not shown, nor is the one before it
    void hitShown(const tujian::Hit& hit);
    void topicReached(const QString& topicId); ///< it was gone to, by whatever way
    void noteReached(const QString& file);     ///< likewise
    void tableAsked(int block);                ///< to be shown in its own window
    void diagramAsked(const QString& graphId); ///< to be shown in full
    void historyChanged();
    void partShown(int part, int parts); ///< of a large note; none: all of it is shown
    void focusChanged(bool one);         ///< only one topic is shown, or no longer
    void said(const QString& message);

private:
    /// Where to go, and what to do there.
    struct Goal {
        QString file;
        int offset = 0;
        double share = 0.2; ///< of the view's height, from its top
        QString topic;      ///< if set it decides instead of the offset
        Span light;
        std::optional<Hit> hit;
        std::optional<Place> place; ///< as it was left, to the pixel
        bool stay = false;          ///< where the reader is when the page is there
        int pivot = -1;             ///< then the line of this offset holds still, if it is in view
    };
    static Goal goalOf(const Place& place);
    [[nodiscard]] Goal stayingAt(int pivot) const;
    void show(const Goal& goal); ///< reads the note if it is not the one shown
    void load(const Goal& goal); ///< reads it in any case
    void build(const NoteDerived& derived, const Goal& goal);
    /// A large note's parts, and the one that is shown; none: the note is small.
    struct Cut {
        QList<NotePart> parts;
        int part = 0;
    };
    [[nodiscard]] Cut cutFor(const Note& note, int offset) const;
    bool moveOptions(const Note& now);
    void rebuild(int pivot); ///< the page of the note that is shown, with other options
    void fail(const Goal& goal, const Error& error);
    void showParts(const QList<NotePart>& parts, int part);
    [[nodiscard]] int blockBegin(int block) const;
    void put(const NoteView& view, const Goal& goal, const Cut& cut);
    void putAgain(const NoteView& view, const Goal& goal);
    void arrive(const Goal& goal);
    void leave();
    void followOutside(const QUrl& link);
    void followNote(const QString& target, const QString& anchor);
    [[nodiscard]] bool isOpen(const QString& file) const;
    void focusOn(const QString& topicId);
    bool unfoldAround(int offset); ///< what folds hide it; false: none

    Session& m_session;
    Reader& m_reader;
    History m_history;
    PageOptions m_options;
    QString m_focus;            ///< id of the one topic that is shown; empty: all of the note
    bool m_markChanges = false; ///< the note that is being read again has changed on disk
    QString m_failed;           ///< the note that was wanted and cannot be shown
    QList<NotePart> m_parts;    ///< of a large note
    int m_part = 0;
    quint64 m_request = 0; ///< an answer to an older request is dropped
};

} // namespace tujian
