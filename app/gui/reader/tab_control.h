#pragma once
#include "gui/reader/tab_list.h"
#include <QObject>
#include <QTimer>

class QTabBar;

namespace tujian {

class Actions;
class Desk;
class Reader;
class Session;
class Shelf;

/// Several notes in tabs: one reader shows the current one, the others keep their places. A middle click on a link or
/// a topic opens it in a tab of its own. The bar is there only when there is more than one.
class TabControl : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        Desk& desk;
        Reader& reader;
        Shelf& shelf;
        Actions& actions;
        QTabBar& bar;
    };
    TabControl(const Parts& parts, QObject* parent);
    ~TabControl() override;

    void newTab(); ///< shows what the current one shows, until something else is gone to
    void close(int tab);
    void closeCurrent();
    void reopen();
    void step(int by); ///< to the tab after or before, round the end
    void save();
    void saveNow(); ///< with the place that is read just now
    [[nodiscard]] const TabList& tabs() const { return m_tabs; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectBar();
    void notebookOpened();
    void noteReached(const QString& file);
    void select(int tab);
    void keepPlace(); ///< of the note that is shown, in the current tab
    void goToCurrent();
    void showBar();
    bool openInTab(QObject* watched, QPoint at);
    [[nodiscard]] QString titleOf(const QString& file) const;

    Parts m_parts;
    State m_state; ///< a copy: the window's children outlive its session
    TabList m_tabs;
    QString m_notebook;
    QTimer m_saveSoon;
    bool m_showing = false; ///< the bar changes because of us
};

} // namespace tujian
