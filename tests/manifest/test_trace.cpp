#include "test_trace.h"
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/trace/choices.h"
#include "diagram/manifest/trace/trace.h"
#include "diagram/manifest/trace/traefik.h"
#include "said.h"
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

Note setNote(const QString& set) {
    const QString name = u"trace-"_s + set + u".yaml"_s;
    return yamlNote(name, contents(name));
}

QStringList nodes(const Trace& trace) {
    QStringList all;
    for (const TraceHop& hop : trace.hops) {
        all.append(hop.node);
    }
    return all;
}

QString said(const Trace& trace) {
    QStringList all;
    for (const TraceHop& hop : trace.hops) {
        all.append(hop.rule);
    }
    return all.join(u'\n') + u'\n' + trace.why;
}

/// The rows of the table: five parts between bars that have blanks around them.
QList<QStringList> table() {
    QList<QStringList> rows;
    for (const QString& line : contents(u"trace.table"_s).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#')) {
            rows.append(line.split(u" | "_s));
        }
    }
    return rows;
}

} // namespace

void TestTrace::requests_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char* name, const QString& text, const QString& read) {
        QTest::newRow(name) << text << read;
    };
    row("address", u"http://a.b/c"_s, u"GET a.b:80 a.b /c"_s);
    row("no scheme", u"curl a.b"_s, u"GET a.b:80 a.b /"_s);
    row("tls", u"curl -sSk https://a.b"_s, u"GET a.b:443 a.b /"_s);
    row("port and query", u"curl 'a.b:8080/x?y=z#f'"_s, u"GET a.b:8080 a.b /x"_s);
    row("header", u"$ curl -H \"Host: X.y:81\" -H 'Q: 1 2' http://1.2.3.4/"_s, u"GET 1.2.3.4:80 x.y / q=1 2"_s);
    row("glued", u"curl -HHost:x.y -XPOST -ba=b http://h/"_s, u"POST h:80 x.y / host=x.y a=b"_s);
    row("flags together", u"curl -svH 'Q: 1' -o /dev/null -w '%{http_code}' h"_s, u"GET h:80 h / q=1"_s);
    row("long", u"curl --header='Q: 1' --request PUT --cookie \"a=b; c=d\" --url h/p"_s,
        u"PUT h:80 h /p q=1 a=b c=d"_s);
    row("lines", u"curl \\\n  -H 'Q: 1' \\\n  http://h"_s, u"GET h:80 h / q=1"_s);
    row("post", u"curl -d '{}' h"_s, u"POST h:80 h /"_s);
    row("head", u"curl -I h"_s, u"HEAD h:80 h /"_s);
    row("six", u"curl http://[::1]:81/x"_s, u"GET ::1:81 ::1 /x"_s);
    row("placeholder", u"curl http://<EXTERNAL-IP>/x"_s, u"GET EXTERNAL-IP:80 external-ip /x"_s);
    row("open quote", u"curl 'http://h/x"_s, u"GET h:80 h /x"_s);
    row("nothing", u"curl -H 'a: b'"_s, u"no"_s);
    row("empty", u""_s, u"no"_s);
}

void TestTrace::requests() {
    QFETCH(QString, text);
    const Result<TraceRequest> request = readRequest(text);
    QString read = u"no"_s;
    if (request) {
        read = request->method + u' ' + request->address + u':' + QString::number(request->port) + u' ' +
               request->host + u' ' + request->path;
        for (const auto& [name, value] : request->headers + request->cookies) {
            read += name == u"host" && value != u"x.y" ? QString() : u' ' + name + u'=' + value;
        }
    }
    QTEST(read, "read");
}

void TestTrace::ways_data() {
    QTest::addColumn<QStringList>("row");
    const QList<QStringList> rows = table();
    QVERIFY(rows.size() >= 40);
    for (const QStringList& row : rows) {
        QVERIFY2(row.size() == 5, qPrintable(row.join(u" | ")));
        QTest::newRow(qPrintable(row.at(0) + u": "_s + row.at(1))) << row;
    }
}

void TestTrace::ways() {
    QFETCH(QStringList, row);
    const Result<TraceRequest> request = readRequest(row.at(1));
    QVERIFY(request);
    const Trace trace = traceRequest({setNote(row.at(0))}, *request);
    QVERIFY2(nodes(trace).join(u" > "_s) == row.at(2), qPrintable(nodes(trace).join(u" > "_s) + u'\n' + said(trace)));
    QCOMPARE(trace.reached, row.at(3) == u"yes");
    QVERIFY2(said(trace).contains(row.at(4)), qPrintable(said(trace)));
    QCOMPARE(traceRequest({setNote(row.at(0))}, *request), trace);
}

/// Every hop says where it was decided: the words themselves.
void TestTrace::places() {
    const Note note = setNote(u"shop"_s);
    const Trace trace = traceRequest({note}, *readRequest(u"curl http://shop.example.com/api/health"_s));
    QCOMPARE(trace.hops.size(), 4);
    const auto words = [&](int hop) {
        const Span& span = trace.hops.at(hop).span;
        return note.text.mid(span.begin, span.end - span.begin);
    };
    QVERIFY(words(1).startsWith(u"/api/health"_s));
    QCOMPARE(trace.hops.at(1).span.line, 21);
    QVERIFY(words(2).startsWith(u"80, targetPort: 9000"_s));
    QCOMPARE(trace.hops.first().span, trace.hops.at(1).span);
}

void TestTrace::fences() {
    const QString text =
        u"# T\n\n```yaml\nkind: Service\nmetadata: {name: s}\nspec: {type: LoadBalancer, selector: {a: b}, "
        "ports: [{port: 80}]}\n```\n\n# U\n\n```yaml\nkind: Pod\nmetadata: {name: p, labels: {a: b}}\n"
        "spec: {containers: [{name: c}]}\n```\n"_s;
    const Trace trace = traceRequest({parseNote(u"a.md"_s, text)}, *readRequest(u"curl http://EXTERNAL-IP/"_s));
    QCOMPARE(nodes(trace), (QStringList{u"client"_s, u"Service//s"_s, u"Pod//p"_s}));
    QVERIFY(trace.reached);
    // Files say what is; fences in the notes beside them only repeat it.
    const Note file = yamlNote(u"b.yaml"_s, u"kind: ConfigMap\nmetadata: {name: c}\n"_s);
    QVERIFY(!traceRequest({parseNote(u"a.md"_s, text), file}, *readRequest(u"curl http://EXTERNAL-IP/"_s)).reached);
}

/// What is offered to pick, and that a picked line is read as it was meant.
void TestTrace::choices() {
    const TraceChoices canary = traceChoices({setNote(u"canary"_s)});
    QVERIFY(canary.headers.contains(u"Region: cd"_s));
    QVERIFY(canary.headers.contains(u"X-Canary: always"_s));
    QVERIFY(canary.cookies.contains(u"user_from_cd=never"_s));
    QCOMPARE(canary.doors.first().host, u"canary.example.com"_s);
    const TraceChoices mesh = traceChoices({setNote(u"mesh"_s)});
    QCOMPARE(mesh.doors.first().host, u"town.example.com"_s);
    QVERIFY(mesh.doors.first().paths.contains(u"/books"_s));
    QVERIFY(mesh.sources.contains(u"deployment/library -n town"_s));
    QCOMPARE(mesh.doors.at(1).host, u"any.apps.example.com"_s);
    const Result<TraceRequest> request =
        readRequest(requestLine({u"a.b:8080"_s, true, u"/x'y"_s, u"Q: it's"_s, u"c=d e"_s, u"deployment/web -n n"_s}));
    QVERIFY(request);
    QCOMPARE(request->host + u' ' + QString::number(request->port) + request->path, u"a.b 8080/x'y"_s);
    QCOMPARE(request->header(u"q") + request->cookie(u"c"), u"it'sd e"_s);
    QCOMPARE(request->source + request->sourceSpace, u"deployment/webn"_s);
    // All that is offered leads somewhere.
    for (const TraceChoices::Door& door : mesh.doors) {
        const Trace trace = traceRequest({setNote(u"mesh"_s)}, *readRequest(requestLine({door.host, door.tls})));
        QVERIFY2(trace.hops.size() > 1, qPrintable(door.host + u": "_s + trace.why));
    }
}

void TestTrace::traefikRules_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("taken");
    QTest::newRow("host") << u"Host(`a.b`)"_s << u"yes"_s;
    QTest::newRow("several hosts") << u"Host(`c.d`, `a.b`)"_s << u"yes"_s;
    QTest::newRow("and before or") << u"Host(`a.b`) || Host(`c`) && Host(`d`)"_s << u"yes"_s;
    QTest::newRow("brackets") << u"(Host(`a.b`) || Host(`c`)) && Path(`/y`)"_s << u"no"_s;
    QTest::newRow("not") << u"!Host(`c`) && !(Path(`/y`) || Method(`POST`))"_s << u"yes"_s;
    QTest::newRow("prefix") << u"PathPrefix(\"/x\")"_s << u"yes"_s;
    QTest::newRow("patterns") << u"HostRegexp(`a[.].`) && PathRegexp(`^/x`) && HeaderRegexp(`q`, `^1`)"_s << u"yes"_s;
    QTest::newRow("query") << u"Query(`p`, `2`) && Header(`q`, `1`)"_s << u"yes"_s;
    QTest::newRow("another matcher") << u"ClientIP(`10.0.0.0/8`)"_s << u"unread"_s;
    QTest::newRow("open bracket") << u"(Host(`a.b`)"_s << u"unread"_s;
    QTest::newRow("more after it") << u"Host(`a.b`) Host(`c`)"_s << u"unread"_s;
    QTest::newRow("empty") << QString() << u"unread"_s;
    QTest::newRow("deep") << QString(3000, u'(') << u"unread"_s;
    QTest::newRow("nots") << QString(3000, u'!') << u"unread"_s;
    QTest::newRow("blanks") << u"Host(`a`"_s + QString(3000, u' ') + u'x' << u"unread"_s;
    QTest::newRow("long") << u"Host(`"_s + QString(100'000, u'a') + u"`)"_s << u"unread"_s;
}

void TestTrace::traefikRules() {
    QFETCH(QString, rule);
    const std::optional<bool> taken = tracing::traefikTakes(rule, *readRequest(u"curl -H 'Q: 1' 'http://a.b/x?p=2'"_s));
    QTEST(!taken ? u"unread"_s : *taken ? u"yes"_s : u"no"_s, "taken");
}

void TestTrace::nothingToTrace() {
    const Trace trace = traceRequest({parseNote(u"a.md"_s, u"# T\n"_s)}, *readRequest(u"curl a"_s));
    QVERIFY(trace.hops.isEmpty());
    QVERIFY(!trace.reached);
    QVERIFY(!trace.why.isEmpty());
}

/// What lights up must be drawn: each hop is a node of the objects' picture.
void TestTrace::hopsAreNodes() {
    for (const QStringList& row : table()) {
        const Note note = setNote(row.at(0));
        const Graph graph = readManifests(note, 0).graphs.value(0);
        const Trace trace = traceRequest({note}, *readRequest(row.at(1)));
        for (const TraceHop& hop : trace.hops) {
            QVERIFY2(graph.node(hop.node) != nullptr, qPrintable(row.at(1) + u": "_s + hop.node));
        }
    }
}
