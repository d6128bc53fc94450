#include "test_trust.h"
#include "../gui/samples.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/trust/correcting.h"
#include "gui/trust/evidence.h"
#include "gui/trust/evidence_delegate.h"
#include "gui/trust/name_editor.h"
#include <QDir>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine
const QString topic = u"a.md#pod的创建过程"_s;

void write(const QString& path, const QString& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// An action of the menu or its submenus by its words.
QAction* actionIn(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text() == text)
            return action;
        if (QAction* inner = action->menu() ? actionIn(*action->menu(), text) : nullptr)
            return inner;
    }
    return nullptr;
}

QString lettersOf(const QString& text) {
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            letters += c;
    return letters;
}

/// The elements of a graph with their places in the text; where they are in the picture is not asked.
PlacedGraph placedAnyhow(const Graph& graph) {
    PlacedGraph placed;
    placed.diagram = graph.id;
    placed.kind = graph.kind;
    placed.size = {100, 100};
    for (const GraphNode& node : graph.nodes) {
        PlacedNode made;
        made.id = node.id;
        made.span = node.span;
        placed.nodes.append(made);
    }
    for (int i = 0; i < graph.edges.size(); ++i) {
        PlacedEdge made;
        made.edge = i;
        made.from = graph.edges.at(i).from;
        made.to = graph.edges.at(i).to;
        made.span = graph.edges.at(i).span;
        placed.edges.append(made);
    }
    for (const GraphCluster& cluster : graph.clusters) {
        PlacedCluster made;
        made.id = cluster.id;
        made.span = cluster.span;
        placed.clusters.append(made);
    }
    return placed;
}

/// The words that the reader has lit.
QString litText(const Reader& reader) {
    QString text;
    for (const auto& [position, length] : reader.litRanges())
        for (int i = position; i < position + length; ++i)
            text += reader.document()->characterAt(i);
    return text;
}

} // namespace

void TrustTest::init() {
    m_notes = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
}

void TrustTest::cleanup() {
    m_window.reset();
    m_notes.reset();
    m_state.reset();
}

void TrustTest::open(const QString& path) {
    m_window->openNotebook(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().hasNote(), patience);
}

void TrustTest::showProcess() {
    write(m_notes->filePath(u"a.md"_s), samples::noteText());
    m_window->goToTopicWhenOpen(topic);
    open(m_notes->path());
    QTRY_VERIFY_WITH_TIMEOUT(
        graph() && graph()->kind == GraphKind::Sequence && m_window->diagrams().canvas().isVisible(), patience);
}

const Graph* TrustTest::graph() const {
    return m_window->diagrams().current();
}

ElementRef TrustTest::nodeNamed(const QString& label) const {
    for (const GraphNode& node : graph() ? graph()->nodes : QList<GraphNode>())
        if (node.label == label)
            return {ElementKind::Node, node.id};
    return {};
}

void TrustTest::keysHideAndUndo() {
    showProcess();
    QVERIFY(shows(u"etcd"_s));
    DiagramCanvas& canvas = m_window->diagrams().canvas();
    canvas.setFocus();
    QTRY_VERIFY(canvas.hasFocus());
    for (int i = 0; i < 20 && canvas.current() != nodeNamed(u"etcd"_s); ++i)
        QTest::keyClick(&canvas, Qt::Key_BracketRight);
    QCOMPARE(canvas.current(), nodeNamed(u"etcd"_s));
    QTest::keyClick(&canvas, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"etcd"_s), patience);
    const QString file = m_notes->filePath(u".tujian/corrections.yaml"_s);
    QVERIFY(read(file).contains(u"do: hide"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"etcd"_s), patience);
    QVERIFY(!read(file).contains(u"do: hide"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"etcd"_s), patience);
    // It holds after the note changes.
    write(m_notes->filePath(u"a.md"_s), samples::noteText().replace(u"开头"_s, u"另一个开头"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().view().derived.note.text.contains(u"另一个"_s), patience);
    QTRY_VERIFY(graph() && !shows(u"etcd"_s));
}

void TrustTest::nameIsChangedInPlace() {
    showProcess();
    DiagramCanvas& canvas = m_window->diagrams().canvas();
    canvas.setCurrent(nodeNamed(u"etcd"_s));
    canvas.setFocus();
    QTRY_VERIFY(canvas.hasFocus());
    QTest::keyClick(&canvas, Qt::Key_F2);
    auto* editor = canvas.findChild<NameEditor*>();
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"etcd"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QCOMPARE(m_window->correcting().history().count(), 0);
    QTest::keyClick(&canvas, Qt::Key_F2);
    editor->setText(u"数据库"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"数据库"_s), patience);
    // Named once more: one correction, and undo goes back one name.
    m_window->correcting().renameTo(nodeNamed(u"数据库"_s), u"库"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"库"_s), patience);
    QCOMPARE(m_window->session().notebook().corrections.list.size(), 1);
    m_window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"数据库"_s), patience);
    // Its own name again: nothing is corrected any more.
    m_window->correcting().renameTo(nodeNamed(u"数据库"_s), u"etcd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"etcd"_s), patience);
    QVERIFY(m_window->session().notebook().corrections.list.isEmpty());
}

void TrustTest::menuCorrects() {
    showProcess();
    const QString first = nodeNamed(u"etcd"_s).id;
    QMenu menu;
    m_window->diagrams().fillMenu(menu, nodeNamed(u"etcd"_s));
    actionIn(menu, u"Queue"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(graph()->node(first)->kind, u"queue"_s, patience);
    const GraphEdge before = graph()->edges.constFirst();
    QMenu ofEdge;
    m_window->diagrams().fillMenu(ofEdge, {ElementKind::Edge, u"0"_s});
    actionIn(ofEdge, u"Reverse the arrow"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(graph()->edges.constFirst().from, before.to, patience);
    const qsizetype nodes = graph()->nodes.size();
    QMenu again;
    m_window->diagrams().fillMenu(again, nodeNamed(u"etcd"_s));
    QAction* same = actionIn(again, u"kubelet"_s);
    QVERIFY(same);
    same->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(graph()->nodes.size(), nodes - 1, patience);
    for (int i = 0; i < 3; ++i) {
        const qsizetype left = m_window->session().notebook().corrections.list.size();
        m_window->actions().undo->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().notebook().corrections.list.size(), left - 1, patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(graph()->edges.constFirst(), before, patience);
    QVERIFY(!m_window->actions().undo->isEnabled());
}

void TrustTest::diagramIsRedrawnAcceptedHidden() {
    showProcess();
    Correcting& correcting = m_window->correcting();
    correcting.redraw(GraphKind::Chain);
    QTRY_VERIFY_WITH_TIMEOUT(graph() && graph()->kind == GraphKind::Chain, patience);
    correcting.accept(true);
    const auto accepted = [this] {
        const CorrectedDiagram* diagram = m_window->reader().view().derived.corrected.diagram(graph()->id);
        return diagram && diagram->accepted;
    };
    QTRY_VERIFY_WITH_TIMEOUT(accepted(), patience);
    correcting.redraw(GraphKind::Sequence); // back to what was read: the correction goes
    QTRY_VERIFY_WITH_TIMEOUT(graph()->kind == GraphKind::Sequence, patience);
    QCOMPARE(m_window->session().notebook().corrections.list.size(), 1);
    correcting.accept(false);
    QTRY_VERIFY_WITH_TIMEOUT(!accepted(), patience);
    correcting.hide({});
    QTRY_VERIFY_WITH_TIMEOUT(graph()->kind == GraphKind::Outline, patience);
    m_window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(
        graph()->kind != GraphKind::Outline || m_window->reader().view().derived.corrected.fitting.isEmpty(), patience);
}

void TrustTest::panelLightsBothSides() {
    showProcess();
    TrustPanel& panel = m_window->correcting().panel();
    m_window->actions().showEvidence->trigger();
    QTRY_VERIFY(panel.isVisible());
    QVERIFY(panel.model().rowCount() >= 3);
    int row = 0;
    while (row < panel.model().rowCount() && !panel.model().row(row).text.contains(u"etcd"_s))
        ++row;
    QVERIFY(row < panel.model().rowCount());
    const EvidenceRow wanted = panel.model().row(row);
    panel.list().scrollTo(panel.model().index(row));
    QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {},
                      panel.list().visualRect(panel.model().index(row)).center());
    QTRY_VERIFY(litText(m_window->reader()).contains(u"etcd"_s));
    QCOMPARE(m_window->diagrams().canvas().reveal().lit, wanted.elements);
    QVERIFY(!wanted.elements.isEmpty());
    panel.showSection(TrustPanel::Unread);
    for (int i = 0; i < panel.model().rowCount(); ++i)
        QVERIFY(!panel.model().row(i).span.isEmpty());
}

void TrustTest::panelListsAndRevokes() {
    showProcess();
    m_window->actions().showEvidence->trigger();
    TrustPanel& panel = m_window->correcting().panel();
    m_window->correcting().hide(nodeNamed(u"etcd"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"etcd"_s), patience);
    panel.showSection(TrustPanel::Corrections);
    QTRY_COMPARE(panel.model().rowCount(), 1);
    // The note says something else now: the correction is listed as one that fits no more.
    write(m_notes->filePath(u"a.md"_s), samples::noteText().replace(u"写入 etcd"_s, u"写入 redis"_s));
    QTRY_VERIFY_WITH_TIMEOUT(panel.model().rowCount() == 1 && panel.model().row(0).kind == EvidenceKind::Unfit,
                             patience);
    const QModelIndex index = panel.model().index(0);
    const QRect button = EvidenceDelegate::actionRect(panel.list().visualRect(index), index);
    QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {}, button.center());
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().rowCount(), 0, patience);
    m_window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().rowCount(), 1, patience);
}

void TrustTest::unknownNameGoesIntoTheGlossary() {
    write(m_notes->filePath(u"a.md"_s), u"# 请求的处理流程\n\n1. `foo-gate` 将请求转发给 `bar-core`\n"
                                        "2. `bar-core` 将结果写入 etcd\n3. `bar-core` 返回给 `foo-gate`\n"_s);
    m_window->goToTopicWhenOpen(u"a.md#请求的处理流程"_s);
    open(m_notes->path());
    QTRY_VERIFY_WITH_TIMEOUT(graph() && graph()->kind == GraphKind::Sequence, patience);
    m_window->actions().showEvidence->trigger();
    TrustPanel& panel = m_window->correcting().panel();
    panel.showSection(TrustPanel::Names);
    const auto unknown = [&panel](const QString& name) {
        for (int i = 0; i < panel.model().rowCount(); ++i)
            if (panel.model().row(i).name == name)
                return i;
        return -1;
    };
    QTRY_VERIFY(unknown(u"foo-gate"_s) >= 0);
    const QModelIndex index = panel.model().index(unknown(u"foo-gate"_s));
    panel.list().setCurrentIndex(index);
    QTest::keyClick(&panel.list(), Qt::Key_Insert);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().notebook().lexicon.find(u"foo-gate"_s) >= 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(unknown(u"foo-gate"_s) < 0, patience);
    QVERIFY(read(m_notes->filePath(u".tujian/glossary.yaml"_s)).contains(u"foo-gate"_s));
    m_window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().notebook().lexicon.find(u"foo-gate"_s) < 0, patience);
}

void TrustTest::unwritableFolderIsSaid() {
    write(m_notes->filePath(u".tujian"_s), u"a file where the folder should be"_s);
    showProcess();
    QSignalSpy said(&m_window->correcting(), &Correcting::said);
    m_window->correcting().hide(nodeNamed(u"etcd"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"etcd"_s), patience);
    QTRY_VERIFY(!said.isEmpty() && said.constLast().constFirst().toString().contains(u"corrections"_s));
    QCOMPARE(read(m_notes->filePath(u".tujian"_s)), u"a file where the folder should be"_s);
}

void TrustTest::sentencesAreFound() {
    const Note note =
        parseNote(u"n.md"_s, u"# A\n\n一句。二句，还是二句！\n\n- first e.g. one. Second\n- **粗**体\n"_s);
    const auto around = [&note](const QString& word) {
        const Span span = sentenceAround(note, int(note.text.indexOf(word)));
        return note.text.mid(span.begin, span.end - span.begin);
    };
    QCOMPARE(around(u"一句"_s), u"一句。"_s);
    QCOMPARE(around(u"还是"_s), u"二句，还是二句！"_s);
    QCOMPARE(around(u"Second"_s), u"Second"_s);
    QCOMPARE(around(u"体"_s), u"**粗**体"_s);
    QVERIFY(!sentenceAround(note, 100'000).file.isEmpty());
}

/// What tests/data draws, note by note.
static QStringList dataNotes() {
    QStringList files;
    const QString data = QStringLiteral(TUJIAN_TEST_DATA);
    for (const QString& folder : {data + u"/passages"_s, data + u"/graphs"_s})
        for (const QString& name : QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name))
            files << folder + u'/' + name;
    return files;
}

void TrustTest::noEdgeWithoutAPlace() {
    int edges = 0;
    OpenNotebook book;
    book.lexicon = Lexicon(shippedTerms());
    for (const QString& file : dataNotes()) {
        const NoteDerived derived = deriveNote(book, parseNote(QFileInfo(file).fileName(), read(file)));
        for (const Graph& graph : derived.reading.graphs)
            for (const GraphEdge& edge : graph.edges) {
                ++edges;
                QVERIFY2(!edge.span.isEmpty() && edge.span.file == derived.note.file && edge.span.line > 0,
                         qPrintable(graph.id + u' ' + edge.label));
                QCOMPARE(edge.span.line, derived.note.lineOf(edge.span.begin));
            }
    }
    QVERIFY(edges > 500);
}

/// Each element of each drawn diagram, activated as a click does: what lights up in the note is the sentence around
/// the words of its span.
void TrustTest::everyElementLightsItsWords() {
    // A dozen to a note: opening each for itself would take most of the time.
    QStringList names;
    const QStringList files = dataNotes();
    for (qsizetype first = 0; first < files.size(); first += 12) {
        QString text;
        for (const QString& file : files.mid(first, 12))
            text += read(file).trimmed() + u"\n\n"_s;
        names << u"data%1.md"_s.arg(first);
        write(m_notes->filePath(names.last()), text);
    }
    open(m_notes->path());
    Reader& reader = m_window->reader();
    int elements = 0;
    for (const QString& name : std::as_const(names)) {
        m_window->desk().openNote(name, 0);
        QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, name, patience);
        const NoteDerived derived = reader.view().derived;
        for (const Graph& graph : derived.reading.graphs) {
            if (graph.kind == GraphKind::Outline)
                continue;
            m_window->diagrams().canvas().setGraph(placedAnyhow(graph));
            for (const ElementRef& element : elementsOf(m_window->diagrams().canvas().graph())) {
                Q_EMIT m_window->diagrams().canvas().elementActivated(element);
                const Span span = spanOf(m_window->diagrams().canvas().graph(), element);
                const QString words = derived.note.text.mid(span.begin, span.end - span.begin);
                const Span around = sentenceAround(derived.note, span.begin);
                const int begin = std::min(span.begin, around.begin);
                const QString sentence = derived.note.text.mid(begin, std::max(span.end, around.end) - begin);
                const QString lit = lettersOf(litText(reader));
                QVERIFY2(!words.isEmpty() && lit.contains(lettersOf(words)) && lit == lettersOf(sentence),
                         qPrintable(graph.id + u"\n lit: "_s + litText(reader) + u"\n span: "_s + words));
                ++elements;
            }
        }
    }
    QVERIFY(elements > 300);
}
