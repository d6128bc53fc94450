#pragma once
#include "gui/trust/evidence.h"
#include <QAbstractListModel>

namespace tujian {

/// One list of the trust panel, a row a line.
class EvidenceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { DetailRole = Qt::UserRole + 1, KindRole, ActionRole /**< what its button says; empty: none */ };
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<EvidenceRow>& rows);
    [[nodiscard]] const EvidenceRow& row(int number) const { return m_rows.at(number); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<EvidenceRow> m_rows;
};

} // namespace tujian
