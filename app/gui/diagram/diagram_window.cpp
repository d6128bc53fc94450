#include "gui/diagram/diagram_window.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/step_bar.h"
#include <QShortcut>
#include <QVBoxLayout>

namespace tujian {

DiagramWindow::DiagramWindow(const Scene& scene, const LayoutFunction& layout, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_pane(new DiagramPane(layout, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(scene.graph.title);
    resize(1000, 720);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    m_pane->nameWindowTool(tr("Full screen (F11)"));
    m_pane->setGraphs({scene.graph});
    m_pane->setView(scene.view);
    // Not before there is a picture: the keys and the step are its.
    const auto begin = [this, step = scene.step] {
        m_pane->steps().setStep(step);
        m_pane->canvas().setFocus();
    };
    connect(m_pane, &DiagramPane::shown, this, begin, Qt::SingleShotConnection);
    makeShortcuts();
}

void DiagramWindow::makeShortcuts() {
    const auto on = [this](const QKeySequence& keys, const std::function<void()>& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    connect(m_pane, &DiagramPane::windowAsked, this, &DiagramWindow::toggleFullScreen);
    on(Qt::Key_F11, [this] { toggleFullScreen(); });
    on(Qt::Key_Escape, [this] { isFullScreen() ? showNormal() : static_cast<void>(close()); });
    on(Qt::CTRL | Qt::Key_E, [this] { m_pane->exportPicture(); });
    on(Qt::ALT | Qt::Key_Down, [this] { m_pane->steps().advance(1); });
    on(Qt::ALT | Qt::Key_Up, [this] { m_pane->steps().advance(-1); });
}

void DiagramWindow::toggleFullScreen() {
    isFullScreen() ? showNormal() : showFullScreen();
}

} // namespace tujian
