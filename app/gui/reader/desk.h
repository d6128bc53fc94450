#pragma once
#include "gui/reader/history.h"
#include "session/session.h"
#include <QObject>
#include <QUrl>
#include <optional>

namespace tujian {

class Reader;

/// A note longer than this (UTF-16 units) is shown a topic at a time, about so much of it at once.
inline constexpr int partSize = 1'000'000;

/// The topic whose page shows the offset of a large note without being larger than a part: the widest that fits.
/// -1: the note is small, all of it is shown. nullopt: too much text without a heading.
std::optional<int> partFor(const Note& note, int offset, int size = partSize);

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
    void toggleFocus();                              ///< only the topic that is read, or all of the note again
    void toggleSource(int block);                    ///< of a drawn fence: its picture or its text
    void setPageOptions(const PageOptions& options); ///< the page is built anew, the place is kept
    [[nodiscard]] const PageOptions& pageOptions() const { return m_options; }
    [[nodiscard]] Place place() const; ///< where the reader is now
    void reset();                      ///< another notebook: nothing is open

Q_SIGNALS:
    void loading(const QString& file);
    void noteShown();
    void failed(const tujian::Error& error);
    void hitShown(const tujian::Hit& hit);
    void topicReached(const QString& topicId); ///< it was gone to, by whatever way
    void noteReached(const QString& file);     ///< likewise
    void tableAsked(int block);                ///< to be shown in its own window
    void diagramAsked(const QString& graphId); ///< to be shown in full
    void historyChanged();
    void focusChanged(bool one); ///< only one topic is shown, or no longer
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
    bool moveOptions(const Note& now);
    void put(const NoteView& view, const Goal& goal);
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
    quint64 m_request = 0;      ///< an answer to an older request is dropped
};

} // namespace tujian
