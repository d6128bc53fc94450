#include "diagram/map/map.h"
#include "layout/layout.h"
#include "paint/display.h"
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

/// A map of `terms` things of four kinds, each talking to some others; the first ones most.
TermMap sampleMap(int terms) {
    static const QStringList kinds{u"control-plane"_s, u"network"_s, u"storage"_s, u"plain"_s};
    QList<Claim> claims;
    for (int i = 1; i < terms; ++i) {
        for (const int to : {i / 2, i / 5, (i * 7) % terms}) {
            Claim claim;
            claim.topic = u"n.md"_s;
            claim.from = {u"组件%1"_s.arg(i), {}, kinds[i % 4]};
            claim.to = {u"组件%1"_s.arg(to), {}, kinds[to % 4]};
            claim.relation = u"sends"_s;
            claim.verb = u"通知"_s;
            claim.span = Span{u"n.md"_s, int(claims.size()) * 10, int(claims.size()) * 10 + 9, 1};
            claims.append(claim);
        }
    }
    return joinClaims(claims, Lexicon());
}

Graph pictureOf(int terms) {
    MapDetail detail;
    detail.most = terms;
    return mapPicture(sampleMap(terms), u"笔记"_s, detail).graph;
}

class MapPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void samePlacesAgain();
    void whatIsSaidMoreIsLarger();
    void labelsOfSmallMaps();
    void routeIsLitOthersDim();
    void manyTermsEnd();
    void stops();
};

void MapPictureTest::nothingOverlaps_data() {
    QTest::addColumn<int>("terms");
    for (const int terms : {2, 3, 12, 60, 120})
        QTest::addRow("%d", terms) << terms;
}

void MapPictureTest::nothingOverlaps() {
    QFETCH(int, terms);
    const auto placed = layoutGraph(pictureOf(terms));
    QVERIFY(placed);
    QCOMPARE(placed->nodes.size(), terms);
    const QRectF page(QPointF(), placed->size);
    for (qsizetype i = 0; i < placed->nodes.size(); ++i) {
        const PlacedNode& node = placed->nodes[i];
        QVERIFY(page.contains(node.box));
        for (qsizetype j = i + 1; j < placed->nodes.size(); ++j)
            QVERIFY(!node.box.intersects(placed->nodes[j].box));
        int homes = 0;
        for (const PlacedCluster& cluster : placed->clusters) {
            QCOMPARE(cluster.box.contains(node.box), cluster.kind == node.kind);
            QVERIFY(!cluster.titleBox.intersects(node.box));
            homes += cluster.box.contains(node.box) ? 1 : 0;
        }
        QCOMPARE(homes, 1);
    }
    for (qsizetype i = 0; i < placed->clusters.size(); ++i)
        for (qsizetype j = i + 1; j < placed->clusters.size(); ++j)
            QVERIFY(!placed->clusters[i].box.intersects(placed->clusters[j].box));
    for (const PlacedEdge& edge : placed->edges)
        QCOMPARE(edge.path.size(), 4);
}

void MapPictureTest::samePlacesAgain() {
    const Graph graph = pictureOf(40);
    QVERIFY(*layoutGraph(graph) == *layoutGraph(graph));
}

void MapPictureTest::whatIsSaidMoreIsLarger() {
    const auto placed = layoutGraph(pictureOf(40));
    QVERIFY(placed->nodes.first().style.size > placed->nodes.last().style.size); // terms come by weight
    const auto widths = [&] {
        QList<double> all;
        for (const PlacedEdge& edge : placed->edges)
            all.append(edge.width);
        return all;
    }();
    QVERIFY(*std::max_element(widths.begin(), widths.end()) > *std::min_element(widths.begin(), widths.end()));
}

void MapPictureTest::labelsOfSmallMaps() {
    const auto labelled = [](const PlacedGraph& placed) {
        return std::count_if(placed.edges.begin(), placed.edges.end(),
                             [](const PlacedEdge& edge) { return !edge.lines.isEmpty(); });
    };
    const auto small = layoutGraph(pictureOf(6));
    QCOMPARE(labelled(*small), small->edges.size());
    QCOMPARE(labelled(*layoutGraph(pictureOf(60))), 0);
}

void MapPictureTest::routeIsLitOthersDim() {
    const auto placed = layoutGraph(pictureOf(30));
    const QString lit = placed->nodes[0].id;
    const QString other = placed->nodes[1].id;
    Reveal reveal;
    reveal.lit = {ElementRef{ElementKind::Node, lit}};
    reveal.dimRest = true;
    const DisplayList list = displayList(*placed, *namedTheme(u"light"), reveal);
    const auto opacity = [&list](ElementKind kind, const QString& id) {
        for (const DisplayItem& item : list.items)
            if (item.element == ElementRef{kind, id})
                return item.opacity;
        return -1.0;
    };
    QCOMPARE(opacity(ElementKind::Node, lit), 1.0);
    QVERIFY(opacity(ElementKind::Node, other) < 0.5);
    QVERIFY(opacity(ElementKind::Edge, u"0"_s) < 0.5);
    reveal.dimRest = false;
    QVERIFY(displayList(*placed, *namedTheme(u"light"), reveal).items.size() == list.items.size());
}

void MapPictureTest::manyTermsEnd() {
    const auto placed = layoutGraph(pictureOf(300));
    QVERIFY(placed);
    QCOMPARE(placed->nodes.size(), 300);
}

void MapPictureTest::stops() {
    LayoutOptions options;
    options.cancel = std::make_shared<std::atomic_bool>(true);
    QCOMPARE(layoutGraph(pictureOf(20), options).error().code, ErrorCode::Cancelled);
}

} // namespace

QTEST_MAIN(MapPictureTest)
#include "test_map_picture.moc"
