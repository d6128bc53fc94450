#pragma once
#include "session/deck.h"
#include <QFutureWatcher>
#include <QObject>

namespace tujian {

/// What a deck is to be made of and where it goes.
struct DeckOrder {
    DeckSelection selection;
    ExportFormat format = ExportFormat::Pptx;
    QString theme = QStringLiteral("light");
    DeckSteps steps = DeckSteps::Slides;
    bool wide = true;
    QString templateFile; ///< empty: ours
    QString path;
};

/// Makes a deck in a thread of its own and tells how far it is. To destroy it is to cancel.
class DeckJob : public QObject {
    Q_OBJECT
public:
    explicit DeckJob(QObject* parent = nullptr);
    ~DeckJob() override;

    void start(const OpenNotebook& open, const DeckOrder& order);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const QString& problem); ///< empty: the file is written
    void told(const QString& problems);    ///< what was left out, before finished()

private:
    CancelFlag m_cancel;
    QFutureWatcher<Result<QStringList>> m_watcher;
};

} // namespace tujian
