#include "gui/window/problems.h"
#include "gui/theme/look.h"
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tujian {

Problems::Problems(QWidget* parent)
    : QDockWidget(tr("Problems"), parent)
    , m_model(new ProblemModel(this))
    , m_table(new QTableView(this)) {
    setObjectName(u"problems"_s);
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ProblemModel::Message, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ProblemModel::Place, QHeaderView::ResizeToContents);
    setWidget(m_table);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT spanAsked(m_model->problem(index.row()).span); });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT spanAsked(m_model->problem(index.row()).span); });
}

void Problems::setProblems(const QList<Diagnostic>& problems) {
    m_model->setProblems(problems);
}

} // namespace tujian
