#include "layout/ask.h"
#include "layout/fonts.h"
#include "layout/layout.h"
#include "layout/lines.h"
#include "overlaps.h"
#include "samples.h"
#include <QElapsedTimer>
#include <QFontInfo>
#include <QGuiApplication>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

PlacedGraph laidOut(const Graph& graph, DiagramView view = DiagramView::Graph) {
    LayoutOptions options;
    options.view = view;
    const Result<PlacedGraph> placed = layoutGraph(graph, options);
    if (!placed)
        qWarning("%s: %s", qPrintable(graph.id), qPrintable(placed.error().message));
    return placed.value_or(PlacedGraph());
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFontIsChinese() {
        if (QFontInfo(fontFor({14, false, false})).family() != u"Noto Sans CJK SC")
            QSKIP("fonts-noto-cjk is not installed");
        QCOMPARE(breakText(u"one\n two \n\nthree"_s, {14, false, false}, 200, 4).lines,
                 (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QVERIFY(breakText(u"one\ntwo\nthree"_s, {14, false, false}, 200, 2).cut);
        const BrokenText text = breakText(u"测试"_s, {14, false, false}, 200, 4);
        QVERIFY(std::abs(text.width - 28) < 0.1);
    }

    void breaksByTheRules() {
        const TextStyle style{14, false, false};
        const BrokenText text =
            breakText(u"资源请求与限制要设置合理，避免节点资源耗尽后被驱逐。（重要）"_s, style, 8 * 14.0, 9);
        QVERIFY(text.lines.size() > 2);
        QCOMPARE(text.lines.join(QString()), u"资源请求与限制要设置合理，避免节点资源耗尽后被驱逐。（重要）"_s);
        for (const QString& line : text.lines) {
            QVERIFY2(!QStringView(u"，。）").contains(line.front()), qPrintable(line));
            QVERIFY2(line.back() != u'（', qPrintable(line));
        }
    }

    void breaksLongWordsAtHumps() {
        const BrokenText text =
            breakText(u"HorizontalPodAutoscalerConfigurationController"_s, {14, false, false}, 150, 9);
        QVERIFY(text.lines.size() > 1);
        for (const QString& line : text.lines)
            QVERIFY2(line.front().isUpper(), qPrintable(line));
    }

    void endsInAnEllipsis() {
        const BrokenText text = breakText(QString(400, u'字'), {14, false, false}, 100, 3);
        QVERIFY(text.cut);
        QCOMPARE(text.lines.size(), 3);
        QVERIFY(text.lines.back().endsWith(u'…'));
        QVERIFY(text.width <= 100);
    }

    void brokenTextOfOddInput() {
        for (const QString& text :
             {QString(), u"   "_s, QString(QChar(0xD83D)), u"😀😀😀😀😀😀"_s, u"a\u0301\u0301"_s, u"，，，，，"_s})
            QVERIFY(breakText(text, {14, false, false}, 5, 2).lines.size() <= 2);
    }

    void samplesAreWhole() {
        for (const auto& [name, graph] : samples::all()) {
            const PlacedGraph placed = laidOut(graph);
            QCOMPARE(placed.nodes.size(), graph.nodes.size());
            QCOMPARE(placed.edges.size(), graph.edges.size());
            QCOMPARE(placed.clusters.size(), graph.clusters.size());
            QVERIFY2(overlaps(placed).isEmpty(), qPrintable(name + u": "_s + overlaps(placed).join(u'\n')));
            const QRectF area(QPointF(), placed.size);
            for (qsizetype i = 0; i < placed.nodes.size(); ++i) {
                QVERIFY(area.contains(placed.nodes[i].box));
                for (qsizetype j = i + 1; j < placed.nodes.size(); ++j)
                    QVERIFY2(!placed.nodes[i].box.intersects(placed.nodes[j].box), qPrintable(name));
            }
            for (const PlacedEdge& edge : placed.edges)
                QVERIFY2(edge.path.size() >= 4 && edge.path.size() % 3 == 1, qPrintable(name));
        }
    }

    void membersLieInTheirClusters() {
        const PlacedGraph placed = laidOut(samples::components());
        const Graph graph = samples::components();
        for (const PlacedNode& node : placed.nodes)
            for (const PlacedCluster& cluster : placed.clusters) {
                const bool member = graph.node(node.id)->cluster == cluster.id;
                if (member)
                    QVERIFY(cluster.box.contains(node.box));
                if (graph.node(node.id)->cluster.isEmpty())
                    QVERIFY(!cluster.box.intersects(node.box));
            }
    }

    /// Ranks part by as much as a label is high, not by as much as it is wide.
    void labelsTakeTheirOwnRoom() {
        Graph graph;
        graph.kind = GraphKind::Graph;
        for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            graph.nodes.append(GraphNode{id, id});
        for (const auto& [from, to] : {std::pair(u"a"_s, u"b"_s), std::pair(u"a"_s, u"c"_s), std::pair(u"b"_s, u"d"_s),
                                       std::pair(u"c"_s, u"d"_s)})
            graph.edges.append(GraphEdge{from, to, u"一句相当长的说明"_s});
        const PlacedGraph placed = laidOut(graph);
        const QRectF top = placed.nodes[0].box;
        const QRectF next = placed.nodes[1].box;
        const QRectF label = placed.edges[0].labelBox;
        QVERIFY(label.width() > 3 * label.height());
        const double gap = next.top() - top.bottom();
        QVERIFY2(gap > label.height() && gap < label.width(), qPrintable(QString::number(gap)));
    }

    /// As much room below what is inside as beside it.
    void cardsCloseBehindTheirContents() {
        Graph graph;
        graph.kind = GraphKind::Hierarchy;
        graph.clusters = {GraphCluster{u"all"_s, u"全部"_s}, GraphCluster{u"one"_s, u"一"_s, u"all"_s},
                          GraphCluster{u"two"_s, u"二"_s, u"all"_s}};
        for (int i = 0; i < 6; ++i)
            graph.nodes.append(GraphNode{u"n%1"_s.arg(i), u"第 %1 个"_s.arg(i), {}, {}, i < 4 ? u"one"_s : u"two"_s});
        const PlacedGraph placed = laidOut(graph);
        QCOMPARE(placed.clusters.size(), 3);
        const QRectF outer = placed.clusters[0].box;
        const QRectF inner = placed.clusters[1].box | placed.clusters[2].box;
        QCOMPARE(outer.bottom() - inner.bottom(), inner.left() - outer.left());
    }

    void sameInSameOut() {
        for (const auto& [name, graph] : samples::all())
            QVERIFY2(laidOut(graph) == laidOut(graph), qPrintable(name));
    }

    void typicalPicturesFitAPane() {
        for (const auto& [name, graph] : samples::all()) {
            const QSizeF size = laidOut(graph).size;
            const double scale = std::min(1200 / size.width(), 750 / size.height());
            QVERIFY2(scale > (graph.nodes.size() > 30 ? 0.28 : 0.6),
                     qPrintable(u"%1: %2 x %3"_s.arg(name).arg(size.width()).arg(size.height())));
        }
    }

    void noLabelLiesOnAnything() {
#ifdef TUJIAN_SANITIZED
        constexpr quint32 kGraphs = 60;
#else
        constexpr quint32 kGraphs = 1000;
#endif
        QElapsedTimer timer;
        timer.start();
        for (quint32 seed = 1; seed <= kGraphs; ++seed) {
            const PlacedGraph placed = laidOut(samples::random(seed));
            QVERIFY2(!placed.nodes.isEmpty(), qPrintable(QString::number(seed)));
            QVERIFY2(overlaps(placed).isEmpty(),
                     qPrintable(QString::number(seed) + u": "_s + overlaps(placed).join(u'\n')));
        }
        qInfo("%u graphs in %lld ms", kGraphs, timer.elapsed());
    }

    void lifelinesReadFromTopToBottom() {
        const PlacedGraph placed = laidOut(samples::creation(), DiagramView::Lifelines);
        QCOMPARE(placed.lifelines.size(), 6);
        QCOMPARE(placed.nodes.size(), 12); // heads and feet
        double y = 0;
        for (const PlacedEdge& edge : placed.edges) {
            QVERIFY(edge.path.front().y() > y);
            y = edge.path.front().y();
            QVERIFY(!edge.badge.isEmpty());
            const double begin = edge.path.front().x();
            if (const double end = edge.path.back().x(); end != begin) // what an actor says to itself leads back
                QCOMPARE(begin, end > begin ? edge.badge.right() : edge.badge.left());
        }
        for (int a = 0; a < placed.edges.size(); ++a)
            for (int b = a + 1; b < placed.edges.size(); ++b)
                QVERIFY(!placed.edges[a].labelBox.intersects(placed.edges[b].labelBox));
        for (const PlacedEdge& edge : placed.edges)
            QVERIFY(QRectF(QPointF(), placed.size).contains(edge.labelBox));
    }

    void oddGraphsDoNotHurt() {
        Graph graph;
        QCOMPARE(laidOut(graph).nodes.size(), 0);
        graph.nodes.append(GraphNode{u"a"_s, QString(), {}, {}, {}, u"none"_s});
        graph.clusters = {GraphCluster{u"x"_s, u"x"_s, u"y"_s, {}, {}}, GraphCluster{u"y"_s, u"y"_s, u"x"_s, {}, {}}};
        graph.edges = {GraphEdge{u"a"_s, u"a"_s, u"自己"_s}, GraphEdge{u"a"_s, u"x"_s, u"簇"_s},
                       GraphEdge{u"x"_s, u"x"_s, {}}, GraphEdge{u"y"_s, u"x"_s, {}},
                       GraphEdge{u"a"_s, u"nowhere"_s, {}}};
        const PlacedGraph placed = laidOut(graph);
        QCOMPARE(placed.nodes.size(), 1);
        QCOMPARE(placed.clusters.size(), 2);
    }

    void aMissingHelperIsSaid() {
        LayoutOptions options;
        options.helper = u"/nonexistent/tujian-layout"_s;
        const Result<PlacedGraph> placed = layoutGraph(samples::components(), options);
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::Layout);
        QVERIFY(placed.error().message.contains(options.helper));
    }

    void aHelperThatDoesNotAnswerIsKilled() {
        LayoutOptions options;
        options.helper = u"/usr/bin/yes"_s;
        options.deadlineMs = 300;
        QElapsedTimer timer;
        timer.start();
        const Result<PlacedGraph> placed = layoutGraph(samples::components(), options);
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::Layout);
        QVERIFY(timer.elapsed() < 15000);
    }

    void aCancelledLayoutStopsSoon() {
        LayoutOptions options;
        options.helper = u"/usr/bin/yes"_s;
        options.cancel = std::make_shared<std::atomic_bool>(false);
        const std::unique_ptr<QThread> other(QThread::create([&options]() {
            QThread::msleep(100);
            options.cancel->store(true);
        }));
        other->start();
        QElapsedTimer timer;
        timer.start();
        const Result<PlacedGraph> placed = layoutGraph(samples::components(), options);
        other->wait();
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 15000);
    }

    void anAnswerThatIsNoneIsRefused() {
        LayoutOptions options;
        options.helper = u"/bin/echo"_s;
        const Result<PlacedGraph> placed = layoutGraph(samples::components(), options);
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode::Layout);
    }

    void denseGraphsEnd() {
        Graph graph;
        for (int i = 0; i < 120; ++i)
            graph.nodes.append(GraphNode{u"n%1"_s.arg(i), u"n%1"_s.arg(i), {}, {}, {}, u"none"_s});
        for (int i = 0; i < 120; ++i)
            for (int j = i + 1; j < 120; ++j)
                graph.edges.append(GraphEdge{u"n%1"_s.arg(i), u"n%1"_s.arg(j)});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(laidOut(graph).nodes.size(), 120);
        qInfo("complete graph of 120 nodes: %lld ms", timer.elapsed());
    }

    void times() {
        for (const int nodes : {15, 50, 200, 1000}) {
            const Graph graph = samples::sparse(nodes);
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(laidOut(graph).nodes.size(), nodes);
            qInfo("%d nodes: %lld ms", nodes, timer.elapsed());
        }
    }
};

QTEST_MAIN(TestLayout)
#include "test_layout.moc"
