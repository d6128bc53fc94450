#include "gui/models/topic_model.h"
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace tujian {

bool repeatsNote(const QList<TopicRow>& rows, qsizetype row) {
    return row > 0 && rows[row].level == 1 && rows[row - 1].level == 0 && rows[row].file == rows[row - 1].file &&
           rows[row].title == rows[row - 1].title;
}

TopicModel::TopicModel(QObject* parent)
    : QAbstractItemModel(parent) {
    build();
}

void TopicModel::setRows(const QList<TopicRow>& rows) {
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    build();
    endResetModel();
}

int TopicModel::addNode(int parent, int row, const QString& name, const QString& id) {
    const int index = static_cast<int>(m_nodes.size());
    Node node;
    node.parent = parent;
    node.row = row;
    node.name = name;
    node.id = id;
    node.place = static_cast<int>(m_nodes.at(parent).children.size());
    m_nodes.append(node);
    m_nodes[parent].children.append(index);
    return index;
}

int TopicModel::folderNode(const QString& file, QHash<QString, int>& folders) {
    int node = 0;
    qsizetype slash = file.indexOf(u'/');
    qsizetype start = 0;
    while (slash >= 0) {
        const QString path = file.left(slash);
        const auto known = folders.constFind(path);
        if (known != folders.constEnd()) {
            node = *known;
        } else {
            node = addNode(node, -1, path.mid(start), path);
            folders.insert(path, node);
        }
        start = slash + 1;
        slash = file.indexOf(u'/', start);
    }
    return node;
}

void TopicModel::build() {
    m_nodes = {Node()};
    m_byId.clear();
    QHash<QString, int> folders;
    QString file;
    QList<std::pair<int, int>> open; // (level, node) of the headings around the next one
    for (int row = 0; row < m_rows.size(); ++row) {
        const TopicRow& topic = m_rows.at(row);
        if (topic.file != file || open.isEmpty()) {
            file = topic.file;
            open = {{-1, folderNode(file, folders)}};
        }
        if (repeatsNote(m_rows, row)) {
            // The heading has what the note has, and more: it stands for both.
            const int note = open.constLast().second;
            m_nodes[note].row = row;
            m_nodes[note].id = topic.id;
            m_byId.insert(topic.id, note);
            open.append({topic.level, note});
            continue;
        }
        while (open.size() > 1 && open.constLast().first >= topic.level)
            open.removeLast();
        const int node = addNode(open.constLast().second, row, topic.title, topic.id);
        open.append({topic.level, node});
        m_byId.insert(topic.id, node);
    }
}

int TopicModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<int>(index.internalId()) : 0;
}

const TopicRow* TopicModel::topic(const QModelIndex& index) const {
    const int row = m_nodes.at(nodeOf(index)).row;
    return row < 0 ? nullptr : &m_rows.at(row);
}

QModelIndex TopicModel::indexOf(const QString& topicId) const {
    const auto found = m_byId.constFind(topicId);
    if (found == m_byId.constEnd())
        return {};
    return createIndex(m_nodes.at(*found).place, 0, static_cast<quintptr>(*found));
}

QModelIndex TopicModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(m_nodes.at(nodeOf(parent)).children.at(row)));
}

QModelIndex TopicModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes.at(nodeOf(child)).parent;
    return parent <= 0 ? QModelIndex() : createIndex(m_nodes.at(parent).place, 0, static_cast<quintptr>(parent));
}

int TopicModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes.at(nodeOf(parent)).children.size());
}

int TopicModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

QVariant TopicModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes.at(nodeOf(index));
    const TopicRow* row = topic(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::ToolTipRole:
        return row && !row->path.isEmpty() ? row->path.join(u" › ") : node.name;
    case IdRole:
        return node.id;
    case TopicRole:
        return row != nullptr;
    case LevelRole:
        if (row == nullptr)
            return -1;
        return m_nodes.at(node.parent).row < 0 ? 0 : row->level; // also where a heading stands for its note
    case DrawnRole:                                              // the outline is always there and always last
        return row && row->diagrams.size() > 1;
    case TodoRole:
        return row && row->todo;
    default:
        return {};
    }
}

QList<TopicRow> withUnread(const QList<TopicRow>& topics, const Notebook& book) {
    QSet<QString> read;
    for (const TopicRow& topic : topics)
        read.insert(topic.file);
    QList<TopicRow> rows = topics;
    for (const NoteFile& file : book.files) {
        if (read.contains(file.file))
            continue;
        TopicRow row;
        row.id = row.file = file.file;
        row.title = QFileInfo(file.file).completeBaseName();
        rows.append(row);
    }
    if (rows.size() > topics.size())
        std::stable_sort(rows.begin(), rows.end(),
                         [](const TopicRow& a, const TopicRow& b) { return a.file < b.file; });
    return rows;
}

} // namespace tujian
