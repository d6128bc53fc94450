#include "text/token.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// "kube+kubeproxy proxy 原理+原 理": tokens of one position joined by '+', positions by spaces.
QString tokensOf(const QString& text) {
    QString line;
    int last = -1;
    tokenize(text, [&](const Token& token) {
        if (last >= 0)
            line += token.position == last ? u"+"_s : u" "_s;
        Q_ASSERT(token.position == last || token.position == last + 1);
        last = token.position;
        line += token.text;
        return true;
    });
    return line;
}

} // namespace

class TestToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokens_data();
    void tokens();
    void phrases_data();
    void phrases();
    void phraseIsFoundInTokens_data();
    void phraseIsFoundInTokens();
    void placesPointIntoTheSource();
    void stops();
    void piecesSplitScripts();
};

void TestToken::tokens_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"调度器"_s, u"调度+调 度器+度 器"_s);
    row(u"调度,策略"_s, u"调度+调 度 策略+策 略"_s);
    row(u"pod的创建"_s, u"pod 的创+的 创建+创 建"_s);
    row(u"Kube-Proxy 原理"_s, u"kube+kubeproxy proxy 原理+原 理"_s);
    row(u"kube-controller-manager"_s, u"kube+kubecontrollermanager controller+controllermanager manager"_s);
    row(u"maxSurge"_s, u"maxsurge+max+surge"_s);
    row(u"HTTPServer"_s, u"httpserver+http+server"_s);
    row(u"APIs PVCs K8s"_s, u"apis pvcs k8s"_s);
    row(u"port8080"_s, u"port8080+port+8080"_s);
    row(u"ipv4"_s, u"ipv4+ipv"_s);
    row(u"MAX_SURGE"_s, u"max+maxsurge surge"_s);
    row(u"/etc/nginx.conf"_s, u"etc nginx conf"_s);
    row(u"ＡＰＩ　網絡"_s, u"api 网络+网 络"_s);
    row(u"コンテナ"_s, u"コン+コ ンテ+ン テナ+テ ナ"_s);
    row(u"𠀀𠀁"_s, u"𠀀𠀁+𠀀 𠀁"_s);
    row(u"-- 。, !"_s, QString());
    row(u"a--b"_s, u"a b"_s);
    row(u"x"_s.repeated(70), u"x"_s.repeated(64));
}

void TestToken::tokens() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(tokensOf(text), expected);
}

void TestToken::phrases_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"调"_s, u"调"_s);
    row(u"调度"_s, u"调度"_s);
    row(u"调度策略"_s, u"调度 度策 策略"_s);
    row(u"调度,策略"_s, u"调度 度 策略"_s);
    row(u"pod的创建"_s, u"pod 的创 创建"_s);
    row(u"的pod"_s, u"的 pod"_s);
    row(u"kube-proxy"_s, u"kube proxy"_s);
    row(u"度 度"_s, u"度 度"_s);
    row(u"网"_s + u"絡"_s, u"网络"_s);
    row(u"--"_s, QString());
}

void TestToken::phrases() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(phraseTokens(text).join(u' '), expected);
}

void TestToken::phraseIsFoundInTokens_data() {
    QTest::addColumn<QString>("text");
    const QString texts[] = {u"pod的创建过程,kube-proxy ipvs原理;maxSurge:10%"_s, u"度 调度,度"_s, u"ＡＢ網絡c1"_s,
                             u"ﬁ网络e\u0301x"_s};
    for (const QString& text : texts)
        QTest::newRow(qPrintable(text)) << text;
}

/// Every stretch between two character boundaries that does not cut a word must be a phrase of the whole.
void TestToken::phraseIsFoundInTokens() {
    QFETCH(QString, text);
    QList<QStringList> positions;
    tokenize(text, [&](const Token& token) {
        if (positions.size() == token.position)
            positions.append(QStringList());
        positions.last().append(token.text.toString());
        return true;
    });
    const auto cuts = [&](qsizetype at) {
        return at > 0 && at < text.size() && (text[at - 1].isLetterOrNumber() || text[at - 1].isMark()) &&
               (text[at].isLetterOrNumber() || text[at].isMark()) && !isUnspaced(text[at - 1].unicode()) &&
               !isUnspaced(text[at].unicode());
    };
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        for (qsizetype end = begin + 1; end <= text.size(); ++end) {
            if (cuts(begin) || cuts(end))
                continue;
            const QStringList phrase = phraseTokens(QStringView(text).sliced(begin, end - begin));
            bool found = phrase.isEmpty();
            for (qsizetype at = 0; !found && at + phrase.size() <= positions.size(); ++at) {
                found = true;
                for (qsizetype i = 0; found && i < phrase.size(); ++i)
                    found = positions[at + i].contains(phrase[i]);
            }
            QVERIFY2(found, qPrintable(text.sliced(begin, end - begin)));
        }
    }
}

void TestToken::placesPointIntoTheSource() {
    const QString text = u"Ａpi 的maxSurge網絡"_s;
    QStringList sources;
    tokenize(text, [&](const Token& token) {
        sources.append(text.sliced(token.begin, token.end - token.begin));
        return true;
    });
    QCOMPARE(sources,
             (QStringList{u"Ａpi"_s, u"的"_s, u"maxSurge"_s, u"max"_s, u"Surge"_s, u"網絡"_s, u"網"_s, u"絡"_s}));
}

void TestToken::stops() {
    int count = 0;
    tokenize(u"a b c 调度"_s, [&](const Token&) { return ++count < 2; });
    QCOMPARE(count, 2);
}

void TestToken::piecesSplitScripts() {
    const QString query = u"kube-proxy原理 a,nginx.conf"_s;
    QStringList texts;
    const QList<Piece> found = pieces(query);
    for (const Piece& piece : found)
        texts.append(query.sliced(piece.begin, piece.end - piece.begin));
    QCOMPARE(texts, (QStringList{u"kube-proxy"_s, u"原理"_s, u"a"_s, u"nginx.conf"_s}));
    QVERIFY(!found[0].han && found[1].han);
}

int testToken(int argc, char** argv) {
    TestToken test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_token.moc"
