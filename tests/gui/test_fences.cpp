#include "test_fences.h"
#include "gui/reader/code_copy.h"
#include "gui/reader/drawn_fences.h"
#include "gui/reader/reader.h"
#include "samples.h"
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"# 图\n\n前面一段。\n\n```dot\ndigraph { kubectl -> etcd; kubectl [URL=\"#later\"]; }\n```\n\n"
                     "后面一段。\n\n```mermaid\npie title 不画\n```\n\n```sh\nkubectl get pods\n  -A\n```\n"_s;

NoteView viewOf(const QString& markdown, const QList<int>& sources = {}) {
    PageOptions options;
    options.sources = sources;
    return viewNote(deriveNote(OpenNotebook(), parseNote(u"a.md"_s, markdown)), options);
}

PlacedGraph placedWithLink() {
    PlacedGraph graph = samples::placed();
    graph.nodes[0].link = u"#later"_s;
    return graph;
}

DrawnFences* drawIn(Reader& reader) {
    return new DrawnFences(reader, [](const Graph&, DiagramView) {
        return QtFuture::makeReadyFuture(Result<PlacedGraph>(placedWithLink()));
    });
}

} // namespace

void FencesTest::picturesStandInTheText() {
    Reader reader;
    reader.resize(700, 600);
    DrawnFences* fences = drawIn(reader);
    reader.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reader));
    reader.showNote({}, viewOf(text));
    QCOMPARE(fences->blocks().size(), 1);
    QVERIFY(!reader.toPlainText().contains(u"digraph"_s));
    QTRY_COMPARE(fences->waiting(), 0);
    const int block = fences->blocks().constFirst();
    QTRY_VERIFY(fences->rectOf(block).width() >= samples::placed().size.width());
    // The character stands for the whole of the fence, both ways.
    const NoteView& view = reader.view();
    const int inside = static_cast<int>(view.derived.note.text.indexOf(u"digraph"_s));
    const std::optional<int> position = reader.map().toPosition(inside);
    QVERIFY(position);
    QCOMPARE(reader.toPlainText().at(*position), QChar(QChar::ObjectReplacementCharacter));
    // A node with a link is one.
    const PlacedNode node = placedWithLink().nodes.constFirst();
    const QPoint on = (fences->rectOf(block).topLeft() + node.box.center()).toPoint();
    QCOMPARE(fences->linkAt(on), u"#later"_s);
    QCOMPARE(fences->linkAt(QPoint(2, 2)), QString());
    QSignalSpy asked(fences, &DrawnFences::linkAsked);
    QTest::mouseClick(reader.viewport(), Qt::LeftButton, {}, on);
    QCOMPARE(asked.count(), 1);
}

void FencesTest::sourceIsOneClickAway() {
    const NoteView drawn = viewOf(text);
    QVERIFY(drawn.page.html.contains(u"source:"_s));
    const QString number = drawn.page.html.section(u"source:"_s, 1).section(u'"', 0, 0);
    const std::optional<Href> href = readHref(u"source:"_s + number);
    QVERIFY(href && href->kind == HrefKind::Source);
    Reader reader;
    drawIn(reader);
    reader.showNote({}, viewOf(text, {href->target.toInt()}));
    QVERIFY(reader.toPlainText().contains(u"digraph"_s));
}

void FencesTest::whatIsNotUnderstoodIsSaid() {
    const NoteView view = viewOf(text);
    Reader reader;
    drawIn(reader);
    reader.showNote({}, view);
    QVERIFY(reader.toPlainText().contains(u"pie title"_s)); // not drawn: its source stays
    QVERIFY2(reader.toPlainText().contains(u"⚠ "_s), qPrintable(reader.toPlainText()));
}

void FencesTest::picturesStayVectorInPdf() {
    Reader reader;
    reader.resize(700, 600);
    DrawnFences* fences = drawIn(reader);
    reader.showNote({}, viewOf(text));
    QTRY_COMPARE(fences->waiting(), 0);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        reader.document()->print(&pdf);
    }
    QVERIFY(buffer.data().startsWith("%PDF"));
    QVERIFY(!buffer.data().contains("/Subtype /Image")); // a pixel picture would be one
}

void FencesTest::codeIsCopied() {
    Reader reader;
    reader.resize(700, 700);
    drawIn(reader);
    CodeCopy copy(reader);
    reader.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reader));
    reader.showNote({}, viewOf(text));
    QTextCursor cursor(reader.document());
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"kubectl get"_s)) + 3);
    copy.showAt(reader.cursorRect(cursor).center());
    QVERIFY(copy.button().isVisible());
    copy.button().click();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"kubectl get pods\n  -A"_s);
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"前面"_s)));
    copy.showAt(reader.cursorRect(cursor).center());
    QVERIFY(!copy.button().isVisible());
}
