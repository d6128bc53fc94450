#include "gui/models/tag_model.h"
#include <QHash>
#include <QMap>
#include <QSet>

namespace tujian {

namespace {

/// The tag and the tags around it: a/b/c → a, a/b, a/b/c.
void addWithParents(const QString& tag, QSet<QString>& out) {
    for (qsizetype slash = tag.indexOf(u'/'); slash >= 0; slash = tag.indexOf(u'/', slash + 1))
        out.insert(tag.left(slash));
    out.insert(tag);
}

} // namespace

TagModel::TagModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_nodes(build({})) {}

void TagModel::setRows(const QList<TopicRow>& rows) {
    QList<Node> nodes = build(rows);
    if (nodes == m_nodes)
        return;
    beginResetModel();
    m_nodes = std::move(nodes);
    endResetModel();
}

void TagModel::addSection(QList<Node>& nodes, const QString& title, const QList<QStringList>& tagsOfTopics) {
    QMap<QString, int> counts; // sorted, so that a parent comes before its children
    for (const QStringList& tags : tagsOfTopics) {
        QSet<QString> all;
        for (const QString& tag : tags)
            addWithParents(tag, all);
        for (const QString& tag : std::as_const(all))
            ++counts[tag];
    }
    if (counts.isEmpty())
        return;
    QHash<QString, int> known;
    const auto add = [&nodes](int parent, const QString& name, const QString& tag, int count) {
        Node node;
        node.parent = parent;
        node.place = static_cast<int>(nodes.at(parent).children.size());
        node.name = name;
        node.tag = tag;
        node.count = count;
        const int index = static_cast<int>(nodes.size());
        nodes.append(node);
        nodes[parent].children.append(index);
        return index;
    };
    const int section = add(0, title, {}, static_cast<int>(counts.size()));
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        const qsizetype slash = it.key().lastIndexOf(u'/');
        const int parent = slash < 0 ? section : known.value(it.key().left(slash), section);
        known.insert(it.key(), add(parent, it.key().mid(slash + 1), it.key(), it.value()));
    }
}

QList<TagModel::Node> TagModel::build(const QList<TopicRow>& rows) {
    QList<QStringList> written;
    QList<QStringList> derived;
    for (const TopicRow& row : rows) {
        QStringList tags = row.tags;
        const QString todo = QStringLiteral("todo");
        if (row.todo && !tags.contains(todo))
            tags.append(todo);
        written.append(tags);
        derived.append(row.derivedTags);
    }
    QList<Node> nodes{Node()};
    addSection(nodes, tr("Written"), written);
    addSection(nodes, tr("From headings"), derived);
    return nodes;
}

int TagModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<int>(index.internalId()) : 0;
}

QModelIndex TagModel::indexOf(const QString& tag) const {
    for (int node = 1; node < m_nodes.size(); ++node) {
        if (m_nodes.at(node).tag == tag)
            return createIndex(m_nodes.at(node).place, 0, static_cast<quintptr>(node));
    }
    return {};
}

QModelIndex TagModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(m_nodes.at(nodeOf(parent)).children.at(row)));
}

QModelIndex TagModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes.at(nodeOf(child)).parent;
    return parent <= 0 ? QModelIndex() : createIndex(m_nodes.at(parent).place, 0, static_cast<quintptr>(parent));
}

int TagModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes.at(nodeOf(parent)).children.size());
}

int TagModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

QVariant TagModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes.at(nodeOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::ToolTipRole:
        return node.tag;
    case Qt::AccessibleTextRole:
        return node.tag.isEmpty() ? node.name : tr("%1, %n topic(s)", nullptr, node.count).arg(node.tag);
    case TagRole:
        return node.tag;
    case CountRole:
        return node.count;
    case SectionRole:
        return node.tag.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags TagModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool section = index.isValid() && m_nodes.at(nodeOf(index)).tag.isEmpty();
    return section ? flags & ~Qt::ItemIsSelectable : flags;
}

} // namespace tujian
