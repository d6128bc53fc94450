#include "layout/ask.h"
#include "layout/engine.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSemaphore>
#include <QThread>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int kPollMs = 15;

bool cancelled(const LayoutOptions& options) {
    return options.cancel && options.cancel->load();
}

tl::unexpected<Error> cancelledError() {
    return failure(ErrorCode::Cancelled, QCoreApplication::translate("layout", "Drawing was cancelled."));
}

tl::unexpected<Error> lateError() {
    return failure(ErrorCode::Layout, QCoreApplication::translate(
                                          "layout", "The diagram is too large or too dense to be laid out in time."));
}

QString helperPath(const LayoutOptions& options) {
    if (!options.helper.isEmpty())
        return options.helper;
    const QDir here(QCoreApplication::applicationDirPath());
    QString beside = here.filePath(u"tujian-layout"_s);
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QDir::cleanPath(here.filePath(QStringLiteral(TUJIAN_LIBEXEC_FROM_BIN) + u"/tujian-layout"_s));
}

/// A place among the running helpers, given back at the end of the scope. More than one per core only makes all late.
class Turn {
public:
    Turn(const LayoutOptions& options, const QDeadlineTimer& deadline) {
        while (!taken && !cancelled(options) && !deadline.hasExpired())
            taken = places().tryAcquire(1, kPollMs);
    }
    ~Turn() {
        if (taken)
            places().release();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool taken = false;

private:
    static QSemaphore& places() {
        static QSemaphore semaphore(std::max(1, QThread::idealThreadCount()));
        return semaphore;
    }
};

void stop(QProcess& process) {
    process.kill();
    process.waitForFinished(2000);
}

Result<QByteArray> converse(QProcess& process, const HelperRequest& request, const LayoutRun& run) {
    process.write(helperRequestBytes(request));
    process.closeWriteChannel();
    while (!process.waitForFinished(kPollMs)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (cancelled(run.options)) {
            stop(process);
            return cancelledError();
        }
        if (run.deadline.hasExpired()) {
            stop(process);
            return lateError();
        }
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return failure(ErrorCode::Layout,
                       QCoreApplication::translate(
                           "layout", "The layout program crashed or ran out of memory or time on this diagram."));
    if (process.exitCode() != 0)
        return failure(
            ErrorCode::Layout,
            QCoreApplication::translate("layout", "The layout program could not lay out this diagram (status %1).")
                .arg(process.exitCode()));
    return process.readAllStandardOutput();
}

} // namespace

Result<HelperAnswer> askHelper(const HelperRequest& request, const LayoutRun& run) {
    const Turn turn(run.options, run.deadline);
    if (cancelled(run.options))
        return cancelledError();
    if (!turn.taken)
        return lateError();
    const QString program = helperPath(run.options);
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, QStringList());
    if (!process.waitForStarted(5000))
        return failure(ErrorCode::Layout,
                       QCoreApplication::translate("layout", "The layout program %1 cannot be started: %2")
                           .arg(program, process.errorString()));
    const Result<QByteArray> bytes = converse(process, request, run);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    std::optional<HelperAnswer> answer = readHelperAnswer(*bytes, request);
    if (!answer)
        return failure(
            ErrorCode::Layout,
            QCoreApplication::translate("layout", "The layout program %1 gave no usable answer.").arg(program));
    return *std::move(answer);
}

QString layoutEngineVersion() {
    QProcess process;
    process.start(helperPath({}), {u"--version"_s});
    if (!process.waitForFinished(5000)) {
        stop(process);
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace tujian
