#pragma once
#include "export/export.h"
#include "session/work.h"
#include "state/state.h"
#include <QFuture>
#include <QObject>
#include <memory>

namespace tujian {

/// A note as the window shows it.
struct NoteView {
    NoteDerived derived;
    Page page;
};

/// The open notebook for a window: runs the blocking functions in lanes, watches the disk, sends whole values by signal.
/// Lives in the GUI thread; all signals come there.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(State state, QObject* parent = nullptr);
    ~Session() override;

    void open(const QString& path);                   ///< → opened() or failed(); then topicsChanged() as the index fills
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const OpenNotebook& notebook() const;
    [[nodiscard]] const QList<TopicRow>& topics() const;
    [[nodiscard]] const State& state() const;

    QFuture<Result<NoteView>> readNote(const QString& file, const PageOptions& options);
    QFuture<Result<SearchAnswer>> search(const QString& query, int limit); ///< a newer request cancels the older
    QFuture<Result<PlacedGraph>> layout(const Graph& graph, DiagramView view);
    void refresh();                                   ///< rescan and reindex what changed

Q_SIGNALS:
    void opened();
    void failed(const tujian::Error& error);
    void topicsChanged();
    void indexProgress(int done, int total);          ///< done == total: ready
    void noteChanged(const QString& file);            ///< on disk
    void diagnosticsChanged(const QList<tujian::Diagnostic>& diagnostics);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace tujian
