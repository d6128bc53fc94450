#include "slides/points.h"
#include "slides/slides.h"
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

Note noteOf(const QString& text) {
    return parseNote(u"a.md"_s, text);
}

QStringList titles(const QList<Slide>& slides) {
    QStringList list;
    for (const Slide& slide : slides)
        list.append(slide.title);
    return list;
}

Graph graphOf(const QString& topic, GraphKind kind, int steps) {
    Graph graph;
    graph.topic = topic;
    graph.kind = kind;
    graph.nodes = {{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}};
    for (int i = 1; i <= steps; ++i) {
        GraphEdge edge;
        edge.from = u"a"_s;
        edge.to = u"b"_s;
        edge.step = i;
        graph.edges.append(edge);
    }
    return graph;
}

} // namespace

class TestSlides : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTopicBecomesASlide() {
        const QString text = u"# 组件\n\n导语\n\n* 甲\n  * 乙\n* 丙\n"_s;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(titles(slides), QStringList{u"组件"_s});
        QStringList lines;
        for (const SlidePoint& point : slides.first().points)
            lines.append(QString::number(point.depth) + point.text);
        QCOMPARE(lines, (QStringList{u"0导语"_s, u"1甲"_s, u"2乙"_s, u"1丙"_s}));
        QCOMPARE(text.mid(slides[0].points[2].span.begin, 1), u"乙"_s);
        QVERIFY(slides[0].notes.startsWith(u"导语"_s));
        QVERIFY(slides[0].notes.contains(u"丙"_s));
    }

    void longTopicsAreNumbered() {
        QString text = u"# 长\n\n"_s;
        for (int i = 0; i < 20; ++i)
            text += u"* 第 %1 项\n"_s.arg(i);
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(titles(slides), (QStringList{u"长"_s, u"长"_s, u"长"_s}));
        QList<Slide> numbered = slides;
        numberParts(numbered);
        QCOMPARE(titles(numbered), (QStringList{u"长 (1/3)"_s, u"长 (2/3)"_s, u"长 (3/3)"_s}));
        int points = 0;
        for (const Slide& slide : slides) {
            QVERIFY(slide.points.size() <= 8);
            points += int(slide.points.size());
        }
        QCOMPARE(points, 20);
    }

    void onlyPartsAreNumbered() {
        QCOMPARE(numberedTitles({u"一"_s, u"二"_s, u"二"_s, u"三"_s}, {false, false, true, false}),
                 (QStringList{u"一"_s, u"二 (1/2)"_s, u"二 (2/2)"_s, u"三"_s}));
        QVERIFY(numberedTitles({}, {}).isEmpty());
    }

    void longSentencesTakeMoreRoom() {
        const QString text = u"# 长\n\n"_s + (u"* "_s + u"很长的一句话"_s.repeated(30) + u'\n').repeated(4);
        QVERIFY(makeSlides(noteOf(text), 1, {}).size() >= 2);
    }

    void anItemStaysWithWhatIsUnderIt() {
        QString text = u"# 题\n\n"_s + u"* 项\n"_s.repeated(7) + u"* 头\n  * 子一\n  * 子二\n"_s;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(slides.size(), 2);
        QCOMPARE(slides[1].points.last().text, u"子二"_s);
        const auto has = [](const SlidePoint& point) { return point.text == u"头"_s; };
        QVERIFY(std::any_of(slides[1].points.begin(), slides[1].points.end(), has));
    }

    void numberedItemsKeepTheirNumbers() {
        const Note note = noteOf(u"# T\n\nlead\n\n7. seven\n8. eight\n\n   more of eight\n   - bullet\n\n- other\n"_s);
        QList<int> numbers;
        for (const SlidePoint& point : pointsOf(note, note.topics[1]))
            numbers.append(point.number);
        QCOMPARE(numbers, (QList<int>{0, 7, 8, 0, 0, 0}));
    }

    void partsAreEven() {
        const QString text = u"# 题\n\n"_s + u"* 一行\n"_s.repeated(9);
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(slides.size(), 2);
        QVERIFY(slides[1].points.size() >= 4);
        const QString nested = u"# 题\n\n"_s + u"* 头\n  * 子\n  * 子\n"_s.repeated(3);
        for (const Slide& slide : makeSlides(noteOf(nested), 1, {}))
            QCOMPARE(slide.points.first().depth, 1); // evenness does not tear an item from what is under it
    }

    void tagsAreNoPoints() {
        const QList<Slide> slides = makeSlides(noteOf(u"# 题\n\n#k8s/pod #网络\n\n见 #k8s/pod\n"_s), 1, {});
        QCOMPARE(slides.size(), 1);
        QCOMPARE(slides[0].points.size(), 1);
        QCOMPARE(slides[0].points[0].text, u"见 #k8s/pod"_s);
    }

    void codeAndTables() {
        const QString text =
            u"# 题\n\n```yaml\n"_s + u"a: 1\n"_s.repeated(40) + u"```\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n"_s;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        int lines = 0;
        QString last;
        for (const Slide& slide : slides) {
            for (const SlidePoint& point : slide.points) {
                if (point.code)
                    lines += int(point.text.count(u'\n')) + 1;
                last = point.text;
            }
        }
        QCOMPARE(lines, 40);
        QVERIFY(slides.size() >= 3);
        QCOMPARE(last, u"甲 │ 乙\n丙 │ 丁"_s);
    }

    void tablesAreTables() {
        const QString text = u"# 题\n\n| 甲 | 乙 |\n| :-- | --: |\n| 丙 | 丁 |\n| | |\n| 戊 |\n\n"
                             "| | |\n|--|--|\n| 无头 | 表 |\n\n| 只有 | 头 |\n|--|--|\n"_s;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(slides.size(), 1);
        QCOMPARE(slides[0].points.size(), 3);
        const SlideTable table = slides[0].points[0].table;
        QVERIFY(table.head);
        QCOMPARE(table.align, (QList<int>{1, 3}));
        QCOMPARE(table.rows.mid(0, 2), (QList<QStringList>{{u"甲"_s, u"乙"_s}, {u"丙"_s, u"丁"_s}}));
        QCOMPARE(table.rows.size(), 3); // the row without a word is left out
        QCOMPARE(table.rows[2].first(), u"戊"_s);
        QVERIFY(!slides[0].points[1].table.head);
        QVERIFY(!slides[0].points[2].table.head); // names of nothing are a row
    }

    void longTablesAreSplitUnderTheirHead() {
        QString text = u"# 题\n\n| 序 | 说明 |\n| --- | --- |\n"_s;
        for (int i = 0; i < 40; ++i)
            text += u"| 第%1 | 一行 |\n"_s.arg(i);
        int rows = 0;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QVERIFY(slides.size() >= 3);
        for (const Slide& slide : slides)
            for (const SlidePoint& point : slide.points) {
                QCOMPARE(point.table.rows.first().first(), u"序"_s);
                QCOMPARE(point.table.rows[1].first(), u"第%1"_s.arg(rows));
                rows += int(bodyRows(point));
            }
        QCOMPARE(rows, 40);
    }

    void veryWideTablesAreText() {
        const QString text = u"# 题\n\n"_s + u"| 列 "_s.repeated(20) + u"|\n"_s + u"| --- "_s.repeated(20) + u"|\n"_s +
                             u"| 值 "_s.repeated(20) + u"|\n"_s;
        const QList<Slide> slides = makeSlides(noteOf(text), 1, {});
        QCOMPARE(slides[0].points.size(), 2);
        for (const SlidePoint& point : slides[0].points) {
            QVERIFY(point.table.rows.isEmpty());
            QCOMPARE(point.text.count(u'│'), 19);
        }
    }

    void nestedTopicsFollow() {
        const Note note = noteOf(u"# 甲\n\n## 乙\n\n文\n\n## 丙\n\n文\n\n# 丁\n\n文\n"_s);
        QCOMPARE(titles(makeSlides(note, 1, {})), (QStringList{u"甲"_s, u"乙"_s, u"丙"_s}));
        QCOMPARE(titles(makeSlides(note, 4, {})), QStringList{u"丁"_s});
        QCOMPARE(makeSlides(note, 2, {}).first().path, QStringList{u"甲"_s});
    }

    void drawnDiagramsFollowTheirText() {
        const Note note = noteOf(u"# 甲\n\n文\n\n# 乙\n\n文\n"_s);
        const QList<Graph> graphs{graphOf(u"a.md#甲"_s, GraphKind::Sequence, 3),
                                  graphOf(u"a.md#甲"_s, GraphKind::Outline, 0),
                                  graphOf(u"a.md#乙"_s, GraphKind::Hierarchy, 0)};
        const QList<Slide> slides = makeSlides(note, 1, graphs);
        QCOMPARE(slides.size(), 2);
        QVERIFY(!slides[0].graph);
        QCOMPARE(slides[0].steps(), 0);
        QVERIFY(slides[1].graph.has_value());
        QCOMPARE(slides[1].steps(), 3);
    }

    void oddInput() {
        QVERIFY(makeSlides(noteOf(QString()), 0, {}).isEmpty());
        QVERIFY(makeSlides(noteOf(u"# a"_s), -1, {}).isEmpty());
        QVERIFY(makeSlides(noteOf(u"# a"_s), 99, {}).isEmpty());
        QVERIFY(makeSlides(noteOf(u"# a\n\n* \n\n```\n```\n"_s), 1, {}).isEmpty());
    }

    void theSeedNote() {
        QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the seed note is not here");
        const Note note = noteOf(QString::fromUtf8(file.readAll()));
        for (int i = 1; i < note.topics.size(); ++i) {
            for (const Slide& slide : makeSlides(note, i, {})) {
                QVERIFY(slide.points.size() <= 8);
                QVERIFY(!slide.title.isEmpty() || note.topics[i].title.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSlides)
#include "test_slides.moc"
