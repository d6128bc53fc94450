// How fast the window is there with a note, a search and a saved change, beside the smallest program that shows a
// QTextBrowser; what it holds in memory; how fast notes are painted beside a bare setHtml.
// Usage: bench_window [NOTES…]   (1000 10000 without)
#include "clock.h"
#include "gui/reader/reader.h"
#include "made_notes.h"
#include "notes.h"
#include "session/cache.h"
#include "session/view.h"
#include "session/work.h"
#include "start.h"
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

void measureWindow(const QString& folder, const QString& scratch) {
    auto open = openNotebook(folder);
    if (!open || open->book.files.isEmpty())
        return;
    const auto derived = deriveNote(*open, open->book.files.constFirst().file);
    QFile html(scratch + u"/note.html"_s);
    if (!derived || !html.open(QIODevice::WriteOnly))
        return;
    html.write(viewNote(*derived, {}).page.html.toUtf8());
    html.close();
    bench::Start small;
    bench::Start window;
    for (int round = 0; round < 3; ++round) { // the best of three: the machine may be busy
        const auto keep = [](double& kept, double now) { kept = kept < 0 ? now : std::min(kept, now); };
        const bench::Start a = bench::startSmallest(html.fileName());
        const bench::Start b = bench::startWindow(folder);
        keep(small.painted, a.painted);
        keep(small.resident, a.resident);
        keep(window.painted, b.painted);
        keep(window.searchable, b.searchable);
        keep(window.resident, b.resident);
        keep(window.visited, b.visited);
        keep(window.saved, b.saved);
    }
    bench::line("first painted note", window.painted, small.painted, "2.5 x");
    bench::line("first answer of a search", window.searchable, 0, "200 ms and the window's start");
    bench::line("saved note found", window.saved, 0, "300 ms");
    std::printf("  %-34s %9.1f MB  floor %9.1f MB  (aim: 110 MB)\n", "resident, one note open", window.resident,
                small.resident);
    std::printf("  %-34s %9.1f MB\n", "resident, after 100 topics", window.visited);
}

/// From the start to the first part painted, beside the smallest program and md4c over the same text.
void measureLargeNote() {
    constexpr qsizetype size = 1'700'000; // characters: about 5 MB as UTF-8
    QString text;
    for (bench::MadeNotes made(5); text.size() < size;)
        text += made.note(static_cast<int>(text.size()));
    const QTemporaryDir folder;
    QFile note(folder.filePath(u"large.md"_s));
    QFile html(folder.filePath(u"small.html"_s));
    if (!note.open(QIODevice::WriteOnly) || !html.open(QIODevice::WriteOnly))
        return;
    const QByteArray bytes = text.toUtf8();
    note.write(bytes);
    note.close();
    html.write("<p>small</p>");
    html.close();
    double opened = 1e18;
    double small = 1e18;
    for (int round = 0; round < 3; ++round) {
        opened = std::min(opened, bench::startWindow(note.fileName()).painted);
        small = std::min(small, bench::startSmallest(html.fileName()).painted);
    }
    const double parsed = bench::best(3, [&bytes] { bench::parseAlone(bytes); });
    std::printf("a note of %.1f MB\n", static_cast<double>(bytes.size()) / 1e6);
    bench::line("start to its first part painted", opened, small + parsed, "-");
}

/// A note in the reader, painted, beside its page in a bare QTextBrowser; then the window drawn wider step by step.
void measurePage(const char* name, const QString& markdown, const char* aim) {
    const NoteView view = viewNote(deriveNote(OpenNotebook(), parseNote(u"a.md"_s, markdown)), {});
    Reader reader;
    reader.resize(900, 900);
    reader.show();
    QTextBrowser bare;
    bare.resize(900, 900);
    bare.show();
    const auto shown = [](QWidget& widget, const auto& fill) {
        return bench::best(3, [&] {
            fill();
            widget.grab();
        });
    };
    const double floor = shown(bare, [&] { bare.setHtml(view.page.html); });
    const double ours = shown(reader, [&] { reader.showNote({}, view); });
    bench::line(name, ours, floor, aim);
    double slowest = 0;
    for (int width = 500; width <= 1400; width += 60) {
        QElapsedTimer timer;
        timer.start();
        reader.resize(width, 900);
        reader.grab();
        slowest = std::max(slowest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    bench::line("  the slowest step of a resize", slowest, 0, "no freeze");
}

void measurePages() {
    std::printf("pages\n");
    QFile seed(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    if (seed.open(QIODevice::ReadOnly))
        measurePage("the real note, 26 KB", QString::fromUtf8(seed.readAll()), "2 x");
    bench::MadeNotes made(3);
    QString large;
    for (int i = 0; large.size() < 400'000; ++i) // about 1 MB as UTF-8
        large += made.note(i);
    measurePage("1 MB", large, "300 ms");
}

void measure(int count) {
    const QTemporaryDir notes;
    const QTemporaryDir scratch;
    std::printf("%d notes, %.1f MB\n", count, static_cast<double>(bench::writeNotes(notes.path(), count)) / 1e6);
    auto open = openNotebook(notes.path());
    if (!open)
        return;
    {
        auto place = openIndex(open->book);
        if (!place || !refreshIndex(*open, place->index) || !drawIndex(*open, place->index))
            return;
    }
    measureWindow(notes.path(), scratch.path());
    QFile::remove(indexPath(open->book));
}

} // namespace

int main(int argc, char** argv) {
    if (const int status = bench::runChild(argc, argv); status >= 0)
        return status;
    const QApplication app(argc, argv);
    measurePages();
    measureLargeNote();
    QList<int> counts;
    for (int i = 1; i < argc; ++i)
        counts.append(std::max(1, std::atoi(argv[i])));
    for (const int count : counts.isEmpty() ? QList<int>{1000, 10'000} : counts)
        measure(count);
}
