#include "gui/links/link_model.h"
#include "gui/models/hit_model.h"

namespace tujian {

LinkModel::LinkModel(Side side, QObject* parent)
    : QAbstractListModel(parent)
    , m_side(side) {}

void LinkModel::setLinks(const QList<LinkedPlace>& links) {
    if (links == m_links)
        return; // whoever reads the list keeps the place in it
    beginResetModel();
    m_links = links;
    endResetModel();
}

int LinkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_links.size());
}

QString LinkModel::titleOf(const LinkedPlace& link) const {
    if (m_side == Side::Arriving)
        return link.title;
    if (!link.targetTitle.isEmpty())
        return link.targetTitle;
    return link.target.isEmpty() ? link.link.text : link.target;
}

QString LinkModel::pathOf(const LinkedPlace& link) const {
    if (m_side == Side::Arriving)
        return link.path.join(u" › ");
    if (link.target.isEmpty())
        return tr("not in the notebook");
    return link.link.kind == LinkKind::Outside ? tr("outside") : link.target.section(u'#', 0, 0);
}

QVariant LinkModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LinkedPlace& found = link(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(found);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(titleOf(found), found.sentence);
    case HitModel::SnippetRole:
        return found.sentence;
    case HitModel::MarksRole:
        return QVariantList{found.mark, found.markLength};
    case HitModel::PathRole:
        return pathOf(found);
    default:
        return {};
    }
}

} // namespace tujian
