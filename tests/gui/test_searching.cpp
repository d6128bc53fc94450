#include "test_searching.h"
#include "gui/search/query_completion.h"
#include "gui/search/saved_searches.h"
#include "gui/search/search_field.h"
#include "index/query.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const QueryNames names{
    {u"k8s"_s, u"k8s/net"_s, u"network"_s, u"网络"_s}, {u"a.md"_s, u"my notes/b.md"_s}, {u"etcd -is:todo"_s}};

/// The query after its suggestion `label` was taken, the cursor shown as '|' before.
QString taken(const QString& typed, const QString& label) {
    const int cursor = static_cast<int>(typed.indexOf(u'|'));
    QString query = QString(typed).remove(u'|');
    for (const QuerySuggestion& one : completeQuery(query, cursor, names))
        if (one.label == label)
            return query.replace(one.begin, one.end - one.begin, one.insert);
    return u"(not offered)"_s;
}

} // namespace

void SearchingTest::completes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& typed, const QString& label, const QString& expected) {
        QTest::newRow(qPrintable(typed + u' ' + label)) << typed << label << expected;
    };
    const QString none = u"(not offered)"_s;
    row(u"pod tag:k8|"_s, u"tag:k8s/net"_s, u"pod tag:k8s/net "_s);
    row(u"tag:ne|"_s, u"tag:network"_s, u"tag:network "_s);
    row(u"tag:ne|"_s, u"tag:k8s/net"_s, u"tag:k8s/net "_s); // by its last part
    row(u"-tag:wl| pod"_s, u"tag:网络"_s, u"-tag:网络  pod"_s);
    row(u"#k8|"_s, u"tag:k8s"_s, u"tag:k8s "_s);
    row(u"in:b|"_s, u"in:\"my notes/b.md\""_s, u"in:\"my notes/b.md\" "_s);
    row(u"ti|"_s, u"title:pod"_s, u"title:"_s);
    row(u"is|"_s, u"is:todo"_s, u"is:todo "_s);
    row(u"a O|"_s, u"(etcd OR tag:db) -redis"_s, u"a OR "_s);
    row(u"wangl|"_s, u"tag:网络"_s, u"tag:网络 "_s);
    row(u"\"tag:k|"_s, u"tag:k8s"_s, none); // inside a phrase nothing is meant
    row(u"tag:k8s|"_s, u"tag:k8s"_s, none); // is there already
    row(u"tag:zzz|"_s, u"tag:k8s"_s, none);
}

void SearchingTest::completes() {
    QFETCH(QString, typed);
    QFETCH(QString, label);
    QFETCH(QString, expected);
    QCOMPARE(taken(typed, label), expected);
}

void SearchingTest::emptyQueryExplains() {
    const QList<QuerySuggestion> lines = completeQuery({}, 0, names);
    QCOMPARE(lines.constFirst().insert, names.saved.constFirst());
    QCOMPARE(lines.size(), queryGrammar().size() + 1);
    // What the grammar shows is understood by it.
    for (const QuerySuggestion& line : queryGrammar()) {
        QVERIFY(!line.hint.isEmpty());
        QVERIFY2(parseQuery(line.label).ignored.isEmpty(), qPrintable(line.label));
        QVERIFY(!parseQuery(line.label).groups.isEmpty());
    }
}

void SearchingTest::savedSurvive() {
    const QTemporaryDir folder;
    const State state(folder.path());
    SavedSearches saved;
    saved.toggle(u"  tag:k8s   etcd "_s);
    saved.toggle(u"网络"_s);
    saved.toggle({});
    QCOMPARE(saved.queries(), (QStringList{u"网络"_s, u"tag:k8s etcd"_s}));
    QVERIFY(saved.has(u"tag:k8s etcd"_s));
    QVERIFY(saved.save(state, u"/book"_s));
    QCOMPARE(SavedSearches::load(state, u"/book"_s), saved);
    saved.toggle(u"网络"_s);
    QCOMPARE(saved.queries().size(), 1);
    QCOMPARE(SavedSearches::load(state, u"/other"_s), SavedSearches());
}

void SearchingTest::tabCompletesAndEnterWaits() {
    QWidget window;
    window.resize(900, 600);
    QStringList asked;
    SearchField field(
        [&asked](const QString& query, int) {
            asked.append(query);
            SearchAnswer answer;
            answer.query = query;
            Hit hit;
            hit.topic = u"a.md#"_s + query;
            hit.title = query;
            answer.hits = {hit};
            answer.total = 1;
            return QtFuture::makeReadyFuture(Result<SearchAnswer>(answer));
        },
        &window);
    field.setNames(names);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field.open();
    QTRY_VERIFY(field.hasFocus());
    QTRY_VERIFY(field.isListShown()); // the grammar
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), names.saved.constFirst());
    QTRY_COMPARE(asked.value(asked.size() - 1), names.saved.constFirst());
    field.clear();
    QTest::keyClicks(&field, u"tag:k8s/n"_s);
    QTRY_VERIFY(!asked.isEmpty() && asked.constLast() == u"tag:k8s/n"_s);
    QTRY_COMPARE(field.suggestions().size(), 1);
    QTest::keyClick(&field, Qt::Key_Tab);
    QCOMPARE(field.text(), u"tag:k8s/net "_s);
    QVERIFY(field.hasFocus());
    QSignalSpy chosen(&field, &SearchField::hitChosen);
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Hit>().title, u"tag:k8s/net "_s);
    QSignalSpy kept(&field, &SearchField::keepAsked);
    QTest::keyClick(&field, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(kept.count(), 1);
}
