#pragma once
#include "gui/diagram/diagram_pane.h"

namespace tujian {

/// One diagram in a window of its own; F11 fills the screen, Esc comes back, then closes.
class DiagramWindow : public QWidget {
    Q_OBJECT
public:
    /// What it begins with: as it was where it was asked for.
    struct Scene {
        Graph graph;
        DiagramView view = DiagramView::Graph;
        int step = 0;
    };
    DiagramWindow(const Scene& scene, const LayoutFunction& layout, QWidget* parent = nullptr);
    [[nodiscard]] DiagramPane& pane() const { return *m_pane; }

private:
    void makeShortcuts();
    void toggleFullScreen();
    DiagramPane* m_pane;
};

} // namespace tujian
