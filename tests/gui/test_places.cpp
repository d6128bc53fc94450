#include "test_places.h"
#include "gui/reader/bookmarks.h"
#include "gui/reader/changed_lines.h"
#include "gui/reader/tab_list.h"
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

QString show(const TabList& tabs) {
    QString line;
    for (int i = 0; i < tabs.places().size(); ++i)
        line += (i == tabs.current() ? u'*' + tabs.places().at(i).file : tabs.places().at(i).file) + u' ';
    return line.trimmed();
}

TabList three() {
    TabList tabs;
    tabs.moveTo({u"a"_s, 1});
    tabs.add({u"b"_s, 2});
    tabs.add({u"c"_s, 3});
    return tabs;
}

} // namespace

void PlacesTest::tabsAreClosedAndReopened() {
    TabList tabs = three();
    QCOMPARE(show(tabs), u"a b *c"_s);
    tabs.close(2);
    QCOMPARE(show(tabs), u"a *b"_s);
    tabs.close(0);
    QCOMPARE(show(tabs), u"*b"_s);
    tabs.close(0); // the last one stays
    QCOMPARE(show(tabs), u"*b"_s);
    QVERIFY(tabs.reopen());
    QCOMPARE(show(tabs), u"b *a"_s); // the one closed last first
    QVERIFY(tabs.reopen());
    QCOMPARE(tabs.places().at(tabs.current()), (Place{u"c"_s, 3}));
    QVERIFY(!tabs.reopen());
    tabs.keepFiles({u"b"_s});
    QCOMPARE(show(tabs), u"*b"_s);
}

void PlacesTest::tabsAreDragged() {
    TabList tabs = three();
    tabs.drag(0, 2);
    QCOMPARE(show(tabs), u"b *c a"_s);
    tabs.drag(2, 0);
    QCOMPARE(show(tabs), u"a b *c"_s);
    tabs.drag(2, 0);
    QCOMPARE(show(tabs), u"*c a b"_s);
    tabs.drag(7, 0);
    QCOMPARE(show(tabs), u"*c a b"_s);
}

void PlacesTest::tabsSurvive() {
    const QTemporaryDir folder;
    const State state(folder.path());
    TabList tabs = three();
    tabs.select(1);
    QVERIFY(tabs.save(state, u"/book"_s));
    QCOMPARE(TabList::load(state, u"/book"_s), tabs);
    QCOMPARE(TabList::load(state, u"/other"_s), TabList());
}

void PlacesTest::bookmarksSurvive() {
    const QTemporaryDir folder;
    const State state(folder.path());
    Bookmarks marks;
    marks.add({u"a.md#x"_s, u"X"_s});
    marks.add({u"a.md#y"_s, u"Y"_s});
    marks.add({u"a.md#x"_s, u"X2"_s});
    QCOMPARE(marks.all().size(), 2);
    QCOMPARE(marks.all().constFirst().title, u"X2"_s);
    QVERIFY(marks.save(state, u"/book"_s));
    QCOMPARE(Bookmarks::load(state, u"/book"_s), marks);
    marks.remove(u"a.md#x"_s);
    QVERIFY(!marks.has(u"a.md#x"_s) && marks.has(u"a.md#y"_s));
}

void PlacesTest::newLinesAreTheChangedOnes() {
    const QString before = u"# a\n\none\ntwo\nthree\n"_s;
    const QString now = u"# a\n\none\nzwei\ndrei\n\nthree\ntwo\n"_s;
    QStringList changed;
    for (const auto& [begin, end] : changedLines(before, now))
        changed.append(now.mid(begin, end - begin));
    QCOMPARE(changed, QStringList{u"zwei\ndrei"_s}); // "two" only moved
    QVERIFY(changedLines(now, now).isEmpty());
    QCOMPARE(changedLines({}, u"x"_s).size(), 1);
}
