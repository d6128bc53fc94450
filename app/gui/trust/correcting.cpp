#include "gui/trust/correcting.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/theme/icons.h"
#include "gui/trust/commands.h"
#include "gui/trust/name_editor.h"
#include "session/ready.h"
#include <QAction>
#include <QDir>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

Correcting::Correcting(Session& session, DiagramPane& pane, DerivedFunction derived, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pane(pane)
    , m_derived(std::move(derived))
    , m_panel(new TrustPanel(&pane))
    , m_editor(new NameEditor(pane.canvas()))
    , m_accept(new QToolButton(&pane))
    , m_showPanel(new QAction(tr("&What the diagrams rest on"), this))
    , m_hide(new QAction(tr("Hide"), this))
    , m_rename(new QAction(tr("Rename…"), this)) {
    m_panel->hide();
    m_pane.setPanel(m_panel);
    buildTools();
    connect(&m_session, &Session::opened, &m_history, &QUndoStack::clear);
    connect(&m_pane, &DiagramPane::menuAsked, this, &Correcting::fillMenu);
    connect(&m_pane, &DiagramPane::chosen, this, &Correcting::showState);
    connect(&m_pane, &DiagramPane::chosen, this, &Correcting::showEvidence);
    connect(&m_pane.canvas(), &DiagramCanvas::currentChanged, this, &Correcting::narrow);
    connect(&m_pane, &DiagramPane::shown, this, &Correcting::light);
    connect(m_editor, &NameEditor::named, this, &Correcting::renameTo);
    connect(m_panel, &TrustPanel::rowChosen, this, &Correcting::choose);
    connect(m_panel, &TrustPanel::revokeAsked, this, &Correcting::revoke);
    connect(m_panel, &TrustPanel::termAsked, this, &Correcting::addTerm);
    connect(m_panel, &TrustPanel::closeAsked, m_showPanel, [this] { m_showPanel->setChecked(false); });
    showState();
}

void Correcting::buildTools() {
    m_accept->setIcon(lineIcon(u"check"_s));
    m_accept->setCheckable(true);
    m_accept->setToolTip(tr("I have looked this diagram over and found it good"));
    m_accept->setAccessibleName(m_accept->toolTip());
    // It writes: no key may press it unseen. By keyboard it is in the diagram's menu.
    m_accept->setFocusPolicy(Qt::NoFocus);
    connect(m_accept, &QToolButton::clicked, this, &Correcting::accept);
    m_pane.addTool(m_accept);
    m_showPanel->setCheckable(true);
    m_showPanel->setIcon(lineIcon(u"evidence"_s));
    m_showPanel->setIconVisibleInMenu(false);
    m_showPanel->setToolTip(tr("What the diagrams rest on (F7)"));
    connect(m_showPanel, &QAction::toggled, m_panel, &QWidget::setVisible);
    auto* button = new QToolButton(&m_pane);
    button->setDefaultAction(m_showPanel);
    m_pane.addTool(button);
    m_hide->setShortcut(QKeySequence(Qt::Key_Delete));
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    // Only where an element can be chosen: elsewhere Delete means something else.
    for (QAction* action : {m_hide, m_rename}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_pane.canvas().addAction(action);
    }
    connect(m_hide, &QAction::triggered, this, [this] {
        if (m_pane.canvas().current().kind != ElementKind::None)
            hide(m_pane.canvas().current());
    });
    connect(m_rename, &QAction::triggered, this, [this] { rename(m_pane.canvas().current()); });
}

const Corrected& Correcting::corrected() const {
    static const Corrected none;
    const NoteDerived* derived = m_derived();
    return derived ? derived->corrected : none;
}

bool Correcting::isAccepted() const {
    const Graph* graph = m_pane.current();
    const CorrectedDiagram* diagram = graph ? corrected().diagram(graph->id) : nullptr;
    return diagram && diagram->accepted;
}

void Correcting::showState() {
    m_accept->setEnabled(m_pane.current() && m_pane.current()->topic != u".");
    m_accept->setChecked(isAccepted());
}

/// A diagram may be of a topic under the one that is read.
void Correcting::showEvidence() {
    const Graph* graph = m_pane.current();
    const QString topic = graph && graph->topic != u"." ? graph->topic : m_topic;
    if (const NoteDerived* derived = m_derived(); derived && m_session.isOpen())
        m_panel->setEvidence(evidenceOf(*derived, topic, m_session.notebook().lexicon));
}

void Correcting::narrow(const ElementRef& element) {
    const Graph* graph = m_pane.current();
    m_panel->narrow(graph ? chosenPart(*graph, element) : ChosenPart());
}

void Correcting::setTopic(const QString& topicId) {
    m_topic = topicId;
    showState();
    showEvidence();
    const bool elsewhere =
        m_session.isOpen() &&
        std::any_of(m_session.notebook().corrections.spans.begin(), m_session.notebook().corrections.spans.end(),
                    [this](const Span& span) { return span.file == m_session.notebook().places.spare; });
    m_panel->setFoot(elsewhere ? tr("This notebook's folder cannot be written: corrections are kept in %1")
                                     .arg(QDir::toNativeSeparators(m_session.notebook().places.spare))
                               : QString());
}

std::optional<Correction> Correcting::correctionFor(const ElementRef& element) const {
    const Graph* graph = m_pane.current();
    if (!graph || graph->topic == u".")
        return std::nullopt; // a picture of the whole notebook is not read from one topic
    if (element.kind == ElementKind::Node || element.kind == ElementKind::Cluster)
        return correctionOfNode(corrected(), *graph, element.id);
    if (element.kind == ElementKind::Edge)
        return correctionOfEdge(corrected(), *graph, element.id.toInt());
    return correctionOf(corrected(), *graph);
}

void Correcting::hide(const ElementRef& element) {
    if (std::optional<Correction> correction = correctionFor(element)) {
        correction->act = CorrectionAct::Hide;
        add(*correction);
    }
}

void Correcting::rename(const ElementRef& element) {
    const Graph* graph = m_pane.current();
    if (!graph || element.kind == ElementKind::None || !correctionFor(element))
        return;
    QString name;
    if (element.kind == ElementKind::Edge)
        name = graph->edges.at(element.id.toInt()).label;
    else if (const GraphNode* node = graph->node(element.id))
        name = node->label;
    else
        for (const GraphCluster& cluster : graph->clusters)
            name = cluster.id == element.id ? cluster.label : name;
    m_editor->open(element, name);
}

void Correcting::renameTo(const ElementRef& element, const QString& name) {
    std::optional<Correction> correction = correctionFor(element);
    if (!correction || correction->target == CorrectionTarget::Diagram)
        return;
    correction->act = CorrectionAct::Rename;
    correction->value = name;
    // Back to what the text says: then nothing is corrected any more.
    if (name == (correction->target == CorrectionTarget::Node ? correction->node : correction->verb)) {
        for (const Correction& kept : m_session.notebook().corrections.list)
            if (correction->replaces(kept))
                return revoke(kept);
        return;
    }
    add(*correction);
}

void Correcting::merge(const ElementRef& element, const QString& intoId) {
    std::optional<Correction> correction = correctionFor(element);
    const std::optional<Correction> into = correctionFor({element.kind, intoId});
    if (!correction || !into)
        return;
    correction->act = CorrectionAct::Merge;
    correction->value = into->node;
    add(*correction);
}

void Correcting::reverse(const ElementRef& element) {
    std::optional<Correction> correction = correctionFor(element);
    if (!correction || element.kind != ElementKind::Edge)
        return;
    correction->act = CorrectionAct::Reverse;
    // Turned once more it is as the text has it.
    const QList<Correction>& kept = m_session.notebook().corrections.list;
    kept.contains(*correction) ? revoke(*correction) : add(*correction);
}

void Correcting::recolour(const ElementRef& element, const QString& kind) {
    if (std::optional<Correction> correction = correctionFor(element)) {
        correction->act = CorrectionAct::Recolour;
        correction->value = kind;
        add(*correction);
    }
}

void Correcting::redraw(GraphKind kind) {
    std::optional<Correction> correction = correctionFor({});
    if (!correction)
        return;
    correction->act = CorrectionAct::Redraw;
    correction->value = kindName(kind);
    if (correction->diagram.section(u'-', 0, 0) == correction->value) {
        for (const Correction& kept : m_session.notebook().corrections.list)
            if (correction->replaces(kept))
                return revoke(kept);
    }
    add(*correction);
}

void Correcting::accept(bool accepted) {
    std::optional<Correction> correction = correctionFor({});
    if (!correction)
        return;
    correction->act = CorrectionAct::Accept;
    if (accepted)
        return add(*correction);
    for (const Correction& kept : m_session.notebook().corrections.list)
        if (correction->replaces(kept))
            return revoke(kept);
}

void Correcting::add(Correction correction) {
    CorrectionEdit edit{{correction}, {}};
    for (const Correction& kept : m_session.notebook().corrections.list)
        if (kept != correction && correction.replaces(kept))
            edit.remove.append(kept); // undo brings it back
    perform(edit, [this, edit, text = correctionText(correction)] {
        m_history.push(new CorrectionCommand(*this, edit, text));
        Q_EMIT said(text);
    });
}

void Correcting::revoke(const Correction& correction) {
    const CorrectionEdit edit{{}, {correction}};
    perform(edit, [this, edit, text = tr("Revoked: %1").arg(correctionText(correction))] {
        m_history.push(new CorrectionCommand(*this, edit, text));
        Q_EMIT said(text);
    });
}

void Correcting::perform(const CorrectionEdit& edit, const std::function<void()>& done) {
    whenReady(this, m_session.correct(edit), [this, done](const Result<CorrectionsSaved>& saved) {
        if (saved && done)
            done();
        if (saved)
            tell(*saved);
        else
            Q_EMIT said(saved.error().message);
        setTopic(m_topic); // the list of corrections, and what fits no more
    });
}

void Correcting::tell(const CorrectionsSaved& saved) {
    if (!saved.setAside.isEmpty())
        Q_EMIT said(tr("The damaged file of corrections was set aside: %1").arg(saved.setAside));
    else if (saved.spare)
        Q_EMIT said(tr("This notebook's folder cannot be written: corrections are kept in %1")
                        .arg(QDir::toNativeSeparators(m_session.notebook().places.spare)));
}

void Correcting::addTerm(const QString& name, const QString& kind) {
    Term term;
    term.name = name;
    term.kind = kind == u"plain" ? QString() : kind;
    whenReady(this, m_session.addTerm(term), [this, name](const Result<GlossaryChange>& change) {
        if (!change)
            return Q_EMIT said(change.error().message);
        const QString text = tr("“%1” is in the notebook's glossary").arg(name);
        m_history.push(new TermCommand(*this, *change, text));
        Q_EMIT said(text);
    });
}

void Correcting::changeTerms(const GlossaryChange& change, const QString& message) {
    whenReady(this, m_session.changeTerms(change),
              [this, message](const Result<void>& done) { Q_EMIT said(done ? message : done.error().message); });
}

void Correcting::choose(const EvidenceRow& row) {
    m_wanted = row;
    if (!row.span.file.isEmpty())
        Q_EMIT spanAsked(row.span);
    if (!row.graph.isEmpty() && m_pane.current() && m_pane.current()->id != row.graph)
        return m_pane.choose(row.graph); // its elements are lit when it is shown
    light();
}

void Correcting::light() {
    if (m_wanted.elements.isEmpty() || m_pane.canvas().graph().diagram != m_wanted.graph)
        return;
    m_pane.canvas().setLit(m_wanted.elements);
    m_wanted = {};
}

} // namespace tujian
