#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/diagram_window.h"
#include "gui/diagram/step_bar.h"
#include "gui/diagram/topic_diagrams.h"
#include "gui/quick/quick_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "gui/trace/joined_diagrams.h"
#include "gui/trace/trace_control.h"
#include "gui/trust/correcting.h"
#include "gui/trust/evidence.h"
#include "gui/window/main_window.h"
#include "gui/window/shelf.h"
#include <QScopedValueRollback>
#include <QTreeView>
#include <algorithm>

// The note and its diagrams: which are shown where one reads, and which sentence an element leads to.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// The sentence around the few words that an element was read from.
Span wholeSentence(const Note& note, const Span& span) {
    const Span sentence = sentenceAround(note, span.begin);
    return note.spanOf(std::min(span.begin, sentence.begin), std::max(span.end, sentence.end));
}

bool isInView(const Reader& reader, const Span& span) {
    const auto seen = [&reader](int offset) {
        const std::optional<int> position = reader.map().toPosition(offset);
        if (!position)
            return false;
        QTextCursor cursor(reader.document());
        cursor.setPosition(std::min(*position, reader.document()->characterCount() - 1));
        const QRect line = reader.cursorRect(cursor);
        return line.top() >= 0 && line.bottom() <= reader.viewport()->height();
    };
    return seen(span.begin) && seen(std::max(span.begin, span.end - 1));
}

} // namespace

void MainWindow::connectDiagrams() {
    new TraceControl(m_session, *m_diagrams, this);
    connect(m_joined, &JoinedDiagrams::changed, this, [this] { showTopic(reader().currentTopic()); });
    connect(m_diagrams, &DiagramPane::spanActivated, this, &MainWindow::showSpan);
    connect(m_diagrams, &DiagramPane::stepShown, this, &MainWindow::lightSentences);
    connect(m_diagrams, &DiagramPane::linkActivated, m_desk, &Desk::followDiagramLink);
    connect(m_diagrams, &DiagramPane::windowAsked, this, &MainWindow::openDiagramWindow);
    connect(m_diagrams, &DiagramPane::said, this, &MainWindow::say);
    connect(m_correcting, &Correcting::said, this, &MainWindow::say);
    connect(m_correcting, &Correcting::spanAsked, this, &MainWindow::showSpan);
    connect(m_actions.undo, &QAction::triggered, &m_correcting->history(), &QUndoStack::undo);
    connect(m_actions.redo, &QAction::triggered, &m_correcting->history(), &QUndoStack::redo);
    connect(&m_correcting->history(), &QUndoStack::canUndoChanged, m_actions.undo, &QAction::setEnabled);
    connect(&m_correcting->history(), &QUndoStack::canRedoChanged, m_actions.redo, &QAction::setEnabled);
    connect(m_actions.showEvidence, &QAction::toggled, m_correcting->showPanel(), &QAction::setChecked);
    connect(m_correcting->showPanel(), &QAction::toggled, m_actions.showEvidence, &QAction::setChecked);
    connect(&reader(), &Reader::cursorMovedTo, this,
            [this](int offset) { m_diagrams->showSentence(reader().view().derived.note.file, offset); });
}

void MainWindow::showTopic(int topic) {
    const NoteView& view = reader().view();
    if (topic < 0 || topic >= view.derived.note.topics.size())
        return;
    const QString id = view.derived.note.topics.at(topic).id;
    m_pane->showTopic(topic);
    m_shelf->showTopic(id);
    unfoldOutline(view.derived.note.file);
    m_rememberSoon.start();
    if (m_keepDiagram)
        return;
    m_diagrams->setGraphs(diagramsOf(view.derived, topic) + m_joined->beside(view.derived.note.file));
    if (const QString whole = m_joined->takeFirstLook(); !whole.isEmpty())
        m_diagrams->choose(whole);
    m_correcting->setTopic(id);
    m_quick->topicShown();
}

/// The note that is opened shows its headings in the tree; folded again by the reader, it stays so.
void MainWindow::unfoldOutline(const QString& file) {
    QTreeView& tree = m_shelf->topicTree();
    QModelIndex note = tree.currentIndex();
    while (note.isValid() && note.data(TopicModel::IdRole).toString() != file)
        note = note.parent();
    if (!note.isValid() || std::exchange(m_unfolded, file) == file)
        return;
    tree.expand(note);
    if (tree.model()->rowCount(note) == 1) // one heading over all the others
        tree.expand(tree.model()->index(0, 0, note));
}

void MainWindow::showSpan(const Span& span) {
    const Note& note = reader().view().derived.note;
    const bool here = reader().hasNote() && note.file == span.file;
    const QScopedValueRollback keep(m_keepDiagram, true);
    m_desk->goToSpan(here ? wholeSentence(note, span) : span);
}

/// Lights what a step says. Stepping is not reading: no other note is opened for it, and the page moves only if the
/// sentence is out of sight.
void MainWindow::lightSentences(const QList<Span>& spans) {
    const Note& note = reader().view().derived.note;
    if (!reader().hasNote() || spans.isEmpty() || spans.constFirst().file != note.file)
        return;
    QList<std::pair<int, int>> ranges;
    for (const Span& span : spans)
        ranges.append({span.begin, span.end});
    if (!isInView(reader(), spans.constFirst())) {
        const QScopedValueRollback keep(m_keepDiagram, true);
        reader().scrollToSource(spans.constFirst().begin, 0.3);
    }
    reader().lightAll(ranges);
}

void MainWindow::openDiagramWindow() {
    if (!m_diagrams->current())
        return;
    const Graph graph = *m_diagrams->current();
    auto* window = new DiagramWindow(
        {graph, m_diagrams->view(), m_diagrams->steps().step()},
        [this](const Graph& asked, DiagramView as) { return m_session.layout(asked, as); }, this);
    window->pane().setNotebook(m_session.notebook().book.root);
    connect(&window->pane(), &DiagramPane::spanActivated, this, &MainWindow::showSpan);
    connect(&window->pane(), &DiagramPane::stepShown, this, &MainWindow::lightSentences);
    new TraceControl(m_session, window->pane(), window);
    connect(&window->pane(), &DiagramPane::linkActivated, m_desk, &Desk::followDiagramLink);
    // Read anew or corrected, it is still the diagram of this window.
    connect(m_diagrams, &DiagramPane::chosen, window, [this, window, id = graph.id] {
        for (const Graph& now : reader().hasNote() ? reader().view().derived.reading.graphs : QList<Graph>()) {
            if (now.id == id)
                window->pane().setGraphs({now});
        }
    });
    window->show();
}

} // namespace tujian
