#include "gui/trust/evidence_model.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString actionOf(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::Unknown:
        return EvidenceModel::tr("Add to glossary");
    case EvidenceKind::Correction:
    case EvidenceKind::Unfit:
        return EvidenceModel::tr("Revoke");
    default:
        return {};
    }
}

} // namespace

void EvidenceModel::setRows(const QList<EvidenceRow>& rows) {
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return QString(row.text + u'\n' + row.detail);
    case Qt::AccessibleTextRole:
        return QString(row.text + u", "_s + row.detail);
    case DetailRole:
        return row.detail;
    case KindRole:
        return static_cast<int>(row.kind);
    case ActionRole:
        return actionOf(row.kind);
    default:
        return {};
    }
}

} // namespace tujian
