#include "gui/diagram/diagram_window.h"
#include "gui/diagram/diagram_canvas.h"
#include <QShortcut>
#include <QVBoxLayout>

namespace tujian {

DiagramWindow::DiagramWindow(const Graph& graph, DiagramView view, const LayoutFunction& layout, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_pane(new DiagramPane(layout, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(graph.title);
    resize(1000, 720);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    m_pane->setGraphs({graph});
    m_pane->setView(view);
    auto* full = new QShortcut(Qt::Key_F11, this);
    connect(full, &QShortcut::activated, this, &DiagramWindow::toggleFullScreen);
    connect(m_pane, &DiagramPane::windowAsked, this, &DiagramWindow::toggleFullScreen);
    auto* leave = new QShortcut(Qt::Key_Escape, this);
    connect(leave, &QShortcut::activated, this, [this] {
        if (isFullScreen())
            showNormal();
        else
            close();
    });
    auto* save = new QShortcut(Qt::CTRL | Qt::Key_E, this);
    connect(save, &QShortcut::activated, m_pane, &DiagramPane::exportPicture);
    m_pane->canvas().setFocus();
}

void DiagramWindow::toggleFullScreen() {
    isFullScreen() ? showNormal() : showFullScreen();
}

} // namespace tujian
