#pragma once
#include "diagram/map/map.h"
#include "export/export.h"
#include "session/head.h"
#include "session/linked.h"
#include "session/view.h"
#include "state/state.h"
#include <QFuture>
#include <QObject>
#include <memory>

namespace tujian {

struct SessionData;

/// The open notebook for a window: runs the blocking functions in lanes, watches the disk, sends whole values by
/// signal. Lives in the GUI thread; all signals come there.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(State state, QObject* parent = nullptr);
    ~Session() override;

    /// → opened() or failed(); then topicsChanged() as the index fills. Empty: defaultNotebook().
    void open(const QString& path);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const OpenNotebook& notebook() const;
    [[nodiscard]] const QList<TopicRow>& topics() const; ///< of the index: none yet when opened() comes the first time
    [[nodiscard]] const State& state() const;

    /// The note as it stands on disk. Does not wait for the index.
    QFuture<Result<NoteView>> readNote(const QString& file, const PageOptions& options);
    QFuture<Result<SearchAnswer>> search(const QString& query, int limit); ///< a newer request cancels the older
    QFuture<Result<NoteLinks>> links(const QString& file); ///< of a note and to it, as the index has them
    QFuture<Result<TopicHead>> head(const QString& file, const QString& anchor); ///< see readHead()
    /// Remembers the last pictures. Cancelling the future does not stop a layout that runs: raise `cancel` for that.
    QFuture<Result<PlacedGraph>> layout(const Graph& graph, DiagramView view, const CancelFlag& cancel = {});
    QFuture<Trace> trace(const Graph& graph, const TraceRequest& request); ///< see traceDiagram()
    QFuture<TraceChoices> traceChoices(const Graph& graph);                ///< see choicesOfDiagram()
    QFuture<QList<Graph>> joinedDiagrams();     ///< of all manifest files together, see deriveManifests()
    QFuture<Result<QList<Diagnostic>>> check(); ///< the whole notebook; a newer request cancels the older
    /// → mapChanged(), soon from what is indexed already, then whenever what the notes say of their terms has changed.
    void askMap();
    void refresh(); ///< rescan and reindex what changed

    /// Changes the corrections on disk; what is drawn follows (noteChanged). When the future is ready notebook() has
    /// them. Edits are done one after the other, in the order asked.
    QFuture<Result<CorrectionsSaved>> correct(const CorrectionEdit& edit);
    QFuture<Result<GlossaryChange>> addTerm(const Term& term);       ///< to the notebook's glossary; notes are reread
    QFuture<Result<void>> changeTerms(const GlossaryChange& change); ///< undo or redo of what addTerm did

Q_SIGNALS:
    void opened();
    /// Nothing was opened, or (isOpen() stays true) the open notebook's folder is away: it keeps what it has.
    void failed(const tujian::Error& error);
    void topicsChanged();
    void indexProgress(int done, int total); ///< of the notes' text; done == total: all of it is found
    void drawProgress(int done, int total);  ///< of their diagrams, behind the text; done == total: ready
    void noteChanged(const QString& file);   ///< on disk, or it is gone, or the glossary or its corrections changed
    void diagnosticsChanged(const QList<tujian::Diagnostic>& diagnostics);
    /// Once askMap() was called: the map of terms, whole, of the notebook that is open.
    void mapChanged(const tujian::Result<tujian::TermMap>& map);

private:
    void takeOpened(const QString& path, OpenNotebook open);
    void takeRescan(OpenNotebook open);
    void takeCorrections(const KeptCorrections& kept);
    void startIndex();
    void watchFolders();
    void indexInLane(OpenNotebook open, int generation, const CancelFlag& cancel);
    void takeTopics(int generation, QList<TopicRow> topics);
    void sendTopics(int generation);
    ProgressFunction progressOf(int generation, void (Session::*said)(int, int));
    void takeIndexed(int generation, const Result<IndexSummary>& summary, const Lexicon& searchLexicon);
    void takeDrawn(int generation, const Result<void>& drawn);

    std::unique_ptr<SessionData> d;
};

} // namespace tujian
