#pragma once
#include "session/linked.h"
#include <QAbstractListModel>

namespace tujian {

/// Links with their sentences, one a row. Has the roles of HitModel, so that HitDelegate draws it.
class LinkModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Arriving links are named by where they stand, leaving ones by where they lead.
    enum class Side { Arriving, Leaving };
    explicit LinkModel(Side side, QObject* parent = nullptr);
    void setLinks(const QList<LinkedPlace>& links);
    [[nodiscard]] const LinkedPlace& link(int row) const { return m_links.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString titleOf(const LinkedPlace& link) const;
    [[nodiscard]] QString pathOf(const LinkedPlace& link) const;
    Side m_side;
    QList<LinkedPlace> m_links;
};

} // namespace tujian
