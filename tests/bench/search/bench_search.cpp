// How fast a notebook is indexed, opened and searched, each beside its floor in the same run.
// Usage: bench_search [NOTES…]   (1000 10000 without; 100000 takes a few minutes)
#include "clock.h"
#include "floor.h"
#include "made_notes.h"
#include "session/cache.h"
#include "session/work.h"
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// Everything from nothing, and again with nothing changed.
void measureIndexing(OpenNotebook& open, const QString& scratch, double scanMs) {
    QStringList paths;
    for (const NoteFile& file : std::as_const(open.book.files))
        paths.append(open.book.root + u'/' + file.file);
    const bench::Floor floor = bench::measureFloor(paths, scratch + u"/floor.sqlite"_s);
    std::printf("  floor: read %.0f ms, md4c %.0f ms, bare FTS5 %.0f ms\n", floor.read, floor.parse, floor.insert);
    auto place = openIndex(open.book);
    if (!place || !place->index.clear())
        return std::printf("  no index\n"), void();
    QElapsedTimer timer;
    timer.start();
    const double cpu = bench::cpuMs();
    const auto summary = refreshIndex(open, place->index);
    const double spent = bench::cpuMs() - cpu;
    bench::line("full index", scanMs + static_cast<double>(timer.nsecsElapsed()) / 1e6, floor.all(), "1.3 x");
    bench::line("  of all cores together", spent, floor.cpu, "-");
    const double drawn = bench::best(1, [&] { (void)drawIndex(open, place->index); });
    bench::line("diagrams, behind it", drawn, 0, "-");
    std::printf("  %-34s %9.1f MB, %d topics\n", "size of the index",
                static_cast<double>(QFileInfo(place->database).size()) / 1e6, summary ? summary->topics : -1);
}

void measureAgain(const QString& folder) {
    double searchable = 0;
    const double ms = bench::best(3, [&] {
        QElapsedTimer timer;
        timer.start();
        auto open = openNotebook(folder);
        auto place = open ? openIndex(open->book, IndexCheck::None) : failure(ErrorCode::NotFound, QString());
        if (!open || !place)
            return;
        (void)place->index.search(u"的"_s, 1, open->lexicon);
        searchable = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        (void)place->index.verify();
        (void)refreshIndex(*open, place->index).and_then([&](const IndexSummary&) {
            return drawIndex(*open, place->index);
        });
    });
    bench::line("scan, open, first search", searchable, 0, "200 ms to a searchable window");
    bench::line("  and checked, nothing changed", ms, 0, "-");
}

/// What any program must do to know of a change: ask each file for its size and time.
double askingAlone(const OpenNotebook& open) {
    qint64 sum = 0;
    return bench::best(3, [&] {
        for (const NoteFile& file : open.book.files) {
            const QFileInfo info(open.book.root + u'/' + file.file);
            sum += info.size() + info.lastModified().toMSecsSinceEpoch();
        }
    });
}

/// A note that is saved, from looking for what has changed until it is found, and drawn.
void measureChange(const OpenNotebook& before) {
    const double asking = askingAlone(before);
    auto place = openIndex(before.book, IndexCheck::None);
    QFile file(before.book.root + u'/' + before.book.files.constLast().file);
    if (!place || !file.open(QIODevice::Append))
        return;
    file.write("\n\nkubelet 向 etcd 写入对象。\n");
    file.close();
    OpenNotebook open;
    const double text = bench::best(1, [&] {
        if (auto seen = openNotebook(before.book.root)) {
            open = std::move(*seen);
            (void)refreshIndex(open, place->index);
        }
    });
    const double drawn = bench::best(1, [&] { (void)drawIndex(open, place->index); });
    bench::line("one file changed", text, asking, "300 ms in the window");
    bench::line("  its diagrams", drawn, 0, "-");
}

double percentile(QList<double> times, int percent) {
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

/// In processor time too: that is what the search takes where nobody else works on the machine.
void measureQueries(const Index& index, const char* name, const QStringList& queries, const Lexicon& lexicon,
                    const char* aim) {
    constexpr int shownAtMost = 60; // as the window asks for
    QList<double> times;
    QList<double> cpu;
    qint64 total = 0;
    for (int round = 0; round < 5; ++round) {
        for (const QString& query : queries) {
            QElapsedTimer timer;
            timer.start();
            const double before = bench::cpuMs();
            const auto answer = index.search(query, shownAtMost, lexicon);
            cpu.append(bench::cpuMs() - before);
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            total += answer ? answer->total : 0;
        }
    }
    std::printf("  %-20s median %7.1f ms  99%% %7.1f ms  processor %7.1f %7.1f ms  (aim: %s; %lld found)\n", name,
                percentile(times, 50), percentile(times, 99), percentile(cpu, 50), percentile(cpu, 99), aim,
                static_cast<long long>(total / std::max<qsizetype>(1, times.size())));
    std::fflush(stdout);
}

void measureSearch(const OpenNotebook& open, int notes) {
    auto place = openIndex(open.book);
    if (!place)
        return;
    const char* aim = notes > 20'000 ? "400 ms" : "30 ms";
    const Index& index = place->index;
    bench::MadeNotes made(11);
    QStringList one;
    QStringList two;
    QStringList four;
    QStringList mixed;
    QStringList three;
    for (int i = 0; i < 30; ++i) {
        two.append(made.phrase(1));
        one.append(two.last().left(1));
        four.append(made.phrase(2));
        mixed.append(bench::latinWords()[i % 20] + u' ' + made.phrase(1));
        three.append(made.phrase(1) + u' ' + made.phrase(1) + u' ' + bench::latinWords()[(i * 7) % 20]);
    }
    const Lexicon& lexicon = open.searchLexicon;
    measureQueries(index, "the very first", {u"调"_s}, lexicon, aim);
    measureQueries(index, "1 character", one, lexicon, aim);
    measureQueries(index, "2 characters", two, lexicon, aim);
    measureQueries(index, "4 characters", four, lexicon, aim);
    measureQueries(index, "Chinese and English", mixed, lexicon, aim);
    measureQueries(index, "three words", three, lexicon, aim);
    measureQueries(index, "word in every note", bench::latinWords(), lexicon, aim);
    measureQueries(index, "word being typed", {u"k"_s, u"ku"_s, u"kub"_s, u"con"_s, u"se"_s, u"max"_s, u"ipt"_s},
                   lexicon, aim);
    measureQueries(index, "misspelt", {u"kubernets"_s, u"iptalbes"_s, u"schedular"_s, u"kuelet"_s}, lexicon, aim);
    measureQueries(index, "pinyin", {u"wangluo"_s, u"wlcl"_s, u"cunchu"_s, u"diaodu"_s, u"yi"_s}, lexicon, aim);
    measureQueries(index, "phrase", {u"\"api server\""_s, u"\"创建 Pod\""_s, u"\"的请求\""_s}, lexicon, aim);
    measureQueries(index, "OR", {u"etcd OR 调度"_s, u"(存储 OR 网络) pod"_s, u"kubelet OR kube-proxy OR etcd"_s},
                   lexicon, aim);
    measureQueries(index, "filters",
                   {u"pod in:folder7/ -etcd"_s, u"tag:pod 创建"_s, u"has:diagram 请求"_s, u"is:todo"_s,
                    u"title:pod -tag:service"_s},
                   lexicon, aim);
}

void measure(int count) {
    const QTemporaryDir notes;
    const QTemporaryDir scratch;
    std::printf("%d notes, %.1f MB\n", count, static_cast<double>(bench::writeNotes(notes.path(), count)) / 1e6);
    QElapsedTimer timer;
    timer.start();
    auto open = openNotebook(notes.path());
    if (!open)
        return;
    measureIndexing(*open, scratch.path(), static_cast<double>(timer.nsecsElapsed()) / 1e6);
    measureAgain(notes.path());
    measureChange(*open);
    measureSearch(*open, count);
    QFile::remove(indexPath(open->book));
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    QList<int> counts;
    for (int i = 1; i < argc; ++i)
        counts.append(std::max(1, std::atoi(argv[i])));
    for (const int count : counts.isEmpty() ? QList<int>{1000, 10'000} : counts)
        measure(count);
}
