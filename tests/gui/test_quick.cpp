#include "test_quick.h"
#include "gui/quick/quick_items.h"
#include "gui/quick/quick_open.h"
#include "gui/quick/recents.h"
#include "samples.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

QList<QuickItem> items() {
    QList<QuickItem> all = quickItems(samples::topics());
    for (const QString& title :
         {u"Pod的创建过程"_s, u"kube-proxy iptables原理"_s, u"kubernetes"_s, u"节点维护流程"_s, u"调度"_s})
        all.append(quickItem(QuickKind::Topic, u"c.md#"_s + title, title, u"c.md"_s));
    all.append(quickItem(QuickKind::Command, u"&Find in this note…"_s, u"Find in this note"_s, u"Ctrl+F"_s));
    return all;
}

QStringList titlesOf(const QString& query, const QStringList& recent = {}) {
    const QList<QuickItem> all = items();
    QStringList titles;
    for (const QuickFound& found : rankQuick(all, query, recent, 20))
        titles.append(all.at(found.item).title);
    return titles;
}

} // namespace

void QuickTest::itemsOfANotebook() {
    const QList<QuickItem> all = quickItems(samples::topics());
    const auto has = [&all](QuickKind kind, const QString& id) {
        return std::any_of(all.begin(), all.end(),
                           [&](const QuickItem& item) { return item.kind == kind && item.id == id; });
    };
    QVERIFY(has(QuickKind::Note, u"deep/er/b.md"_s));
    QVERIFY(has(QuickKind::Topic, u"a.md#网络策略"_s));
    QVERIFY(has(QuickKind::Tag, u"k8s/net/policy"_s));
    QVERIFY(has(QuickKind::Tag, u"networkpolicy"_s));
    QVERIFY(has(QuickKind::Diagram, u"a.md#存储/chain"_s));
    QVERIFY(!has(QuickKind::Diagram, u"a.md#存储/outline"_s)); // every topic has one: no place to go to
}

void QuickTest::bestFirst_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    const auto row = [](const QString& query, const QString& title) {
        QTest::newRow(qPrintable(query)) << query << title;
    };
    row(u"网络"_s, u"网络"_s); // the whole title before the longer one
    row(u"策略"_s, u"网络策略"_s);
    row(u"網絡策略"_s, u"网络策略"_s);
    row(u"ＰＯＤ 创建"_s, u"Pod的创建过程"_s);
    row(u"wlcl"_s, u"网络策略"_s);
    row(u"wangluocelue"_s, u"网络策略"_s);
    row(u"chuangjian"_s, u"Pod的创建过程"_s);
    row(u"poddcj"_s, u"Pod的创建过程"_s); // Latin and initials in one word
    row(u"diaodu"_s, u"调度"_s);
    row(u"tiaodu"_s, u"调度"_s); // the other reading
    row(u"kpip"_s, u"kube-proxy iptables原理"_s);
    row(u"kubernets"_s, u"kubernetes"_s);
    row(u"kuberentes"_s, u"kubernetes"_s);
    row(u"iptabels"_s, u"kube-proxy iptables原理"_s);
    row(u"er/b"_s, u"b"_s); // by the place alone
    row(u"networkpol"_s, u"networkpolicy"_s);
    row(u"find note"_s, u"Find in this note"_s);
}

void QuickTest::bestFirst() {
    QFETCH(QString, query);
    QFETCH(QString, title);
    QCOMPARE(titlesOf(query).value(0), title);
}

void QuickTest::everyWordCounts() {
    QVERIFY(titlesOf(u"kube 创建"_s).isEmpty());
    QCOMPARE(titlesOf(u"原理 kube"_s).value(0), u"kube-proxy iptables原理"_s);
}

void QuickTest::marksAreInTheTitle() {
    const QList<QuickItem> all = items();
    const QList<QuickFound> found = rankQuick(all, u"pod 过程"_s, {}, 5);
    QVERIFY(!found.isEmpty());
    QString marked;
    for (const auto& [start, length] : found.constFirst().marks)
        marked += all.at(found.constFirst().item).title.mid(start, length) + u'|';
    QCOMPARE(marked, u"Pod|过程|"_s);
}

void QuickTest::chanceFindsNothing() {
    QVERIFY(titlesOf(u"xyzzy"_s).isEmpty());
    QVERIFY(!titlesOf(u"ube"_s).contains(u"Find in this note"_s));
    QVERIFY(rankQuick({}, u"a"_s, {}, 5).isEmpty());
    QVERIFY(rankQuick(items(), {}, {}, 0).isEmpty());
}

void QuickTest::lastUsedLead() {
    const QStringList recent{u"t:c.md#调度"_s, u"n:a.md"_s};
    QCOMPARE(titlesOf({}, recent).mid(0, 2), (QStringList{u"调度"_s, u"a"_s}));
    // Of two that answer equally well the one used last; of others the better answer.
    const QStringList tie{u"t:a.md#网络策略"_s};
    QCOMPARE(titlesOf(u"wl"_s, tie).value(0), u"网络策略"_s);
    QCOMPARE(titlesOf(u"网络"_s, tie).value(0), u"网络"_s);
}

void QuickTest::prefixesChooseTheKind() {
    QCOMPARE(titlesOf(u">f"_s), QStringList{u"Find in this note"_s});
    for (const QString& title : titlesOf(u"#k8s"_s))
        QVERIFY2(title.startsWith(u"k8s"), qPrintable(title));
    QVERIFY(!titlesOf(u"#k8s"_s).isEmpty());
}

void QuickTest::recentsSurvive() {
    const QTemporaryDir folder;
    const State state(folder.path());
    Recents recents;
    for (int i = 0; i < 150; ++i)
        recents.touch(QString::number(i));
    recents.touch(u"100"_s);
    QCOMPARE(recents.keys().mid(0, 2), (QStringList{u"100"_s, u"149"_s}));
    QVERIFY(recents.keys().size() <= 100);
    QVERIFY(recents.save(state, u"/book"_s));
    QCOMPARE(Recents::load(state, u"/book"_s), recents);
    QCOMPARE(Recents::load(state, u"/other"_s), Recents());
}

void QuickTest::popupChoosesByKeys() {
    QWidget window;
    QLineEdit before(&window);
    window.resize(800, 600);
    QuickOpen popup(&window);
    const QAbstractItemModelTester tester(&popup.found());
    window.show();
    before.setFocus();
    QTRY_VERIFY(before.hasFocus());
    QSignalSpy chosen(&popup, &QuickOpen::chosen);
    popup.open(items(), {});
    QTRY_VERIFY(popup.line().hasFocus());
    QTest::keyClicks(&popup.line(), u"wangluo"_s);
    QTest::keyClick(&popup.line(), Qt::Key_Return); // before the answer is there
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<QuickItem>().id, u"a.md#网络"_s);
    QVERIFY(!popup.isVisible());
    QTRY_VERIFY(before.hasFocus());
    const QSignalSpy answered(&popup, &QuickOpen::answered);
    popup.open(items(), {}, u"网络"_s);
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(popup.found().item(1).id, u"a.md#网络策略"_s);
    QTest::keyClick(&popup.line(), Qt::Key_Down);
    QTest::keyClick(&popup.line(), Qt::Key_Return);
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(1).at(0).value<QuickItem>().id, u"a.md#网络策略"_s);
    popup.open(items(), {});
    QTest::keyClick(&popup.line(), Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
}
