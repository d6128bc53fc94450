#include "gui/links/links_pane.h"
#include "gui/search/hit_delegate.h"
#include "gui/theme/look.h"
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

LinksPane::LinksPane(QWidget* parent)
    : QDockWidget(tr("Links"), parent)
    , m_arriving(makeSide(LinkModel::Side::Arriving, tr("Links to this note"), tr("No note links here yet.")))
    , m_leaving(makeSide(LinkModel::Side::Leaving, tr("Links in this note"), tr("This note has no links."))) {
    setObjectName(u"links"_s);
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    auto* sides = new QSplitter(this);
    sides->setHandleWidth(1);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_arriving.widget);
    sides->addWidget(m_leaving.widget);
    setWidget(sides);
    activate(*m_arriving.list, [this](int row) { Q_EMIT placeAsked(m_arriving.model->link(row).link.span); });
    activate(*m_leaving.list, [this](int row) { Q_EMIT targetAsked(m_leaving.model->link(row)); });
    setLinks({});
}

LinksPane::Side LinksPane::makeSide(LinkModel::Side side, const QString& name, const QString& none) {
    auto* widget = new QWidget(this);
    auto* title = new QLabel(widget);
    title->setObjectName(u"section"_s);
    title->setContentsMargins(grid, grid, 0, 0);
    auto* list = new QListView(widget);
    auto* model = new LinkModel(side, list);
    list->setModel(model);
    list->setItemDelegate(new HitDelegate(list));
    list->setAccessibleName(name);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* empty = new QLabel(none, widget);
    empty->setObjectName(u"quiet"_s);
    empty->setAlignment(Qt::AlignCenter);
    auto* stack = new QStackedWidget(widget);
    stack->addWidget(list);
    stack->addWidget(empty);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(grid / 2, 0, grid / 2, 0);
    column->setSpacing(grid / 2);
    column->addWidget(title);
    column->addWidget(stack, 1);
    return {widget, title, stack, list, model};
}

void LinksPane::activate(QListView& list, const std::function<void(int)>& go) {
    connect(&list, &QListView::activated, this, [go](const QModelIndex& index) { go(index.row()); });
    connect(&list, &QListView::clicked, this, [go](const QModelIndex& index) { go(index.row()); });
}

void LinksPane::fill(const Side& side, const QString& name, const QList<LinkedPlace>& links) {
    side.model->setLinks(links);
    side.title->setText(links.isEmpty() ? name : name + u"  "_s + QString::number(links.size()));
    side.stack->setCurrentIndex(links.isEmpty() ? 1 : 0);
}

void LinksPane::setLinks(const NoteLinks& links) {
    fill(m_arriving, tr("Links to this note"), links.arriving);
    fill(m_leaving, tr("Links in this note"), links.leaving);
}

} // namespace tujian
