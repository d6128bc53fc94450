#include "gui/window/actions.h"
#include "gui/theme/icons.h"
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tujian {

QAction* Actions::make(const QString& text, const QString& icon, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, m_window);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setIconVisibleInMenu(false);
    action->setShortcuts(keys);
    static const QRegularExpression menuKey(u"\\(&\\w\\)"_s); // 打开文件夹(&F)
    QString tip = QString(text).remove(menuKey).remove(u'&').remove(u'…');
    if (!keys.isEmpty())
        tip += u" ("_s + keys.constFirst().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
    m_window->addAction(action); // works too while the menu bar is hidden
    m_all.append(action);
    return action;
}

QAction* Actions::makeToggle(const QString& text, const QList<QKeySequence>& keys) {
    QAction* action = make(text, {}, keys);
    action->setCheckable(true);
    return action;
}

Actions::Actions(QWidget* window)
    : m_window(window) {
    openFolder = make(tr("Open &folder…"), u"folder"_s, {QKeySequence(u"Ctrl+O"_s)});
    openFile = make(tr("&Open file…"), u"file"_s, {QKeySequence(u"Ctrl+Shift+O"_s)});
    openShipped = make(tr("Open the &shipped notes"), u"book"_s);
    refresh = make(tr("&Read again from disk"), u"refresh"_s, {QKeySequence(u"Ctrl+R"_s)});
    exportDiagram = make(tr("&Export diagram…"), u"export"_s, {QKeySequence(u"Ctrl+E"_s)});
    quit = make(tr("&Quit"), {}, {QKeySequence(u"Ctrl+Q"_s)});
    copyPicture = make(tr("Copy diagram as &picture"), u"copy"_s, {QKeySequence(u"Ctrl+Shift+C"_s)});
    copySvg = make(tr("Copy diagram as S&VG"), {}, {QKeySequence(u"Ctrl+Alt+C"_s)});
    find = make(tr("&Find in this note…"), u"search"_s, {QKeySequence(u"Ctrl+F"_s)});
    findNext = make(tr("Find &next"), {}, {QKeySequence(u"F3"_s), QKeySequence(u"Ctrl+G"_s)});
    findPrevious = make(tr("Find pre&vious"), {}, {QKeySequence(u"Shift+F3"_s), QKeySequence(u"Ctrl+Shift+G"_s)});
    search = make(tr("&Search all notes…"), u"search"_s, {QKeySequence(u"Ctrl+K"_s)});
    filter = make(tr("Filter &topics…"), {}, {QKeySequence(u"Ctrl+L"_s)});
    back = make(tr("&Back"), u"back"_s, {QKeySequence(u"Alt+Left"_s)});
    forward = make(tr("&Forward"), u"forward"_s, {QKeySequence(u"Alt+Right"_s)});
    larger = make(tr("&Larger text"), {}, {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    smaller = make(tr("S&maller text"), {}, {QKeySequence(u"Ctrl+-"_s)});
    normalSize = make(tr("&Normal text size"), {}, {QKeySequence(u"Ctrl+0"_s)});
    showShelf = makeToggle(tr("&Topics and tags"), {QKeySequence(u"F9"_s)});
    showShelf->setIcon(lineIcon(u"sidebar"_s));
    showDiagrams = makeToggle(tr("&Diagrams"), {QKeySequence(u"F10"_s)});
    showDiagrams->setIcon(lineIcon(u"diagram"_s));
    showProblems = makeToggle(tr("&Problems"), {QKeySequence(u"F8"_s)});
    fitDiagram = make(tr("&Fit diagram"), u"fit"_s, {QKeySequence(u"Ctrl+9"_s)});
    actualSize = make(tr("Diagram at &100 %"), u"actual"_s, {QKeySequence(u"Ctrl+1"_s)});
    nextStep = make(tr("&Next step"), u"next"_s, {QKeySequence(u"Alt+Down"_s)});
    previousStep = make(tr("&Previous step"), u"previous"_s, {QKeySequence(u"Alt+Up"_s)});
    diagramWindow = make(tr("Diagram in its own &window"), u"window"_s, {QKeySequence(u"F11"_s)});
    present = make(tr("&Present this topic"), u"present"_s, {QKeySequence(u"F5"_s)});
    presentFrom = make(tr("Present the note from &here"), {}, {QKeySequence(u"Shift+F5"_s)});
    themeSystem = makeToggle(tr("Like the &desktop"));
    themeLight = makeToggle(tr("&Light"));
    themeDark = makeToggle(tr("D&ark"));
    auto* themes = new QActionGroup(window);
    for (QAction* theme : {themeSystem, themeLight, themeDark})
        themes->addAction(theme);
    shortcuts = make(tr("&Keyboard shortcuts"), {}, {QKeySequence(u"F1"_s), QKeySequence(u"?"_s)});
    about = make(tr("&About Tujian"));
}

void Actions::fillMenus(QMenuBar& bar, QMenu*& recent) const {
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({openFolder, openFile, openShipped});
    recent = file->addMenu(tr("Open r&ecent"));
    file->addSeparator();
    file->addActions({refresh, exportDiagram});
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({copyPicture, copySvg});
    edit->addSeparator();
    edit->addActions({search, filter, find, findNext, findPrevious});
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({showShelf, showDiagrams, showProblems});
    view->addSeparator();
    view->addActions({larger, smaller, normalSize});
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions({themeSystem, themeLight, themeDark});
    QMenu* diagram = bar.addMenu(tr("&Diagram"));
    diagram->addActions({previousStep, nextStep});
    diagram->addSeparator();
    diagram->addActions({fitDiagram, actualSize, diagramWindow});
    QMenu* go = bar.addMenu(tr("&Go"));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions({present, presentFrom});
    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
}

} // namespace tujian
