#include "gui/search/search_popup.h"
#include "gui/models/hit_model.h"
#include "gui/search/hit_delegate.h"
#include "gui/search/way_delegate.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Makes the row current, or the next one that way that can be chosen; none: nothing changes.
void chooseRow(QListView& list, int row, int way) {
    for (; row >= 0 && row < list.model()->rowCount(); row += way) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            return list.setCurrentIndex(index);
    }
}

} // namespace

SearchPopup::SearchPopup(HitModel& hits, QWidget* window)
    : QFrame(window)
    , m_hits(hits)
    , m_ways(makeList())
    , m_wayModel(new QStandardItemModel(this))
    , m_list(makeList())
    , m_foot(new QLabel(this)) {
    makePopup(this, Lift::Low);
    setFocusPolicy(Qt::NoFocus);
    m_ways->setModel(m_wayModel);
    m_ways->setItemDelegate(new WayDelegate(m_ways));
    m_ways->setAccessibleName(tr("How the query may go on"));
    m_list->setModel(&hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("Search results"));
    m_foot->setObjectName(u"quiet"_s);
    m_foot->setContentsMargins(2 * grid, 0, 2 * grid, 0);
    m_foot->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid / 2, grid / 2, grid / 2, grid);
    column->setSpacing(grid / 2);
    column->addWidget(m_ways);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    connect(m_list, &QListView::clicked, this, &SearchPopup::hitClicked);
    connect(m_ways, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT suggestionClicked(index.row()); });
    hide();
}

QListView* SearchPopup::makeList() {
    auto* list = new QListView(this);
    list->setFocusPolicy(Qt::NoFocus);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void SearchPopup::setSuggestions(const QList<QuerySuggestion>& suggestions, bool whole) {
    m_whole = whole;
    m_suggestions = suggestions;
    m_wayModel->clear();
    for (const QuerySuggestion& one : suggestions) {
        auto* item = new QStandardItem(one.label);
        item->setData(one.hint, WayDelegate::HintRole);
        item->setData(QString(one.label + u", "_s + one.hint), Qt::AccessibleTextRole);
        m_wayModel->appendRow(item);
    }
    m_ways->setCurrentIndex({});
}

int SearchPopup::suggestion() const {
    return m_ways->currentIndex().isValid() ? m_ways->currentIndex().row() : -1;
}

QModelIndex SearchPopup::hit() const {
    return m_list->currentIndex();
}

void SearchPopup::setFoot(const QString& text) {
    m_foot->setText(text);
}

void SearchPopup::showHits(bool shown) {
    m_list->setVisible(shown && m_hits.rowCount() > 0);
}

void SearchPopup::chooseFirst() {
    m_list->setCurrentIndex({});
    chooseRow(*m_list, 0, 1);
    m_list->scrollToTop();
}

void SearchPopup::move(int by) {
    QListView& list = m_whole ? *m_ways : *m_list;
    const int rows = list.model()->rowCount();
    if (rows > 0)
        chooseRow(list, std::clamp(list.currentIndex().row() + by, 0, rows - 1), by < 0 ? -1 : 1);
}

void SearchPopup::placeUnder(const QWidget& field) {
    const int width = std::clamp(window()->width() - 4 * grid, 320, 760);
    const int most = window()->height() * 6 / 10;
    const auto heightOf = [most](const QListView& list) {
        const int rows = list.model()->rowCount();
        int height = rows > 0 ? grid / 2 : 0;
        for (int row = 0; row < rows && height < most; ++row)
            height += list.sizeHintForRow(row);
        return std::min(height, most);
    };
    const int ways = heightOf(*m_ways);
    m_ways->setVisible(ways > 0);
    m_ways->setFixedHeight(ways);
    const int hits = m_list->isHidden() ? 0 : heightOf(*m_list);
    const int height = std::min(ways + hits, most) + m_foot->sizeHint().height() + 4 * grid;
    const QPoint below = field.mapTo(window(), QPoint(field.width() / 2 - width / 2, field.height() + grid / 2));
    const int left = std::clamp(below.x(), grid, std::max(grid, window()->width() - width - grid));
    setGeometry(left, below.y(), width, height);
    show();
    raise();
    if (m_list->currentIndex().row() <= 1)
        m_list->scrollToTop(); // the note's own row is above the first that can be chosen
}

} // namespace tujian
