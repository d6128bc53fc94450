#include "gallery.h"
#include "layout/layout.h"
#include "paint/display.h"
#include "paint/icons.h"
#include "paint/shapes.h"
#include "paint/svgpath.h"
#include "samples.h"
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

const QStringList kThemes{u"light"_s, u"dark"_s, u"print"_s};

double luminance(const QColor& colour) {
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QStringList kindNames() {
    QFile file(u":/kinds/kinds.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(u"kinds").toObject().keys();
}

PlacedGraph creation() {
    return layoutGraph(samples::creation()).value_or(PlacedGraph());
}

const DisplayItem* firstOf(const DisplayList& list, ElementKind kind, const QString& id) {
    for (const DisplayItem& item : list.items)
        if (item.element == ElementRef{kind, id})
            return &item;
    return nullptr;
}

} // namespace

class TestPaint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasColoursThatCanBeRead() {
        QVERIFY(kindNames().size() > 12);
        for (const QString& name : kThemes) {
            const std::optional<Theme> theme = namedTheme(name);
            QVERIFY(theme);
            const QStringList kinds = kindNames();
            for (const QString& kind : kinds) {
                const QByteArray where = (name + u' ' + kind).toUtf8();
                QVERIFY2(theme->kinds.contains(kind), where.constData());
                const KindColours& colours = theme->colours(kind);
                QVERIFY2(contrast(colours.text, colours.fill) >= 4.5, where.constData());
                QVERIFY2(contrast(colours.stroke, theme->background) >= 3, where.constData());
                QVERIFY2(contrast(colours.icon, colours.fill) >= 3, where.constData());
                QVERIFY2(contrast(colours.text, mixed(colours.fill, colours.stroke, 0.1)) >= 4.5,
                         where.constData()); // heads
                const double tint = name == u"dark" ? 0.3 : 0.2;
                QVERIFY2(contrast(colours.text, mixed(theme->background, colours.stroke, tint)) >= 4.5,
                         where.constData());
            }
            QVERIFY(contrast(theme->text, theme->plate) >= 4.5);
            QVERIFY(contrast(theme->quietText, theme->background) >= 4.5);
            QVERIFY(contrast(theme->accent, theme->background) >= 4.5);
            QVERIFY(contrast(theme->badgeText, theme->badge) >= 4.5);
            QVERIFY(contrast(theme->badgeText, theme->accent) >= 4.5);
            QVERIFY(contrast(theme->edge, theme->background) >= 3);
        }
        QVERIFY(!namedTheme(u"other"));
    }

    void unknownKindsArePlain() {
        const Theme theme = *namedTheme(u"light");
        QCOMPARE(theme.colours(u"never-heard-of"_s).fill, theme.colours(u"plain"_s).fill);
    }

    void printHasNoColour() {
        const Theme theme = *namedTheme(u"print");
        for (const KindColours& colours : theme.kinds)
            for (const QColor& colour : {colours.fill, colours.stroke, colours.text, colours.icon})
                QCOMPARE(colour.hsvSaturation(), 0);
    }

    void iconsStayOnTheirGrid() {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 35);
        for (const QString& name : names) {
            const QRectF bounds = iconPath(name).boundingRect();
            QVERIFY2(!bounds.isEmpty() && QRectF(1, 1, 22, 22).contains(bounds), qPrintable(name));
        }
    }

    void everyKindsIconExists() {
        QFile file(u":/kinds/kinds.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject kinds = QJsonDocument::fromJson(file.readAll()).object().value(u"kinds").toObject();
        for (auto it = kinds.begin(); it != kinds.end(); ++it) {
            const QString icon = it.value().toObject().value(u"icon").toString();
            QVERIFY2(icon == u"none" || !iconPath(icon).isEmpty(), qPrintable(it.key()));
        }
    }

    void pathNotation() {
        const std::optional<QPainterPath> circle = pathFromSvg(u"M2 12A10 10 0 1 1 22 12a10 10 0 1 1 -20 0Z");
        QVERIFY(circle);
        const QRectF bounds = circle->boundingRect();
        QVERIFY(std::abs(bounds.width() - 20) < 0.1 && std::abs(bounds.height() - 20) < 0.1);
        const std::optional<QPainterPath> again = pathFromSvg(svgFromPath(*circle));
        QVERIFY(again);
        QVERIFY(std::abs(again->boundingRect().width() - 20) < 0.1);
        for (const QString& bad : {u"L"_s, u"M1"_s, u"12 3"_s, u"M1 2X3"_s, u"M0 0C1 1 2 2"_s})
            QVERIFY2(!pathFromSvg(bad), qPrintable(bad));
    }

    void aStepAccentsDimsAndQuiets() {
        const PlacedGraph graph = creation();
        const Theme theme = *namedTheme(u"light");
        Reveal reveal;
        reveal.step = 3;
        const DisplayList list = displayList(graph, theme, reveal);
        QCOMPARE(firstOf(list, ElementKind::Edge, u"2"_s)->stroke, theme.accent);
        QVERIFY(firstOf(list, ElementKind::Edge, u"4"_s)->opacity < 0.5);
        QCOMPARE(firstOf(list, ElementKind::Edge, u"0"_s)->stroke, theme.edge);
        QCOMPARE(firstOf(list, ElementKind::Node, u"cm"_s)->stroke, theme.accent);
        QVERIFY(firstOf(list, ElementKind::Node, u"sched"_s)->opacity < 0.5);
        reveal.hideAhead = true;
        const DisplayList hidden = displayList(graph, theme, reveal);
        QVERIFY(firstOf(hidden, ElementKind::Edge, u"4"_s) == nullptr);
        QVERIFY(firstOf(hidden, ElementKind::Node, u"sched"_s) == nullptr);
        QVERIFY(firstOf(hidden, ElementKind::Node, u"user"_s) != nullptr);
    }

    void litAndHoveredElementsStandOut() {
        const PlacedGraph graph = creation();
        const Theme theme = *namedTheme(u"dark");
        Reveal reveal;
        reveal.lit = {ElementRef{ElementKind::Node, u"etcd"_s}, ElementRef{ElementKind::Edge, u"1"_s}};
        reveal.hovered = ElementRef{ElementKind::Node, u"user"_s};
        const DisplayList list = displayList(graph, theme, reveal);
        QCOMPARE(firstOf(list, ElementKind::Node, u"etcd"_s)->stroke, theme.accent);
        QCOMPARE(firstOf(list, ElementKind::Edge, u"1"_s)->stroke, theme.accent);
        QVERIFY(firstOf(list, ElementKind::Node, u"user"_s)->strokeWidth >
                firstOf(list, ElementKind::Node, u"kubelet"_s)->strokeWidth);
    }

    void hitsTheTopmost() {
        const PlacedGraph graph = layoutGraph(samples::components()).value_or(PlacedGraph());
        for (const PlacedNode& node : graph.nodes)
            QCOMPARE(elementAt(graph, node.box.center()), (ElementRef{ElementKind::Node, node.id}));
        for (const PlacedEdge& edge : graph.edges)
            if (!edge.labelBox.isEmpty())
                QCOMPARE(elementAt(graph, edge.labelBox.center()),
                         (ElementRef{ElementKind::Edge, QString::number(edge.edge)}));
        for (const PlacedCluster& cluster : graph.clusters)
            QCOMPARE(elementAt(graph, cluster.box.topLeft() + QPointF(20, 3)).kind, ElementKind::Cluster);
        QCOMPARE(elementAt(graph, QPointF(-50, -50)).kind, ElementKind::None);
    }

    void clustersInARingDoNotHang() {
        PlacedGraph graph;
        graph.size = QSizeF(100, 100);
        for (const auto& [id, parent] : {std::pair{u"a"_s, u"b"_s}, std::pair{u"b"_s, u"a"_s}}) {
            PlacedCluster cluster;
            cluster.id = id;
            cluster.parent = parent;
            cluster.box = QRectF(10, 10, 50, 50);
            graph.clusters.append(cluster);
        }
        QVERIFY(!displayList(graph, *namedTheme(u"light")).items.isEmpty());
    }

    void paintsSomethingInEveryTheme() {
        const PlacedGraph graph = creation();
        for (const QString& name : kThemes) {
            const Theme theme = *namedTheme(name);
            QImage image(graph.size.toSize(), QImage::Format_RGB32);
            QPainter painter(&image);
            paintDisplay(painter, displayList(graph, theme));
            painter.end();
            QCOMPARE(image.pixelColor(1, 1), theme.background);
            const QPointF inside = graph.nodes.front().box.topLeft() + QPointF(12, 4);
            QCOMPARE(image.pixelColor(inside.toPoint()), theme.colours(graph.nodes.front().kind).fill);
        }
    }
};

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.value(1) == u"--gallery")
        return drawGallery(arguments.value(2), arguments.value(3));
    TestPaint test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_paint.moc"
