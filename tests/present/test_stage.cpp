#include "test_stage.h"
#include "layout/wrap.h"
#include "present/draw.h"
#include "present/points.h"
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const QRectF whole({}, stageSize);

SlidePoint point(const QString& text, int depth = 1, bool code = false) {
    return {text, depth, code, {}};
}

Slide slideWith(const QList<SlidePoint>& points) {
    Slide slide;
    slide.topic = u"t"_s;
    slide.title = u"一个标题 with words"_s;
    slide.path = {u"前面"_s, u"再前面"_s};
    slide.points = points;
    return slide;
}

QString squeezed(QString text) {
    return text.remove(u' ').remove(u'\n').remove(u'\t');
}

QString textOf(const QList<Slide>& slides) {
    QString text;
    for (const Slide& slide : slides) {
        for (const SlidePoint& line : slide.points)
            text += line.text;
    }
    return squeezed(text);
}

/// Every line inside the stage, above the foot, and as wide as it was said to be.
void verifyInside(const Stage& stage, const StageText& text) {
    for (const PlacedLine& line : text.lines) {
        QVERIFY2(whole.contains(line.baseline), qPrintable(line.text));
        QVERIFY2(line.baseline.x() + line.width <= text.box.right() + 1, qPrintable(line.text));
        QVERIFY2(line.baseline.y() <= 836, qPrintable(line.text));
    }
    Q_UNUSED(stage)
}

QImage drawn(const TalkFrame& frame) {
    QImage image(800, 450, QImage::Format_RGB32);
    const Theme theme = namedTheme(u"light").value_or(Theme());
    image.fill(theme.background);
    QPainter painter(&image);
    painter.scale(0.5, 0.5);
    drawFrame(painter, stageOf(frame.slide), frame, theme);
    return image;
}

QList<SlidePoint> many(int count, const QString& text, bool code = false) {
    QList<SlidePoint> points;
    for (int i = 0; i < count; ++i)
        points.append(point(text, 1 + i % 3, code));
    return points;
}

} // namespace

void StageTest::textKeepsEveryCharacter_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("chinese") << u"容器编排平台负责调度、扩缩与自愈，"_s.repeated(20);
    QTest::newRow("mixed") << u"kube-apiserver 收到请求后写入 etcd，"_s.repeated(12);
    QTest::newRow("one long word") << u"a"_s.repeated(400);
    QTest::newRow("lines") << u"a: 1\n  b: 2\n\n\tc"_s;
    QTest::newRow("emoji") << u"🙂👩‍👩‍👧"_s.repeated(60);
    QTest::newRow("right to left") << u"שלום עולם "_s.repeated(30);
    QTest::newRow("empty") << QString();
}

void StageTest::textKeepsEveryCharacter() {
    QFETCH(QString, text);
    const WrappedText wrapped = wrapText(text, {24, false, false}, 500, 1.4);
    QString joined;
    for (const PlacedLine& line : wrapped.lines) {
        joined += line.text;
        QVERIFY(line.width <= 501);
    }
    QCOMPARE(squeezed(joined), squeezed(text));
    QCOMPARE(wrapped.starts.size(), wrapped.lines.size());
}

void StageTest::nothingIsClipped_data() {
    QTest::addColumn<QList<tujian::SlidePoint>>("points");
    const QString sentence = u"控制器比较期望状态与实际状态，并且逐步使它们一致。"_s;
    QTest::newRow("few") << many(3, sentence);
    QTest::newRow("eight long") << many(8, sentence.repeated(3));
    QTest::newRow("a page in one point") << many(1, sentence.repeated(80));
    QTest::newRow("code") << many(2, u"apiVersion: v1\nkind: Pod\n"_s.repeated(8), true);
    QTest::newRow("endless code") << many(1, u"line of code that goes on\n"_s.repeated(200), true);
    QTest::newRow("a wide line of code") << many(1, u"x=1;"_s.repeated(400), true);
    QTest::newRow("deep") << many(8, sentence, false);
}

void StageTest::nothingIsClipped() {
    QFETCH(QList<tujian::SlidePoint>, points);
    const QList<Slide> slides = fitSlides({slideWith(points)});
    QVERIFY(!slides.isEmpty());
    for (const Slide& slide : slides) {
        QVERIFY(fitsStage(slide));
        const Stage stage = stageOf(slide);
        verifyInside(stage, stage.title);
        for (const StagePoint& placed : stage.points) {
            verifyInside(stage, placed.text);
            QVERIFY(placed.text.style.size >= stage::kSmallestCode);
        }
        for (int i = 1; i < stage.points.size(); ++i)
            QVERIFY(stage.points[i].text.box.top() >= stage.points[i - 1].text.box.bottom() - 0.5);
    }
    QCOMPARE(textOf(slides), textOf({slideWith(points)}));
}

/// Tables stand whole between the text, long ones go on under their head, and what no table can hold is text.
void StageTest::tablesAreFitted() {
    SlidePoint table;
    table.table = {{{u"组件"_s, u"作用"_s}}, {0, 3}, true};
    for (int i = 0; i < 30; ++i)
        table.table.rows.append({u"组件%1"_s.arg(i), u"很长的说明，说了许多。"_s.repeated(i % 5)});
    int rows = 0;
    for (const Slide& slide : fitSlides({slideWith({point(u"前"_s), table, point(u"后"_s)})})) {
        const Stage stage = stageOf(slide);
        QVERIFY(fitsStage(slide));
        for (const StagePoint& placed : stage.points) {
            if (placed.table.rows.isEmpty())
                continue;
            QVERIFY(placed.table.textSize >= stage::kSmallestTable);
            QVERIFY(placed.bottom() <= 836 && placed.text.box.right() <= 1600 - 100);
            QCOMPARE(placed.table.cells[0][0].lines[0].text, u"组件"_s); // the head again
            rows += int(placed.table.rows.size()) - 1;
            for (const QList<PlacedCell>& row : placed.table.cells)
                for (const PlacedCell& cell : row)
                    for (const PlacedLine& line : cell.lines) {
                        QVERIFY(cell.box.contains(line.baseline));
                        QVERIFY(line.baseline.x() + line.width <= cell.box.right() + 0.5);
                    }
        }
    }
    QCOMPARE(rows, 30);
    table.table.rows = {{u"头"_s, u"头"_s}, {u"字"_s.repeated(2000), u"完"_s}};
    const QList<Slide> slides = fitSlides({slideWith({table})});
    QCOMPARE(textOf(slides).count(u'字'), 2000);
    for (const Slide& slide : slides)
        QVERIFY(fitsStage(slide) && slide.points.first().table.rows.isEmpty());
}

void StageTest::longTextIsSplitAndKept() {
    const QList<Slide> slides = fitSlides({slideWith(many(8, u"很长的一句话，说了许多。"_s.repeated(12)))});
    QVERIFY(slides.size() > 1);
    const qsizetype count = slides.size();
    for (qsizetype i = 0; i < count; ++i)
        QCOMPARE(slides[i].title, u"一个标题 with words (%1/%2)"_s.arg(i + 1).arg(count));
    QCOMPARE(slides[1].topic, u"t"_s);
    Slide title = slideWith({});
    title.title = u"很长的标题"_s.repeated(60);
    QVERIFY(stageOf(title).opening);
    verifyInside(stageOf(title), stageOf(title).title);
}

void StageTest::shortTextIsLarge() {
    const Stage stage = stageOf(slideWith({point(u"短"_s), point(u"也短"_s)}));
    QCOMPARE(stage.points[0].text.style.size, stage::kLargest);
    QVERIFY(stage.title.style.size > stage.points[0].text.style.size);
    QVERIFY(!stage.points[0].bullet.isEmpty());
    QVERIFY(stageOf(slideWith({point(u"段落"_s, 0)})).points[0].bullet.isEmpty());
    SlidePoint ninth = point(u"第九"_s);
    ninth.number = 9;
    SlidePoint tenth = point(u"第十"_s);
    tenth.number = 10;
    const Stage numbered = stageOf(slideWith({ninth, tenth}));
    QVERIFY(numbered.points[0].bullet.isEmpty());
    QCOMPARE(numbered.points[0].number.lines.first().text, u"9."_s);
    QCOMPARE(numbered.points[0].number.box.right(), numbered.points[1].number.box.right());
    QVERIFY(numbered.points[1].number.box.right() < numbered.points[1].text.box.left());
    QVERIFY(numbered.points[1].number.box.left() > 0);
}

void StageTest::pictureFitsAndCaptionsStay() {
    Slide slide = slideWith({});
    Graph graph;
    graph.kind = GraphKind::Sequence;
    for (int n = 1; n <= 3; ++n) {
        GraphEdge edge;
        edge.step = n;
        graph.edges.append(edge);
        graph.steps.append({n, u"第几步的一句话，有长有短。"_s.repeated(n * 3), {}});
    }
    slide.graph = graph;
    for (const QSizeF size : {QSizeF(900, 300), QSizeF(300, 1200), QSizeF(20, 20), QSizeF(8000, 200)}) {
        const Stage stage = stageOf(slide, size);
        QVERIFY(whole.adjusted(0, 0, 0, -60).contains(stage.picture));
        QCOMPARE(qRound(stage.picture.width() / stage.picture.height() * 100),
                 qRound(size.width() / size.height() * 100));
        QCOMPARE(stage.captions.size(), 3);
        for (const StageText& caption : stage.captions) {
            verifyInside(stage, caption);
            QVERIFY(!caption.box.intersects(stage.picture));
            QCOMPARE(caption.style, stage.captions[0].style);
        }
        QVERIFY(!stage.title.box.intersects(stage.picture));
    }
}

void StageTest::tallPicturesStandBeside() {
    Slide slide = slideWith({});
    slide.graph = Graph();
    const Stage tall = stageOf(slide, {300, 900});
    const Stage flat = stageOf(slide, {900, 300});
    QVERIFY(tall.picture.left() > tall.title.box.right());
    QVERIFY(flat.picture.top() > flat.title.box.bottom());
    TalkFrame frame;
    frame.placed = PlacedGraph();
    frame.placed->size = {300, 900};
    const QRectF mapped = pictureTransform(tall, frame, false).mapRect(QRectF(0, 0, 300, 900));
    QVERIFY(qAbs(mapped.right() - tall.picture.right()) < 0.01 && qAbs(mapped.top() - tall.picture.top()) < 0.01);
}

void StageTest::zoomShowsTheStep() {
    TalkFrame frame;
    frame.slide = slideWith({});
    frame.slide.graph = Graph();
    frame.placed = PlacedGraph();
    frame.placed->size = {2000, 1000};
    PlacedEdge edge;
    edge.step = 1;
    edge.path = {{1700, 100}, {1750, 100}, {1800, 150}, {1850, 160}};
    frame.placed->edges = {edge};
    const Stage stage = stageOf(frame.slide, frame.placed->size);
    const QTransform fitted = pictureTransform(stage, frame, false);
    QCOMPARE(pictureTransform(stage, frame, true), fitted); // no step yet: the whole
    frame.view.step = 1;
    const QTransform zoomed = pictureTransform(stage, frame, true);
    QVERIFY(zoomed.m11() > 2 * fitted.m11());
    QVERIFY(stage.pictureArea.contains(zoomed.map(QPointF(1700, 100))));
    QVERIFY(stage.pictureArea.contains(zoomed.map(QPointF(1850, 160))));
    QVERIFY(zoomed.map(QPointF(2000, 0)).x() >= stage.pictureArea.right() - 0.01); // no empty space at the edge
}

void StageTest::pointsAppearOneByOne() {
    TalkFrame frame;
    frame.slide = slideWith({point(u"第一点"_s), point(u"第二点"_s)});
    frame.view.count = 1;
    frame.view.points = 1;
    const QImage one = drawn(frame);
    frame.view.points = 2;
    const QImage two = drawn(frame);
    const Stage stage = stageOf(frame.slide);
    const auto part = [](const QImage& image, const QRectF& box) {
        return image.copy(QRectF(box.topLeft() / 2, box.size() / 2).toAlignedRect());
    };
    const QRectF second = stage.points[1].text.box;
    QVERIFY(part(one, second) != part(two, second));
    QImage empty = part(one, second);
    empty.fill(one.pixel(2, 2));
    QCOMPARE(part(one, second), empty); // not even a shadow of what is to come
}

void StageTest::blankDrawsNothing() {
    TalkFrame frame;
    frame.slide = slideWith({point(u"第一点"_s)});
    frame.view.points = 1;
    frame.view.blank = Blank::Black;
    const QImage blank = drawn(frame);
    QImage empty = blank;
    empty.fill(blank.pixel(0, 0));
    QCOMPARE(blank, empty);
}
