#pragma once
#include "base/diagnostic.h"
#include <QAbstractTableModel>

namespace tujian {

/// The notebook's diagnostics as a table: what, where.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Message, Place, ColumnCount };
    static constexpr int SeverityRole = Qt::UserRole + 1; ///< int of Severity

    explicit ProblemModel(QObject* parent = nullptr);
    void setProblems(const QList<Diagnostic>& problems);
    [[nodiscard]] const Diagnostic& problem(int row) const { return m_problems.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Diagnostic> m_problems;
};

} // namespace tujian
