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
    QAction* exportSlides;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* copyPicture;
    QAction* copySvg;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* search;
    QAction* quickOpen;
    QAction* filter;
    QAction* whatIsThis;
    QAction* focusTopic;
    QAction* foldTopic;
    QAction* foldAll;
    QAction* unfoldAll;
    QAction* nextPart;
    QAction* previousPart;
    QAction* newTab;
    QAction* closeTab;
    QAction* reopenTab;
    QAction* nextTab;
    QAction* previousTab;
    QAction* bookmark;
    QAction* back;
    QAction* forward;
    QAction* larger;
    QAction* smaller;
    QAction* normalSize;
    QAction* showShelf;
    QAction* showDiagrams;
    QAction* showProblems;
    QAction* showEvidence;
    QAction* showLinks;
    QAction* fitDiagram;
    QAction* actualSize;
    QAction* nextStep;
    QAction* previousStep;
    QAction* diagramWindow;
    QAction* termMap;
    QAction* present;
    QAction* presentFrom;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* languageSystem;
    QAction* languageEnglish;
    QAction* languageChinese;
    QAction* print;
    QAction* savePdf;
    QAction* editExternally;
    QAction* chooseEditor;
    QAction* tour;
    QAction* shortcuts;
    QAction* aboutNotebook;
    QAction* about;

    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    static QString plainText(const QAction& action); ///< without the menu's key and dots
    /// Menus whose lines change: notebooks, notes, marked topics.
    struct Lists {
        QMenu* notebooks = nullptr;
        QMenu* notes = nullptr;
        QMenu* bookmarks = nullptr;
    };
    [[nodiscard]] Lists fillMenus(QMenuBar& bar) const;

private:
    /// `text` is marked QT_TR_NOOP: it is also the action's name in the program, whatever the language.
    QAction* make(const char* text, const QString& icon = {}, const QList<QKeySequence>& keys = {});
    QAction* makeToggle(const char* text, const QList<QKeySequence>& keys = {});
    static void word(QAction& action);
    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace tujian
