#pragma once
#include "gui/models/problem_model.h"
#include <QDockWidget>

class QTableView;

namespace tujian {

/// What is odd in the notes, with a way to each place.
class Problems : public QDockWidget {
    Q_OBJECT
public:
    explicit Problems(QWidget* parent = nullptr);
    void setProblems(const QList<Diagnostic>& problems);
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] QTableView& table() const { return *m_table; }

Q_SIGNALS:
    void spanAsked(const tujian::Span& span);

private:
    ProblemModel* m_model;
    QTableView* m_table;
};

} // namespace tujian
