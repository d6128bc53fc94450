#include "gui/trace/resource_tools.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/trace/request_picker.h"
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int walkMs = 700; ///< a hop is looked at so long
constexpr int mostRows = 7; ///< seen at once; the rest scrolls
constexpr int mostRequests = 4000;

QToolButton* flat(const QString& icon, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setIcon(lineIcon(icon));
    return made;
}

/// "Service shop/web" of "Service/shop/web": ids are for programs.
QString spoken(const QString& node) {
    if (node.count(u'/') < 2) {
        return node.startsWith(u"external:"_s) ? node.mid(9) : node;
    }
    const QString space = node.section(u'/', 1, 1);
    return node.section(u'/', 0, 0) + u' ' + (space.isEmpty() ? QString() : space + u'/') + node.section(u'/', 2);
}

} // namespace

ResourceTools::ResourceTools(QWidget* parent)
    : QWidget(parent)
    , m_request(new QLineEdit(this))
    , m_previous(flat(u"previous"_s, this))
    , m_next(flat(u"next"_s, this))
    , m_pick(flat(u"sliders"_s, this))
    , m_show(flat(u"filter"_s, this))
    , m_picker(new RequestPicker(this))
    , m_menu(new QMenu(this))
    , m_hops(new QListWidget(this)) {
    setObjectName(u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_request->setClearButtonEnabled(true);
    m_request->setMaxLength(mostRequests);
    m_request->addAction(lineIcon(u"route"_s), QLineEdit::LeadingPosition);
    m_show->setMenu(m_menu);
    m_show->setPopupMode(QToolButton::InstantPopup);
    m_hops->setFrameShape(QFrame::NoFrame);
    m_hops->setWordWrap(true);
    m_hops->setSpacing(1);
    m_hops->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid / 2);
    row->addWidget(m_request, 1);
    row->addWidget(m_pick);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_show);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid, grid / 2, grid, grid / 2);
    column->setSpacing(grid / 2);
    column->addLayout(row);
    column->addWidget(m_picker);
    column->addWidget(m_hops);
    m_walk.setInterval(walkMs);
    m_pick->setCheckable(true);
    m_picker->hide();

    connect(m_request, &QLineEdit::returnPressed, this,
            [this] { m_request->text().trimmed().isEmpty() ? clearTrace() : Q_EMIT traceAsked(m_request->text()); });
    connect(m_request, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            clearTrace();
    });
    connect(m_pick, &QToolButton::toggled, this, &ResourceTools::openPicker);
    connect(m_picker, &RequestPicker::picked, this, &ResourceTools::take);
    connect(m_previous, &QToolButton::clicked, this, [this] { showHop(hop() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showHop(hop() + 1); });
    connect(m_menu, &QMenu::aboutToShow, this, &ResourceTools::fillMenu);
    connect(m_hops, &QListWidget::currentRowChanged, this, [this](int current) {
        m_previous->setEnabled(current > 0);
        m_next->setEnabled(current >= 0 && current + 1 < m_trace.hops.size());
        Q_EMIT hopShown(std::min(current, static_cast<int>(m_trace.hops.size()) - 1));
    });
    connect(m_hops, &QListWidget::itemClicked, this, [this] { m_walk.stop(); });
    connect(m_hops, &QListWidget::itemActivated, this, [this] {
        if (hop() >= 0 && !m_trace.hops.at(hop()).span.file.isEmpty())
            Q_EMIT spanAsked(m_trace.hops.at(hop()).span);
    });
    connect(&m_walk, &QTimer::timeout, this,
            [this] { hop() + 1 < m_trace.hops.size() ? m_hops->setCurrentRow(hop() + 1) : m_walk.stop(); });
    retranslate();
    clearTrace();
    hide();
}

void ResourceTools::retranslate() {
    m_request->setPlaceholderText(tr("Trace a request: curl -H 'Host: …' http://EXTERNAL-IP/path"));
    m_request->setAccessibleName(tr("Request to trace"));
    m_request->setToolTip(tr("As for curl: an address, -H, -b, -X, --resolve; or kubectl exec WORKLOAD -- curl …"));
    m_hops->setAccessibleName(tr("The way of the request"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("The hop before"));
    name(m_next, tr("The next hop"));
    name(m_pick, tr("Put a request together"));
    name(m_show, tr("What is shown"));
}

void ResourceTools::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ResourceTools::setGraph(const Graph& graph) {
    setVisible(graph.kind == GraphKind::Resources);
    m_kinds = kindsIn(graph);
    m_spaces = namespacesIn(graph);
    m_hasApplications = std::any_of(graph.clusters.cbegin(), graph.clusters.cend(), [](const GraphCluster& cluster) {
        return cluster.id.startsWith(u"application/"_s);
    });
    if (graph.id == m_diagram)
        return;
    m_diagram = graph.id;
    m_view = m_chosen.value(graph.id, usualView(graph));
    clearTrace();
    openPicker(false);
}

void ResourceTools::openPicker(bool open) {
    if (m_pick->isChecked() != open)
        return m_pick->setChecked(open); // and here again
    m_picker->setVisible(open);
    if (open)
        Q_EMIT choicesAsked();
}

void ResourceTools::take(const QString& line) {
    m_request->setText(line);
    Q_EMIT traceAsked(line);
}

void ResourceTools::setChoices(const TraceChoices& choices) {
    m_picker->setChoices(choices);
    if (m_request->text().trimmed().isEmpty() && !choices.doors.isEmpty())
        take(m_picker->line());
}

void ResourceTools::setView(const ResourceView& view) {
    m_view = view;
    m_chosen.insert(m_diagram, view);
    Q_EMIT viewChanged();
}

void ResourceTools::addChoices(QMenu& menu, const QStringList& names, QStringList ResourceView::*hidden) {
    for (const QString& name : names) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!(m_view.*hidden).contains(name));
        connect(action, &QAction::toggled, this, [this, name, hidden](bool on) {
            ResourceView view = m_view;
            on ? void((view.*hidden).removeAll(name)) : (view.*hidden).append(name);
            setView(view);
        });
    }
}

void ResourceTools::fillMenu() {
    m_menu->clear();
    const auto flag = [this](const QString& text, bool ResourceView::*field) {
        QAction* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_view.*field);
        connect(action, &QAction::toggled, this, [this, field](bool on) {
            ResourceView view = m_view;
            view.*field = on;
            setView(view);
        });
        return action;
    };
    flag(tr("Fold configuration into its owners"), &ResourceView::fold);
    flag(tr("Boxes of applications"), &ResourceView::applications)->setEnabled(m_hasApplications);
    m_menu->addSeparator();
    addChoices(*m_menu->addMenu(tr("Kinds")), m_kinds, &ResourceView::hiddenKinds);
    QMenu* spaces = m_menu->addMenu(tr("Namespaces"));
    addChoices(*spaces, m_spaces, &ResourceView::hiddenSpaces);
    spaces->setEnabled(m_spaces.size() > 1);
    m_menu->addSeparator();
    QAction* all = m_menu->addAction(tr("Show everything"));
    connect(all, &QAction::triggered, this, [this] { setView({}); });
}

void ResourceTools::row(const QString& text, const QString& tip) {
    auto* item = new QListWidgetItem(text, m_hops);
    item->setToolTip(tip);
}

void ResourceTools::setTrace(const Trace& trace) {
    m_hops->clear();
    m_trace = trace;
    for (const TraceHop& hop : trace.hops) {
        const QString place =
            hop.span.file.isEmpty() ? QString() : hop.span.file + u':' + QString::number(hop.span.line);
        row(spoken(hop.node) + (hop.rule.isEmpty() ? QString() : u"  —  "_s + hop.rule), place);
    }
    row((trace.reached ? u"✓  "_s : u"✗  "_s) + trace.why, {});
    QListWidgetItem* last = m_hops->item(m_hops->count() - 1);
    last->setFont(windowFont(currentLook().type.body, true));
    last->setFlags(Qt::ItemIsEnabled);
    m_hops->show();
    fitHops();
    QTimer::singleShot(0, this, &ResourceTools::fitHops);
    m_previous->show();
    m_next->show();
    if (!trace.hops.isEmpty()) {
        m_hops->setCurrentRow(0);
        m_walk.start();
    }
}

/// All rows, up to a number of them: how high they are depends on the width in which they wrap.
void ResourceTools::fitHops() {
    int height = 0;
    for (int i = 0; i < std::min(m_hops->count(), mostRows); ++i)
        height += std::max(m_hops->sizeHintForRow(i), 3 * grid) + 2 * m_hops->spacing();
    m_hops->setFixedHeight(height + grid);
}

void ResourceTools::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_hops->isVisible())
        QTimer::singleShot(0, this, &ResourceTools::fitHops); // when the rows have been wrapped anew
}

void ResourceTools::showProblem(const QString& message) {
    clearTrace();
    Trace nothing;
    nothing.why = message;
    setTrace(nothing);
}

void ResourceTools::clearTrace() {
    const bool had = !m_trace.hops.isEmpty();
    m_walk.stop();
    m_trace = {};
    m_hops->clear();
    m_hops->hide();
    m_previous->hide();
    m_next->hide();
    if (had)
        Q_EMIT hopShown(-1);
}

int ResourceTools::hop() const {
    return std::min(m_hops->currentRow(), static_cast<int>(m_trace.hops.size()) - 1);
}

void ResourceTools::showHop(int hop) {
    m_walk.stop();
    if (hop >= 0 && hop < m_trace.hops.size())
        m_hops->setCurrentRow(hop);
}

void ResourceTools::focusRequest() {
    m_request->setFocus(Qt::ShortcutFocusReason);
    m_request->selectAll();
}

} // namespace tujian
