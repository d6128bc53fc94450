#pragma once
#include "gui/run.h"
#include "state/state.h"
#include <memory>

namespace tujian {

class MainWindow;

/// The main window, which is made anew when another language is chosen: same notebook, tabs, places, search. GUI
/// thread.
class Windows {
public:
    explicit Windows(State state = State());
    ~Windows();
    void open(const WindowOptions& options);
    [[nodiscard]] MainWindow& window() const { return *m_window; }

private:
    void speak(const QString& language);
    State m_state;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tujian
