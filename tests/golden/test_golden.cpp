// Every picture that the golden files speak of, laid out: no label lies on another or on a box.
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/view.h"
#include "diagram/read.h"
#include "layout/layout.h"
#include "overlaps.h"
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

Note noteAt(const QString& path) {
    QFile file(path);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString name = path.section(u'/', -1);
    return name.endsWith(u".md"_s) ? parseNote(name, text) : yamlNote(name, text);
}

/// As the program shows it, and with everything unfolded.
QList<Graph> shownOf(const Graph& graph) {
    if (graph.kind != GraphKind::Resources)
        return {graph};
    const ResourceView usual = usualView(graph);
    QList<Graph> shown{viewResources(graph, ResourceView())};
    if (usual != ResourceView())
        shown.append(viewResources(graph, usual));
    return shown;
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labels_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("passages") << u"/tests/data/passages"_s;
        QTest::newRow("graphs") << u"/tests/data/graphs"_s;
        QTest::newRow("manifests") << u"/tests/manifest/data"_s;
        QTest::newRow("the shipped notebook") << u"/notes"_s;
    }

    void labels() {
        QFETCH(QString, folder);
        const Lexicon shipped(shippedTerms());
        QStringList paths;
        for (QDirIterator each(QStringLiteral(TUJIAN_SOURCE) + folder, {u"*.md"_s, u"*.yaml"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            paths.append(each.next());
        paths.sort();
        QStringList found;
        int pictures = 0;
        for (const QString& path : std::as_const(paths)) {
            const Note note = noteAt(path);
            for (const Graph& graph : readDiagrams(note, shipped.with(definedTerms(note))).graphs) {
                if (graph.kind == GraphKind::Outline)
                    continue;
                for (const Graph& shown : shownOf(graph)) {
                    const Result<PlacedGraph> placed = layoutGraph(shown);
                    QVERIFY2(placed, qPrintable(graph.id + (placed ? QString() : u": "_s + placed.error().message)));
                    ++pictures;
                    for (const QString& line : overlaps(*placed))
                        found.append(note.file + u' ' + graph.id + u": "_s + line);
                }
            }
        }
        qInfo("%d pictures, %lld overlaps", pictures, static_cast<long long>(found.size()));
        QVERIFY(pictures > 5);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_golden.moc"
