#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/drag_grip.h"
#include "gui/diagram/export_dialog.h"
#include "gui/diagram/state_page.h"
#include "gui/diagram/step_bar.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include "gui/trace/resource_tools.h"
#include "gui/trust/kinds.h"
#include "session/ready.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// What a picture of several manifest files is of; empty for the others.
QString joinedName(const Graph& graph) {
    const QString part = graph.id.section(u'/', 2, 2);
    if (graph.kind != GraphKind::Resources || graph.topic != u".")
        return {};
    return part.isEmpty()             ? DiagramPane::tr("All manifests")
           : part == u"folder"_s      ? DiagramPane::tr("Folder %1").arg(graph.title)
           : part == u"namespace"_s   ? DiagramPane::tr("Namespace %1").arg(graph.title)
           : part == u"application"_s ? DiagramPane::tr("Application %1").arg(graph.title)
                                      : graph.title;
}

bool areOfSeveralTopics(const QList<Graph>& graphs) {
    QSet<QString> topics;
    for (const Graph& graph : graphs)
        if (graph.topic != u".")
            topics.insert(graph.topic);
    return topics.size() > 1;
}

/// "Process", or "Process 2" where a topic has several of a kind; with their topics' titles where there are several.
QStringList choiceNames(const QList<Graph>& graphs) {
    QStringList names;
    QHash<QString, int> seen;
    const bool titled = areOfSeveralTopics(graphs);
    for (const Graph& graph : graphs) {
        if (const QString joined = joinedName(graph); !joined.isEmpty()) {
            names.append(joined);
            continue;
        }
        const int number = ++seen[graph.topic + u'/' + kindName(graph.kind)];
        const QString kind = kindTitle(graph.kind);
        const QString name = number == 1 ? kind : DiagramPane::tr("%1 %2").arg(kind).arg(number);
        names.append(titled && graph.kind != GraphKind::Outline ? name + u" · "_s + graph.title : name);
    }
    return names;
}

} // namespace

DiagramPane::DiagramPane(LayoutFunction layout, QWidget* parent)
    : QWidget(parent)
    , m_layout(std::move(layout))
    , m_choice(new QComboBox(this))
    , m_lifelines(nullptr)
    , m_zoom(new QLabel(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedLayout)
    , m_canvas(new DiagramCanvas(this))
    , m_state(new StatePage(this))
    , m_steps(new StepBar(this))
    , m_resources(new ResourceTools(this)) {
    setObjectName(u"paper"_s);
    m_choice->setAccessibleName(tr("Diagram of this topic"));
    m_choice->setToolTip(tr("The diagrams of this topic"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(5);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_resources);
    column->addWidget(m_split, 1);
    auto* picture = new QWidget(m_split);
    auto* pictureColumn = new QVBoxLayout(picture);
    pictureColumn->setContentsMargins(0, 0, 0, 0);
    pictureColumn->setSpacing(0);
    pictureColumn->addLayout(m_stack, 1);
    pictureColumn->addWidget(m_steps);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);

    connect(m_choice, &QComboBox::activated, this, [this](int index) { choose(m_graphs.at(index).id); });
    connect(m_canvas, &DiagramCanvas::elementActivated, this, &DiagramPane::activate);
    connect(m_resources, &ResourceTools::viewChanged, this, &DiagramPane::place);
    connect(m_canvas, &DiagramCanvas::stepAsked, m_steps, &StepBar::advance);
    connect(m_canvas, &DiagramCanvas::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(m_steps, &StepBar::stepChanged, this, &DiagramPane::showStep);
    m_canvas->keepLegible();
    applyTheme(currentLook().diagram);
    setGraphs({});
}

QToolButton* DiagramPane::button(const QString& icon, const QString& text, const std::function<void()>& act) {
    QToolButton* made = iconButton(this, icon, text);
    connect(made, &QToolButton::clicked, this, act);
    m_tools.append(made);
    return made;
}

QWidget* DiagramPane::makeBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(u"bar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(5 * grid);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(grid, 0, grid, 0);
    row->setSpacing(grid / 2);
    m_zoom->setObjectName(u"quiet"_s);
    m_zoom->setFixedWidth(44);
    m_zoom->setAlignment(Qt::AlignCenter);
    m_lifelines = button(u"lifelines"_s, tr("Lifelines: the actors side by side"), [this] {
        m_wanted = m_lifelines->isChecked() ? DiagramView::Lifelines : DiagramView::Graph;
        setView(m_wanted);
    });
    m_lifelines->setCheckable(true);
    row->addWidget(m_choice, 100); // as wide as its names, then the empty room grows
    row->addWidget(m_lifelines);
    m_row = row;
    row->addStretch(1);
    m_zoomTools = {button(u"zoom-out"_s, tr("Zoom out (−)"), [this] { m_canvas->zoomBy(0.8); }),
                   button(u"zoom-in"_s, tr("Zoom in (+)"), [this] { m_canvas->zoomBy(1.25); })};
    row->addWidget(m_zoomTools.constFirst());
    row->addWidget(m_zoom);
    row->addWidget(m_zoomTools.constLast());
    row->addWidget(button(u"fit"_s, tr("Fit (F)"), [this] { m_canvas->fit(); }));
    row->addSpacing(grid);
    row->addWidget(button(u"copy"_s, tr("Copy as picture"), [this] { copyPicture(false); }));
    row->addWidget(button(u"export"_s, tr("Export… (Ctrl+E)"), [this] { exportPicture(); }));
    auto* grip = new DragGrip(
        [this]() -> std::optional<PictureOrder> {
            return m_stack->currentWidget() == m_canvas && current() ? std::optional(order()) : std::nullopt;
        },
        this);
    m_tools.append(grip);
    row->addWidget(grip);
    m_window = button(u"window"_s, tr("Open in its own window (F11)"), [this] { Q_EMIT windowAsked(); });
    row->addWidget(m_window);
    return bar;
}

void DiagramPane::nameWindowTool(const QString& text) {
    m_window->setToolTip(text);
    m_window->setAccessibleName(text);
}

const Graph* DiagramPane::current() const {
    return m_current < 0 ? nullptr : &m_graphs.at(m_current);
}

void DiagramPane::setGraphs(const QList<Graph>& graphs) {
    if (graphs == m_graphs && m_current >= 0)
        return;
    const QString kept = current() ? current()->id : QString();
    const bool sameTopic = current() && !graphs.isEmpty() && graphs.constFirst().topic == current()->topic;
    const int place = sameTopic ? std::min<int>(m_current, int(graphs.size()) - 1) : 0;
    m_graphs = graphs;
    m_choice->clear();
    m_choice->addItems(choiceNames(graphs));
    fitChoice();
    m_choice->setVisible(!graphs.isEmpty());
    m_current = graphs.isEmpty() ? -1 : place; // of the same topic: what was there is drawn as another kind now
    for (int i = 0; i < graphs.size(); ++i) {
        if (graphs.at(i).id == kept)
            m_current = i;
    }
    offer();
}

/// The choice is as wide as its longest name, within reason.
void DiagramPane::fitChoice() {
    constexpr int widest = 280;
    constexpr int frame = 5 * grid; // arrow and padding
    int width = 0;
    for (int i = 0; i < m_choice->count(); ++i)
        width = std::max(width, m_choice->fontMetrics().horizontalAdvance(m_choice->itemText(i)));
    m_choice->setMaximumWidth(std::min(widest, width + frame));
    m_choice->view()->setMinimumWidth(std::min(2 * widest, width + frame));
}

/// What can be done without goes first where room is short: the wheel and the keys zoom, too.
void DiagramPane::resizeEvent(QResizeEvent* event) {
    m_zoom->setVisible(width() >= 60 * grid);
    for (QToolButton* zoom : std::as_const(m_zoomTools))
        zoom->setVisible(width() >= 52 * grid);
    QWidget::resizeEvent(event);
}

void DiagramPane::choose(const QString& graphId) {
    for (int i = 0; i < m_graphs.size(); ++i) {
        if (m_graphs.at(i).id == graphId && i != m_current) {
            m_current = i;
            offer();
            return;
        }
    }
}

void DiagramPane::offer() {
    const Graph* graph = current();
    for (QToolButton* tool : std::as_const(m_tools))
        tool->setEnabled(graph != nullptr);
    const bool sequence = graph && graph->kind == GraphKind::Sequence;
    m_lifelines->setVisible(sequence);
    m_view = sequence ? m_wanted : DiagramView::Graph;
    m_lifelines->setChecked(m_view == DiagramView::Lifelines);
    m_resources->setGraph(graph ? *graph : Graph());
    if (graph) {
        m_choice->setCurrentIndex(m_current);
        Q_EMIT chosen();
        return place();
    }
    Q_EMIT chosen();
    ++m_request;
    m_canvas->clear();
    m_steps->setSteps({}, 0);
    m_zoom->clear();
    m_state->showMessage(u"diagram"_s, tr("No diagram here"),
                         tr("Topics that describe a structure, a process or a path are drawn."));
    m_stack->setCurrentWidget(m_state);
}

void DiagramPane::setView(DiagramView view) {
    if (view == m_view || !current())
        return;
    m_wanted = view;
    offer();
}

void DiagramPane::place() {
    const quint64 request = ++m_request;
    // What is shown stays while the same diagram is placed anew; another one would be a lie.
    if (m_canvas->graph().diagram != current()->id || m_canvas->graph().view != m_view) {
        m_state->showWaiting(tr("Drawing…"));
        m_stack->setCurrentWidget(m_state);
    }
    whenReady(this, m_layout(m_resources->viewed(*current()), m_view),
              [this, request](const Result<PlacedGraph>& result) {
                  if (request == m_request)
                      placed(result);
              });
}

void DiagramPane::placed(const Result<PlacedGraph>& result) {
    if (result)
        return display(*result);
    if (result.error().code == ErrorCode::Cancelled)
        return;
    m_canvas->clear();
    m_steps->setSteps({}, 0);
    m_state->showMessage(u"problems"_s, tr("This diagram could not be drawn"), result.error().message);
    m_stack->setCurrentWidget(m_state);
}

void DiagramPane::display(const PlacedGraph& graph) {
    const bool same = graph.diagram == m_canvas->graph().diagram;
    const int step = same ? m_steps->step() : 0;
    m_canvas->setGraph(graph);
    const QSignalBlocker shownOnly(m_steps); // the reader did not step
    m_steps->setSteps(graph.steps, current()->lastStep());
    m_steps->setStep(step);
    m_canvas->setStep(m_steps->step() == 0 ? -1 : m_steps->step());
    m_stack->setCurrentWidget(m_canvas);
    Q_EMIT shown();
}

void DiagramPane::activate(const ElementRef& element) {
    const QString link = linkOf(m_canvas->graph(), element);
    const Span span = spanOf(m_canvas->graph(), element);
    m_canvas->setLit({element});
    // A link drawn by the author leads on; what was read from a sentence leads to the sentence.
    if (!link.isEmpty())
        Q_EMIT linkActivated(link);
    else if (!span.file.isEmpty())
        Q_EMIT spanActivated(span);
}

void DiagramPane::showStep(int step) {
    m_canvas->setStep(step);
    QList<Span> spans;
    for (const GraphStep& one : m_canvas->graph().steps)
        if (one.n == step && !one.span.file.isEmpty())
            spans.append(one.span);
    Q_EMIT stepShown(spans);
}

void DiagramPane::showSentence(const QString& file, int offset) {
    m_canvas->setLit(elementsAt(m_canvas->graph(), file, offset));
}

void DiagramPane::applyTheme(const Theme& theme) {
    m_theme = theme;
    m_canvas->setTheme(theme);
    m_state->update();
}

PictureOrder DiagramPane::order() const {
    PictureOrder order;
    order.graph = m_resources->viewed(*current());
    order.placed = m_canvas->graph();
    order.theme = m_theme.name;
    order.step = m_canvas->reveal().step;
    order.notebook = m_notebook;
    return order;
}

void DiagramPane::exportPicture() {
    if (!current() || m_stack->currentWidget() != m_canvas)
        return;
    ExportDialog dialog(order(), m_folder, this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT said(tr("Written: %1").arg(dialog.writtenFile()));
}

void DiagramPane::copyPicture(bool svg) {
    if (!current() || m_stack->currentWidget() != m_canvas)
        return;
    QApplication::clipboard()->setMimeData(pictureMime(order(), svg));
    Q_EMIT said(svg ? tr("Copied as SVG") : tr("Copied as picture"));
}

void DiagramPane::addTool(QWidget* tool) {
    m_row->insertWidget(m_row->indexOf(m_lifelines) + 1 + m_added++, tool);
}

void DiagramPane::setPanel(QWidget* panel) {
    m_split->addWidget(panel);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
}

void DiagramPane::fillMenu(QMenu& menu, const ElementRef& element) {
    Q_EMIT menuAsked(menu, element);
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(lineIcon(u"copy"_s), tr("Copy as picture"), this, [this] { copyPicture(false); });
    menu.addAction(tr("Copy as SVG"), this, [this] { copyPicture(true); });
    menu.addAction(lineIcon(u"export"_s), tr("Export…"), this, &DiagramPane::exportPicture);
    menu.addSeparator();
    menu.addAction(lineIcon(u"fit"_s), tr("Fit"), m_canvas, &DiagramCanvas::fit);
    menu.addAction(tr("Actual size"), m_canvas, &DiagramCanvas::actualSize);
    menu.addAction(lineIcon(u"window"_s), tr("Open in its own window"), this, [this] { Q_EMIT windowAsked(); });
}

void DiagramPane::contextMenuEvent(QContextMenuEvent* event) {
    if (!current())
        return;
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = m_canvas->mapFromGlobal(event->globalPos());
    const bool onCanvas = m_canvas->isVisible() && m_canvas->rect().contains(at);
    if (onCanvas && !keyboard)
        m_canvas->setCurrent(m_canvas->elementUnder(at));
    const ElementRef element = onCanvas || keyboard ? m_canvas->current() : ElementRef();
    QMenu menu;
    fillMenu(menu, element);
    const QRect box = m_canvas->boxOf(element);
    menu.exec(keyboard && !box.isEmpty() ? m_canvas->mapToGlobal(box.center()) : event->globalPos());
}

} // namespace tujian
