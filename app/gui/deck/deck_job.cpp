#include "gui/deck/deck_job.h"
#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Drawing is about half of the work, writing the other.
int percentOf(int half, int done, int total) {
    return half * 50 + (total > 0 ? 50 * done / total : 0);
}

Result<QByteArray> readTemplate(const QString& path) {
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, DeckJob::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// Blocking; what was left out, in words.
Result<QStringList> makeDeck(const OpenNotebook& open, const DeckOrder& order, const CancelFlag& cancel,
                             const std::function<void(int)>& progress) {
    const Result<QByteArray> bytes = readTemplate(order.templateFile);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const Result<DeckContent> content = collectDeck(
        open, order.selection, [&progress](const Progress& at) { progress(percentOf(0, at.done, at.total)); }, cancel);
    if (!content)
        return tl::make_unexpected(content.error());
    DeckOptions options;
    options.title = content->title;
    options.theme = namedTheme(order.theme).value_or(Theme());
    options.steps = order.steps;
    options.wide = order.wide;
    options.templateBytes = *bytes;
    options.templateName = order.templateFile;
    options.linked = !open.book.root.isEmpty();
    options.linkBase = linkBaseFor(open.book.root, order.path);
    options.progress = [&](int done, int total) {
        progress(percentOf(1, done, total));
        return !cancel->load();
    };
    if (const Result<void> done = writeDeck(content->pages, options, order.format, order.path); !done)
        return tl::make_unexpected(done.error());
    QStringList problems;
    for (const Diagnostic& problem : content->problems)
        problems.append(problem.message);
    return problems;
}

} // namespace

DeckJob::DeckJob(QObject* parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &DeckJob::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0)
            return;
        const Result<QStringList> result = m_watcher.result();
        if (result && !result->isEmpty())
            Q_EMIT told(result->join(u'\n'));
        Q_EMIT finished(result ? QString() : result.error().message);
    });
}

DeckJob::~DeckJob() {
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished(); // it ends at the next slide
}

void DeckJob::start(const OpenNotebook& open, const DeckOrder& order) {
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run([open, order, flag = m_cancel](QPromise<Result<QStringList>>& promise) {
        promise.setProgressRange(0, 100);
        promise.addResult(makeDeck(open, order, flag, [&promise](int percent) { promise.setProgressValue(percent); }));
    }));
}

void DeckJob::cancel() {
    if (m_cancel)
        m_cancel->store(true);
}

} // namespace tujian
