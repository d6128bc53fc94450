#include "text/fold.h"
#include "text/pinyin.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

class TestText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folds_data();
    void folds();
    void foldingTwiceChangesNothing();
    void remembersOrigins();
    void lettersAreSorted();
    void distances_data();
    void distances();
    void readings();
    void spells_data();
    void spells();
    void polyphonesStayFast();
};

void TestText::folds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case") << u"Kube-APIServer"_s << u"kube-apiserver"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２３：（Ｐｏｄ）"_s << u"abc123:(pod)"_s;
    QTest::newRow("full-width space") << u"api　server"_s << u"api server"_s;
    QTest::newRow("half-width katakana") << u"ｺﾝﾃﾅ"_s << u"コンテナ"_s;
    QTest::newRow("half-width katakana with its mark") << u"ﾎﾟｯﾄﾞ"_s << u"ポッド"_s;
    QTest::newRow("traditional network") << u"網絡"_s << u"网络"_s;
    QTest::newRow("Taiwan's network") << u"網路與雲端儲存"_s << u"网路与云端储存"_s;
    QTest::newRow("one of several forms")
        << u"時鐘 時鍾 復製 複製 特徵 由於 乾燥 瞭解"_s << u"时钟 时钟 复制 复制 特征 由于 干燥 了解"_s;
    QTest::newRow("simplified stays") << u"著名 覆盖 后台 群里 只读 面积 制作 了解 干净"_s
                                      << u"著名 覆盖 后台 群里 只读 面积 制作 了解 干净"_s;
    QTest::newRow("Kangxi radical") << u"⼈⼯"_s << u"人工"_s;
    QTest::newRow("compatibility ideograph") << QString(QChar(0xF9DC)) << u"隆"_s;
    QTest::newRow("decomposed") << u"Cafe\u0301"_s << u"caf\u00e9"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("invisible") << u"调\u200b度\u00ad器\ufeff"_s << u"调度器"_s;
    QTest::newRow("punctuation") << u"「调度」，“优选”。"_s << u"「调度」,“优选”。"_s;
    QTest::newRow("beyond the basic plane") << u"𝐏𝐨𝐝 𠀀 😀"_s << u"pod 𠀀 😀"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QString(QChar(0xd800));
    QTest::newRow("nul") << QString(QChar(0)) + u"A"_s << QString(QChar(0)) + u"a"_s;
    QTest::newRow("leading mark") << u"\u0301x"_s << u"\u0301x"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestText::folds() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(fold(text), expected);
    QCOMPARE(foldWithOrigin(text).text, expected);
}

void TestText::foldingTwiceChangesNothing() {
    for (char16_t c = 1; c < 0xd800; ++c) {
        const QString once = fold(QString(QChar(c)));
        if (fold(once) != once)
            QFAIL(qPrintable(u"U+%1 %2"_s.arg(c, 4, 16).arg(once)));
    }
}

void TestText::remembersOrigins() {
    const QString text = u"Ａe\u0301ß網\u200b\U0001D40F调"_s;
    const FoldedText folded = foldWithOrigin(text);
    QCOMPARE(folded.text, u"a\u00e9ss网p调"_s);
    QCOMPARE(folded.origin, (QList<int>{0, 1, 3, 3, 4, 6, 8, 9}));
    QCOMPARE(folded.origin.size(), folded.text.size() + 1);
    QCOMPARE(foldWithOrigin(u"").origin, QList<int>{0});
}

void TestText::lettersAreSorted() {
    QVERIFY(isHan(U'调') && isHan(U'々') && isHan(U'〇') && isHan(U'㐀') && isHan(U'𠀀'));
    QVERIFY(!isHan(U'a') && !isHan(U'，') && !isHan(U'あ') && !isHan(U' '));
    QVERIFY(isWordChar(U'a') && isWordChar(U'7') && isWordChar(U'é') && isWordChar(U'я'));
    QVERIFY(!isWordChar(U'调') && !isWordChar(U'-') && !isWordChar(U'_') && !isWordChar(U'。'));
}

void TestText::distances_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("expected");
    QTest::newRow("same") << u"kubelet"_s << u"kubelet"_s << 2 << 0;
    QTest::newRow("missing") << u"kuelet"_s << u"kubelet"_s << 2 << 1;
    QTest::newRow("swapped") << u"iptalbes"_s << u"iptables"_s << 1 << 1;
    QTest::newRow("added") << u"kube-secheduler"_s << u"kube-scheduler"_s << 2 << 1;
    QTest::newRow("two") << u"kubernets"_s << u"kubrenetes"_s << 2 << 2;
    QTest::newRow("too far") << u"service"_s << u"kubelet"_s << 2 << 3;
    QTest::newRow("over the limit by length") << u"pod"_s << u"podman"_s << 2 << 3;
    QTest::newRow("limit 0") << u"pod"_s << u"pof"_s << 0 << 1;
    QTest::newRow("swap at the limit") << u"abcdef"_s << u"abcdfe"_s << 1 << 1;
    QTest::newRow("empty") << QString() << u"ab"_s << 3 << 2;
}

void TestText::distances() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, limit);
    QFETCH(int, expected);
    QCOMPARE(editDistance(a, b, limit), expected);
    QCOMPARE(editDistance(b, a, limit), expected);
}

void TestText::readings() {
    QCOMPARE(pinyinReadings(U'重'), (QStringList{u"zhong"_s, u"chong"_s}));
    QVERIFY(pinyinReadings(U'行').contains(u"hang"_s) && pinyinReadings(U'行').first() == u"xing"_s);
    QVERIFY(pinyinReadings(U'略').contains(u"lve"_s));
    QVERIFY(pinyinReadings(U'a').isEmpty());
    QVERIFY(pinyinReadings(U'。').isEmpty());
}

void TestText::spells_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const QString& query, const QString& text, bool expected) {
        QTest::newRow(name) << query << text << expected;
    };
    row("full", u"wangluo"_s, u"网络策略"_s, true);
    row("initials", u"wlcl"_s, u"网络策略"_s, true);
    row("mixed", u"wlcelve"_s, u"网络策略"_s, true);
    row("ue for ü", u"celue"_s, u"网络策略"_s, true);
    row("from the middle", u"celve"_s, u"网络策略"_s, true);
    row("second reading", u"chongqi"_s, u"pod的重启策略"_s, true);
    row("polyphone", u"fuzaijunheng"_s, u"Service负载均衡策略"_s, true);
    row("polyphone's other reading", u"yinhang"_s, u"银行"_s, true);
    row("two-letter initials", u"zhsh"_s, u"指数"_s, true);
    row("one-letter initials", u"zs"_s, u"指数"_s, true);
    row("last syllable unfinished", u"wanglu"_s, u"网络"_s, true);
    row("greedy would fail: xi an, not xian", u"xian"_s, u"西安"_s, true);
    row("Latin inside", u"jingtaipod"_s, u"静态Pod"_s.toLower(), true);
    row("gap", u"wlce"_s, u"网络的策略"_s, false);
    row("other word", u"tiaodu"_s, u"网络策略"_s, false);
    row("no Han", u"pod"_s, u"pod"_s, false);
    row("empty", QString(), u"网络"_s, false);
}

void TestText::spells() {
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(pinyinMatches(query, text), expected);
}

void TestText::polyphonesStayFast() {
    const QString text = u"行重行重"_s.repeated(500);
    QVERIFY(!pinyinMatches(u"xhczxhczxhczxhczxhczxhczxhczq"_s, text));
}

int testText(int argc, char** argv) {
    TestText test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_text.moc"
