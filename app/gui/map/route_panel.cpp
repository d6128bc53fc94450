#include "gui/map/route_panel.h"
#include "gui/map/statement_delegate.h"
#include "gui/map/term_field.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

RoutePanel::RoutePanel(MapModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_from(new TermField(tr("From which term"), this))
    , m_to(new TermField(tr("To which term"), this))
    , m_choice(new QWidget(this))
    , m_which(new QLabel(this))
    , m_list(new QListView(this))
    , m_statements(new StatementModel(this)) {
    m_list->setModel(m_statements);
    m_list->setItemDelegate(new StatementDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sentences"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeEnds());
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::clicked, this, &RoutePanel::activate);
    connect(m_list, &QListView::activated, this, &RoutePanel::activate);
    connect(m_from, &TermField::termChosen, this, &RoutePanel::route);
    connect(m_to, &TermField::termChosen, this, &RoutePanel::route);
    connect(&m_model, &MapModel::focusChanged, this, &RoutePanel::show);
    connect(&m_model, &MapModel::pictureChanged, this, &RoutePanel::show);
    show();
}

QWidget* RoutePanel::makeEnds() {
    auto* ends = new QWidget(this);
    auto* table = new QGridLayout(ends);
    table->setContentsMargins(2 * grid, grid + grid / 2, grid, grid);
    table->setHorizontalSpacing(grid);
    table->setVerticalSpacing(grid);
    QToolButton* swap = iconButton(this, u"swap"_s, tr("Swap both ends"));
    connect(swap, &QToolButton::clicked, this, [this] {
        const QString from = m_from->term();
        m_from->setTerm(m_to->term());
        m_to->setTerm(from);
        route();
    });
    table->addWidget(m_from, 0, 0);
    table->addWidget(m_to, 1, 0);
    table->addWidget(swap, 0, 1, 2, 1);
    table->addWidget(m_choice, 2, 0, 1, 2);
    auto* row = new QHBoxLayout(m_choice);
    row->setContentsMargins(0, 0, 0, 0);
    m_which->setObjectName(u"quiet"_s);
    QToolButton* before = iconButton(this, u"previous"_s, tr("Path before"));
    QToolButton* after = iconButton(this, u"next"_s, tr("Next path"));
    connect(before, &QToolButton::clicked, this, [this] { m_model.stepRoute(-1); });
    connect(after, &QToolButton::clicked, this, [this] { m_model.stepRoute(1); });
    row->addWidget(m_which, 1);
    row->addWidget(before);
    row->addWidget(after);
    return ends;
}

void RoutePanel::setTerms(const TermMap& map) {
    m_from->setTerms(map);
    m_to->setTerms(map);
}

void RoutePanel::takeFrom(const QString& term) {
    m_from->setTerm(term);
    route();
}

void RoutePanel::takeTo(const QString& term) {
    m_to->setTerm(term);
    route();
}

void RoutePanel::clearRoute() {
    m_from->setTerm({});
    m_to->setTerm({});
}

void RoutePanel::route() {
    m_model.setRoute(m_from->term(), m_to->term());
}

void RoutePanel::show() {
    QList<Statement> rows = m_model.statements();
    if (rows.isEmpty())
        rows.append(Statement{StatementKind::Remark,
                              tr("Click a term or a connection: here stand the sentences that say so. A double click "
                                 "opens the topic that explains the term. Two terms above: the path between them."),
                              {},
                              {},
                              {}});
    m_statements->setStatements(rows);
    m_list->scrollToTop();
    m_choice->setVisible(m_model.routeCount() > 1);
    m_which->setText(tr("Path %1 of %2").arg(m_model.currentRoute() + 1).arg(m_model.routeCount()));
}

void RoutePanel::activate(const QModelIndex& index) {
    const Statement& row = m_statements->statement(index.row());
    if (row.kind == StatementKind::Sentence)
        Q_EMIT spanAsked(row.span);
}

} // namespace tujian
