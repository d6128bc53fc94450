#pragma once
#include "gui/quick/quick_rank.h"
#include "gui/quick/recents.h"
#include <QObject>
#include <QTimer>

class QMenu;
class QWidget;

namespace tujian {

class Actions;
class Desk;
class DiagramPane;
class QuickOpen;
class Session;
class Shelf;

/// The parts of the window that quick open leads to. Gone when the window's children are destroyed: not touched then.
struct QuickParts {
    Session& session;
    Desk& desk;
    Shelf& shelf;
    DiagramPane& diagrams;
    Actions& actions;
};

/// Joins quick open with the window: what there is to go to, what was read last, and going there.
class QuickControl : public QObject {
    Q_OBJECT
public:
    QuickControl(const QuickParts& parts, QWidget* window);
    ~QuickControl() override;

    void open(const QString& text = {});
    void serveRecentNotes(QMenu& menu); ///< filled when it opens
    void notebookOpened();              ///< another one: its own list of what was used last
    void goToDiagram(const QString& id);
    void topicShown(); ///< a wanted diagram may now be chosen
    void save();       ///< what was used last
    [[nodiscard]] QuickOpen& popup() const { return *m_popup; }
    [[nodiscard]] const Recents& recents() const { return m_recents; }

private:
    QList<QuickItem> allItems();
    void go(const QuickItem& item);
    void run(const QString& command);
    void touch(const QString& key);

    QuickParts m_parts;
    State m_state; ///< a copy: the window's children outlive its session
    QuickOpen* m_popup;
    QList<QuickItem> m_items; ///< of the notebook; made anew when its topics change
    bool m_stale = true;
    Recents m_recents;
    QString m_notebook;
    QString m_wantedDiagram;
    QTimer m_saveSoon;
};

} // namespace tujian
