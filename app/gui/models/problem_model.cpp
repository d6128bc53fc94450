#include "gui/models/problem_model.h"

namespace tujian {

ProblemModel::ProblemModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void ProblemModel::setProblems(const QList<Diagnostic>& problems) {
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic& found = problem(index.row());
    if (role == SeverityRole)
        return int(found.severity);
    if (role == Qt::ToolTipRole)
        return found.message;
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Message)
        return found.message;
    return found.span.line > 0 ? tr("%1:%2").arg(found.span.file).arg(found.span.line) : found.span.file;
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Message ? tr("Problem") : tr("Place");
}

} // namespace tujian
