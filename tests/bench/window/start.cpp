#include "start.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "gui/window/main_window.h"
#include "gui/window/shelf.h"
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace bench {

namespace {

double now() {
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch());
}

double residentMegabytes() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    return -1;
}

/// Calls back after the first paint of a viewport that has text.
class FirstPaint : public QObject {
public:
    FirstPaint(QTextBrowser& browser, std::function<void()> done)
        : m_browser(browser)
        , m_done(std::move(done)) {
        browser.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && m_done && !m_browser.document()->isEmpty()) {
            QTimer::singleShot(0, this, std::exchange(m_done, {})); // when it has been done
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTextBrowser& m_browser;
    std::function<void()> m_done;
};

void say(const char* what, double value) {
    std::printf("%s %.1f\n", what, value);
    std::fflush(stdout);
}

int smallest(int argc, char** argv, const QString& path, double begun) {
    QApplication app(argc, argv);
    QTextBrowser browser;
    FirstPaint painted(browser, [begun] {
        say("painted", now() - begun);
        QTimer::singleShot(2000, [] {
            say("resident", residentMegabytes());
            QApplication::quit();
        });
    });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    browser.setHtml(QString::fromUtf8(file.readAll()));
    browser.resize(800, 900);
    browser.show();
    return QApplication::exec();
}

/// Opens topics from all over the notebook, as a reader does, one after the other; then `done`.
void visit(MainWindow& window, int left, const std::function<void()>& done) {
    constexpr int topics = 100;
    constexpr int lookMs = 100;
    const QList<TopicRow>& rows = window.session().topics();
    if (left == 0 || rows.isEmpty())
        return done();
    Q_EMIT window.shelf().topicAsked(rows[(topics - left) * std::max<qsizetype>(1, rows.size() / topics)].id);
    QTimer::singleShot(lookMs, &window, [&window, left, done] { visit(window, left - 1, done); });
}

/// Searches for a word until it is found; then `done`.
void untilFound(Session& session, const QString& word, const std::function<void()>& done) {
    auto* watcher = new QFutureWatcher<Result<SearchAnswer>>(&session);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &session, [watcher, &session, word, done] {
        const auto answer = watcher->result();
        watcher->deleteLater();
        if (answer && answer->total > 0)
            return done();
        QTimer::singleShot(5, &session, [&session, word, done] { untilFound(session, word, done); });
    });
    watcher->setFuture(session.search(word, 20));
}

/// Changes the last note and waits until the change is found; then the program ends.
void saveAndFind(Session& session) {
    const Notebook& book = session.notebook().book;
    const QString word = u"zz%1zz"_s.arg(QDateTime::currentMSecsSinceEpoch());
    QFile file(book.root + u'/' + book.files.constLast().file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return QApplication::exit(1);
    file.write(u"\n%1\n"_s.arg(word).toUtf8());
    file.close();
    const double written = now();
    untilFound(session, word, [written] {
        say("saved", now() - written);
        QApplication::quit();
    });
}

int window(int argc, char** argv, const QString& notebook, double begun) {
    QApplication app(argc, argv);
    const QTemporaryDir state;
    MainWindow window{State(state.path())};
    Session& session = window.session();
    FirstPaint painted(window.reader(), [&] {
        say("painted", now() - begun);
        untilFound(session, u"pod"_s, [&] {
            say("searchable", now() - begun);
            QTimer::singleShot(2000, &session, [&] {
                say("resident", residentMegabytes());
                visit(window, 100, [&] {
                    say("visited", residentMegabytes());
                    saveAndFind(session);
                });
            });
        });
    });
    window.openNotebook(notebook);
    window.show();
    return QApplication::exec();
}

Start start(const QString& kind, const QString& path) {
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {kind, path, QString::number(now(), 'f', 0)});
    child.waitForFinished(120'000);
    if (child.state() != QProcess::NotRunning)
        child.kill();
    Start result;
    for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
        const double value = line.mid(line.indexOf(' ') + 1).toDouble();
        if (line.startsWith("painted"))
            result.painted = value;
        else if (line.startsWith("searchable"))
            result.searchable = value;
        else if (line.startsWith("resident"))
            result.resident = value;
        else if (line.startsWith("visited"))
            result.visited = value;
        else if (line.startsWith("saved"))
            result.saved = value;
    }
    return result;
}

} // namespace

Start startSmallest(const QString& html) {
    return start(u"--smallest"_s, html);
}

Start startWindow(const QString& notebook) {
    return start(u"--window"_s, notebook);
}

int runChild(int argc, char** argv) {
    if (argc < 4)
        return -1;
    const QString path = QString::fromLocal8Bit(argv[2]);
    const double begun = std::atof(argv[3]);
    if (std::strcmp(argv[1], "--smallest") == 0)
        return smallest(argc, argv, path, begun);
    return std::strcmp(argv[1], "--window") == 0 ? window(argc, argv, path, begun) : -1;
}

} // namespace bench
