#include "gui/map/map_window.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/export_dialog.h"
#include "gui/diagram/state_page.h"
#include "gui/map/map_filters.h"
#include "gui/map/route_panel.h"
#include "gui/map/term_field.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include "session/ready.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

MapWindow::MapWindow(LayoutFunction layout, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_layout(std::move(layout))
    , m_model(new MapModel(this))
    , m_find(new TermField(tr("Find a term"), this))
    , m_filters(new MapFilters(this))
    , m_stack(new QStackedLayout)
    , m_canvas(new DiagramCanvas(this))
    , m_state(new StatePage(this))
    , m_panel(new RoutePanel(*m_model, this))
    , m_count(new QLabel(this)) {
    setWindowTitle(tr("Map of terms"));
    resize(1320, 820);
    auto* picture = new QWidget(this);
    picture->setObjectName(u"paper"_s);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_state);
    picture->setLayout(m_stack);
    m_count->setObjectName(u"quiet"_s);
    m_count->setContentsMargins(2 * grid, grid / 2, 2 * grid, grid / 2);
    auto* columns = new QSplitter(this);
    columns->addWidget(picture);
    columns->addWidget(m_panel);
    columns->setStretchFactor(0, 1);
    columns->setSizes({960, 360});
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    m_panel->setMinimumWidth(260);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(columns, 1);
    column->addWidget(m_count);
    m_canvas->setTheme(currentLook().diagram);
    connect(m_model, &MapModel::pictureChanged, this, &MapWindow::place);
    connect(m_model, &MapModel::focusChanged, this, &MapWindow::light);
    connect(m_canvas, &DiagramCanvas::elementActivated, this, [this](const ElementRef& element) {
        m_panel->clearRoute();
        m_model->focusElement(element);
    });
    connect(m_canvas, &DiagramCanvas::elementOpened, this, [this](const ElementRef& element) {
        if (element.kind == ElementKind::Node)
            openTopic(element.id);
    });
    connect(m_canvas, &DiagramCanvas::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(m_find, &TermField::termChosen, this, &MapWindow::goToTerm);
    connect(m_filters, &MapFilters::changed, this, [this] {
        m_model->setMost(m_filters->most());
        m_model->setFilter(m_filters->filter());
        m_panel->setTerms(m_model->shown());
        m_find->setTerms(m_model->shown());
    });
    connect(m_panel, &RoutePanel::spanAsked, this, &MapWindow::spanAsked);
    makeShortcuts();
    showWaiting();
}

QToolButton* MapWindow::button(const QString& icon, const QString& text, const std::function<void()>& act) {
    QToolButton* made = iconButton(this, icon, text);
    connect(made, &QToolButton::clicked, this, act);
    return made;
}

QWidget* MapWindow::makeBar() {
    auto* bar = new QWidget(this);
    bar->setObjectName(u"bar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(6 * grid);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * grid, 0, grid, 0);
    row->setSpacing(grid / 2);
    m_find->setFixedWidth(240);
    m_find->addAction(lineIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_find->setToolTip(tr("Names, other spellings, pinyin (Ctrl+F)"));
    m_zoom = new QLabel(bar);
    m_zoom->setObjectName(u"quiet"_s);
    m_zoom->setFixedWidth(44);
    m_zoom->setAlignment(Qt::AlignCenter);
    row->addWidget(m_find);
    row->addSpacing(grid);
    row->addWidget(m_filters);
    row->addStretch(1);
    row->addWidget(button(u"zoom-out"_s, tr("Zoom out (−)"), [this] { m_canvas->zoomBy(0.8); }));
    row->addWidget(m_zoom);
    row->addWidget(button(u"zoom-in"_s, tr("Zoom in (+)"), [this] { m_canvas->zoomBy(1.25); }));
    row->addWidget(button(u"fit"_s, tr("Fit (F)"), [this] { m_canvas->fit(); }));
    row->addSpacing(grid);
    row->addWidget(button(u"copy"_s, tr("Copy as picture (Ctrl+Shift+C)"), [this] { copyPicture(false); }));
    row->addWidget(button(u"export"_s, tr("Export… (Ctrl+E)"), [this] { exportPicture(); }));
    return bar;
}

void MapWindow::makeShortcuts() {
    const auto on = [this](const QKeySequence& keys, const std::function<void()>& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence(u"Ctrl+F"_s), [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    on(QKeySequence(u"Ctrl+D"_s), [this] { m_panel->from().setFocus(Qt::ShortcutFocusReason); });
    on(QKeySequence(u"Ctrl+Return"_s), [this] { openTopic(m_model->focusedTerm()); });
    on(QKeySequence(u"Ctrl+E"_s), [this] { exportPicture(); });
    on(QKeySequence(u"Ctrl+Shift+C"_s), [this] { copyPicture(false); });
    on(QKeySequence(Qt::Key_Escape), [this] { escape(); });
    setTabOrder(m_canvas, &m_panel->from());
    setTabOrder(&m_panel->from(), &m_panel->to());
    setTabOrder(&m_panel->to(), &m_panel->list());
}

void MapWindow::showWaiting() {
    m_count->clear();
    m_state->showWaiting(tr("Joining what the notes say…"));
    m_stack->setCurrentWidget(m_state);
}

void MapWindow::showMap(const TermMap& map, const QString& title) {
    setWindowTitle(tr("Map of terms — %1").arg(title));
    m_filters->setKinds(map);
    m_model->setMap(map, title);
    m_panel->setTerms(m_model->shown());
    m_find->setTerms(m_model->shown());
}

void MapWindow::showProblem(const QString& message) {
    ++m_request;
    m_count->clear();
    m_state->showMessage(u"problems"_s, tr("The map could not be made"), message);
    m_stack->setCurrentWidget(m_state);
}

void MapWindow::setTopics(const QList<TopicRow>& topics) {
    m_filters->setTopics(topics);
}

void MapWindow::place() {
    const quint64 request = ++m_request;
    count();
    if (m_model->picture().graph.nodes.isEmpty()) {
        const bool nothing = m_model->whole().terms.isEmpty();
        m_state->showMessage(u"map"_s, nothing ? tr("No connections yet") : tr("Nothing is left"),
                             nothing ? tr("The map joins what the notes say of who does what to whom; these notes say "
                                          "nothing of the kind.")
                                     : tr("No note that is chosen connects terms of the kinds that are chosen."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    whenReady(this, m_layout(m_model->picture().graph, DiagramView::Graph),
              [this, request](const Result<PlacedGraph>& result) {
                  if (request == m_request)
                      placed(result);
              });
}

void MapWindow::placed(const Result<PlacedGraph>& result) {
    if (!result) {
        if (result.error().code != ErrorCode::Cancelled)
            showProblem(result.error().message);
        return;
    }
    m_canvas->setGraph(*result);
    m_stack->setCurrentWidget(m_canvas);
    light();
    Q_EMIT drawn();
}

void MapWindow::light() {
    const QList<ElementRef> lit = m_model->lit();
    m_canvas->setLit(lit, !lit.isEmpty());
    if (!m_goal.isEmpty())
        m_canvas->centreOn({ElementKind::Node, std::exchange(m_goal, QString())});
}

void MapWindow::goToTerm(const QString& id) {
    m_panel->clearRoute();
    m_goal = id;
    m_model->focusTerm(id);
}

void MapWindow::openTopic(const QString& termId) {
    const QString topic = m_model->topicOf(termId);
    if (!topic.isEmpty())
        Q_EMIT topicAsked(topic);
}

/// One step back at a time: what is lit, then the window.
void MapWindow::escape() {
    if (m_model->lit().isEmpty() && m_panel->from().term().isEmpty() && m_panel->to().term().isEmpty())
        return static_cast<void>(close());
    m_panel->clearRoute();
    m_find->setTerm({});
    m_model->setRoute({}, {});
    m_canvas->setFocus();
}

void MapWindow::count() {
    const MapPicture& picture = m_model->picture();
    QString text = tr("%1 terms, %2 connections").arg(picture.graph.nodes.size()).arg(picture.graph.edges.size());
    if (picture.leftTerms > 0)
        text += u" · "_s + tr("%1 less connected terms are not drawn").arg(picture.leftTerms);
    m_count->setText(text);
}

PictureOrder MapWindow::order() const {
    PictureOrder order;
    order.graph = m_model->picture().graph;
    order.placed = m_canvas->graph();
    order.theme = currentLook().diagram.name;
    order.lit = m_canvas->reveal().lit;
    order.dimRest = m_canvas->reveal().dimRest;
    return order;
}

void MapWindow::copyPicture(bool svg) {
    if (m_stack->currentWidget() != m_canvas)
        return;
    QApplication::clipboard()->setMimeData(pictureMime(order(), svg));
    Q_EMIT said(svg ? tr("Copied as SVG") : tr("Copied as picture"));
}

void MapWindow::exportPicture() {
    if (m_stack->currentWidget() != m_canvas)
        return;
    ExportDialog dialog(order(), QDir::homePath(), this);
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT said(tr("Written: %1").arg(dialog.writtenFile()));
}

void MapWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_canvas->setTheme(currentLook().diagram);
    QWidget::changeEvent(event);
}

void MapWindow::contextMenuEvent(QContextMenuEvent* event) {
    if (m_stack->currentWidget() != m_canvas)
        return;
    QMenu menu;
    const ElementRef element = m_canvas->elementUnder(m_canvas->mapFrom(this, event->pos()));
    if (element.kind == ElementKind::Node) {
        menu.addAction(lineIcon(u"book"_s), tr("Open the topic that explains it"), this,
                       [this, element] { openTopic(element.id); });
        menu.addAction(tr("Path from here"), this, [this, element] { m_panel->takeFrom(element.id); });
        menu.addAction(tr("Path to here"), this, [this, element] { m_panel->takeTo(element.id); });
        menu.addSeparator();
    }
    menu.addAction(lineIcon(u"copy"_s), tr("Copy as picture"), this, [this] { copyPicture(false); });
    menu.addAction(tr("Copy as SVG"), this, [this] { copyPicture(true); });
    menu.addAction(lineIcon(u"export"_s), tr("Export…"), this, &MapWindow::exportPicture);
    menu.addAction(lineIcon(u"fit"_s), tr("Fit"), m_canvas, &DiagramCanvas::fit);
    menu.exec(event->globalPos());
}

} // namespace tujian
