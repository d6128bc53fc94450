#pragma once
#include "gui/windows.h"
#include <QObject>
#include <QTemporaryDir>
#include <memory>

namespace tujian {
class MainWindow;
}

/// What leads where, in the real window: cards under the mouse, the links pane, one topic alone, another language.
class LinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void linkShowsTheHeadOfItsTarget();
    void termIsExplainedByMouseAndKey();
    void cardGoesWithTheMouse();
    void linksPaneFollowsTheNotes();
    void oneTopicAlone();
    void languageKeepsWhatIsOpen();
    void themeChangesPageAndCard();
    void noKeyMeansTwoThings();

private:
    void open();
    [[nodiscard]] tujian::MainWindow& window() const;
    void rest(const QString& word, int into = 0);
    std::unique_ptr<QTemporaryDir> m_notes;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<tujian::Windows> m_windows;
};
