// How long Markdown → Note and all diagrams of a notebook take, beside md4c alone over the same bytes.
// Usage: bench_diagrams [NOTES | FOLDER | FILE]     (default: 1000 generated notes, then the shipped notebook)
#include "clock.h"
#include "diagram/language/language.h"
#include "diagram/manifest/manifest.h"
#include "diagram/prose/prose.h"
#include "diagram/read.h"
#include "notes.h"
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

constexpr int rounds = 5;

/// A note with the lexicon that its own terms give: what a reader of diagrams gets.
struct Ready {
    Note note;
    Lexicon lexicon;
};

template<typename Read>
double everyTopic(const QList<Ready>& notes, Read read) {
    return bench::best(rounds, [&] {
        for (const Ready& ready : notes)
            for (int topic = 0; topic < ready.note.topics.size(); ++topic)
                read(ready, topic);
    });
}

QList<Ready> prepare(const QStringList& texts, const Lexicon& shipped) {
    QList<Ready> notes;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Note note = parseNote(u"note%1.md"_s.arg(i), texts[i]);
        const QList<Term> terms = definedTerms(note);
        notes.append({std::move(note), terms.isEmpty() ? shipped : shipped.with(terms)});
    }
    return notes;
}

void measureReaders(const QList<Ready>& notes, double megabytes, double floorMs) {
    bench::row("  of it: prose", everyTopic(notes, [](const Ready& r, int t) { readProse(r.note, t, r.lexicon); }),
               megabytes, floorMs);
    bench::row("  of it: manifests", everyTopic(notes, [](const Ready& r, int t) { readManifests(r.note, t); }),
               megabytes, floorMs);
    bench::row("  of it: graph fences", everyTopic(notes, [](const Ready& r, int t) { readGraphFences(r.note, t); }),
               megabytes, floorMs);
    bench::row("  of it: outlines", everyTopic(notes, [](const Ready& r, int t) { readOutline(r.note, t); }), megabytes,
               floorMs);
}

void measure(const QString& name, const QStringList& texts) {
    QList<QByteArray> bytes;
    double megabytes = 0;
    for (const QString& text : texts) {
        bytes.append(text.toUtf8());
        megabytes += static_cast<double>(bytes.last().size()) / 1e6;
    }
    std::printf("\n%s: %lld notes, %.2f MB\n", qUtf8Printable(name), static_cast<long long>(texts.size()), megabytes);
    qint64 calls = 0;
    const double floorMs = bench::best(rounds, [&] {
        for (const QByteArray& text : bytes)
            calls += bench::parseAlone(text);
    });
    bench::row("md4c alone", floorMs, megabytes, floorMs);
    const double parseMs = bench::best(rounds, [&] {
        for (const QString& text : texts)
            parseNote(u"note.md"_s, text);
    });
    bench::row("Markdown to Note", parseMs, megabytes, floorMs);
    const Lexicon shipped(shippedTerms());
    QList<Ready> notes;
    notes = prepare(texts, shipped);
    const double termsMs = bench::best(rounds, [&] {
        for (const Ready& ready : notes) {
            const QList<Term> terms = definedTerms(ready.note);
            if (!terms.isEmpty())
                (void)shipped.with(terms);
        }
    });
    bench::row("a note's own terms", termsMs, megabytes, floorMs);
    qint64 graphs = 0;
    const double diagramsMs = bench::best(rounds, [&] {
        graphs = 0;
        for (const Ready& ready : notes)
            graphs += readDiagrams(ready.note, ready.lexicon).graphs.size();
    });
    bench::row("all diagrams of parsed notes", diagramsMs, megabytes, floorMs);
    measureReaders(notes, megabytes, floorMs);
    bench::row("text to all diagrams", parseMs + termsMs + diagramsMs, megabytes, floorMs);
    std::printf("(%lld diagrams; %lld calls back from md4c)\n", static_cast<long long>(graphs),
                static_cast<long long>(calls / rounds));
}

QStringList fileNote(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QStringList{QString::fromUtf8(file.readAll())} : QStringList();
}

} // namespace

int main(int argc, char** argv) {
    const QString asked = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const QFileInfo path(asked);
    if (!asked.isEmpty() && path.exists()) {
        measure(asked, path.isDir() ? bench::folderNotes(asked) : fileNote(asked));
        return 0;
    }
    measure(u"generated"_s, bench::practitionersNotes(asked.isEmpty() ? 1000 : std::max(1, asked.toInt())));
    if (asked.isEmpty())
        measure(u"shipped"_s, bench::folderNotes(QStringLiteral(TUJIAN_SOURCE "/notes")));
    return 0;
}
