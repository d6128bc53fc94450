#pragma once
#include "index/index.h"
#include <QAbstractItemModel>
#include <QHash>
#include <QList>

namespace tujian {

/// The notebook's topics as a tree: folders, notes, headings. Knows no view.
class TopicModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< topic id; a folder's path
        TopicRole,                 ///< bool: a topic, not a folder
        LevelRole,                 ///< of the heading; 0 for a note, -1 for a folder
        DrawnRole,                 ///< bool: has a diagram besides the outline
        TodoRole
    };

    explicit TopicModel(QObject* parent = nullptr);

    void setRows(const QList<TopicRow>& rows); ///< by file, then document order; equal rows change nothing
    [[nodiscard]] const TopicRow* topic(const QModelIndex& index) const; ///< null for a folder
    [[nodiscard]] QModelIndex indexOf(const QString& topicId) const;     ///< invalid if it is not there

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    using QObject::parent;

private:
    struct Node {
        int parent = -1;
        int place = 0; ///< among its parent's children
        QList<int> children;
        int row = -1; ///< index in m_rows; -1: a folder
        QString name;
        QString id;
    };
    int addNode(int parent, int row, const QString& name, const QString& id);
    int folderNode(const QString& file, QHash<QString, int>& folders);
    void build();
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;

    QList<TopicRow> m_rows;
    QList<Node> m_nodes; ///< [0] is the invisible root
    QHash<QString, int> m_byId;
};

/// Is the row the first heading of its note, which the note is named by? Both need not be shown.
bool repeatsNote(const QList<TopicRow>& rows, qsizetype row);

/// The topics, and for each note that is not read yet a row with its name. By file.
QList<TopicRow> withUnread(const QList<TopicRow>& topics, const Notebook& book);

} // namespace tujian
