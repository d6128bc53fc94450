#pragma once
#include <QAction>
#include <QCoreApplication>
#include <QList>

class QMenu;
class QMenuBar;
class QWidget;

namespace tujian {

/// Everything the window can be asked to do, each with its text, icon, tooltip and shortcut. Owned by the window.
class Actions {
    Q_DECLARE_TR_FUNCTIONS(tujian::Actions)
public:
    explicit Actions(QWidget* window);

    QAction* openFolder;
    QAction* openFile;
    QAction* openShipped;
    QAction* refresh;
    QAction* exportDiagram;
    QAction* quit;
    QAction* copyPicture;
    QAction* copySvg;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* search;
    QAction* filter;
    QAction* back;
    QAction* forward;
    QAction* larger;
    QAction* smaller;
    QAction* normalSize;
    QAction* showShelf;
    QAction* showDiagrams;
    QAction* showProblems;
    QAction* fitDiagram;
    QAction* actualSize;
    QAction* nextStep;
    QAction* previousStep;
    QAction* diagramWindow;
    QAction* present;
    QAction* presentFrom;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* shortcuts;
    QAction* about;

    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    void fillMenus(QMenuBar& bar, QMenu*& recent) const;

private:
    QAction* make(const QString& text, const QString& icon = {}, const QList<QKeySequence>& keys = {});
    QAction* makeToggle(const QString& text, const QList<QKeySequence>& keys = {});
    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace tujian
