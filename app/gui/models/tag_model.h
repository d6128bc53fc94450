#pragma once
#include "index/index.h"
#include <QAbstractItemModel>
#include <QList>
#include <QStringList>

namespace tujian {

/// The tags of a notebook with the number of topics that carry them: nested at '/', the written ones apart from those
/// derived from headings.
class TagModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        TagRole = Qt::UserRole + 1, ///< the whole tag; empty for a section's row
        CountRole,                  ///< topics that carry it or a tag below it
        SectionRole                 ///< bool: heads a section
    };

    explicit TagModel(QObject* parent = nullptr);

    void setRows(const QList<TopicRow>& rows);
    [[nodiscard]] QModelIndex indexOf(const QString& tag) const; ///< the written one first; invalid if it is not there

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    using QObject::parent;

private:
    struct Node {
        int parent = -1;
        int place = 0;
        QList<int> children;
        QString name;
        QString tag;
        int count = 0;
        bool operator==(const Node&) const = default;
    };
    static QList<Node> build(const QList<TopicRow>& rows);
    static void addSection(QList<Node>& nodes, const QString& title, const QList<QStringList>& tagsOfTopics);
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;

    QList<Node> m_nodes; ///< [0] is the invisible root
};

} // namespace tujian
