#pragma once
#include "gui/window/main_window.h"
#include <QString>
#include <QTemporaryDir>

namespace samples {

inline constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

/// The real window over a notebook on disk: a.md is the sample note, b.md leads to it.
class OpenWindow {
public:
    OpenWindow();
    bool open();                                          ///< and waits for the index; false: it never came
    bool write(const QString& name, const QString& text); ///< before open()
    bool typeQuickly(const QString& text);                ///< quick open, and waits for its answer
    [[nodiscard]] QWidget* keys() const;                  ///< the widget that has them
    tujian::MainWindow& window() { return m_window; }
    tujian::MainWindow* operator->() { return &m_window; }

private:
    QTemporaryDir m_notes;
    QTemporaryDir m_state;
    tujian::MainWindow m_window;
};

} // namespace samples
