#pragma once
#include "gui/diagram/diagram_pane.h"

namespace tujian {

/// One diagram in a window of its own; F11 fills the screen, Esc comes back, then closes.
class DiagramWindow : public QWidget {
    Q_OBJECT
public:
    DiagramWindow(const Graph& graph, DiagramView view, const LayoutFunction& layout, QWidget* parent = nullptr);
    [[nodiscard]] DiagramPane& pane() const { return *m_pane; }

private:
    void toggleFullScreen();
    DiagramPane* m_pane;
};

} // namespace tujian
