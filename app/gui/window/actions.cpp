#include "gui/window/actions.h"
#include "gui/theme/icons.h"
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tujian {

QAction* Actions::make(const char* text, const QString& icon, const QList<QKeySequence>& keys) {
    auto* action = new QAction(m_window);
    action->setObjectName(QString::fromUtf8(text));
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setIconVisibleInMenu(false);
    action->setShortcuts(keys);
    word(*action);
    m_window->addAction(action); // works too while the menu bar is hidden
    m_all.append(action);
    return action;
}

void Actions::word(QAction& action) {
    action.setText(tr(action.objectName().toUtf8().constData()));
    QString tip = plainText(action);
    if (!action.shortcut().isEmpty())
        tip += u" ("_s + action.shortcut().toString(QKeySequence::NativeText) + u')';
    action.setToolTip(tip);
}

QString Actions::plainText(const QAction& action) {
    static const QRegularExpression menuKey(u"\\(&\\w\\)"_s); // 打开文件夹(&F)
    return action.text().remove(menuKey).remove(u'&').remove(u'…');
}

QAction* Actions::makeToggle(const char* text, const QList<QKeySequence>& keys) {
    QAction* action = make(text, {}, keys);
    action->setCheckable(true);
    return action;
}

Actions::Actions(QWidget* window)
    : m_window(window) {
    openFolder = make(QT_TR_NOOP("Open &folder…"), u"folder"_s, {QKeySequence(u"Ctrl+O"_s)});
    openFile = make(QT_TR_NOOP("&Open file…"), u"file"_s, {QKeySequence(u"Ctrl+Shift+O"_s)});
    openShipped = make(QT_TR_NOOP("Open the &shipped notes"), u"book"_s);
    refresh = make(QT_TR_NOOP("&Read again from disk"), u"refresh"_s, {QKeySequence(u"Ctrl+R"_s)});
    exportDiagram = make(QT_TR_NOOP("&Export diagram…"), u"export"_s, {QKeySequence(u"Ctrl+E"_s)});
    exportSlides = make(QT_TR_NOOP("Export s&lides…"), u"present"_s, {QKeySequence(u"Ctrl+Alt+E"_s)});
    quit = make(QT_TR_NOOP("&Quit"), {}, {QKeySequence(u"Ctrl+Q"_s)});
    undo = make(QT_TR_NOOP("&Undo the correction"), {}, {QKeySequence(u"Ctrl+Z"_s)});
    redo = make(QT_TR_NOOP("&Redo the correction"), {}, {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    undo->setEnabled(false);
    redo->setEnabled(false);
    copyPicture = make(QT_TR_NOOP("Copy diagram as &picture"), u"copy"_s, {QKeySequence(u"Ctrl+Shift+C"_s)});
    copySvg = make(QT_TR_NOOP("Copy diagram as S&VG"), {}, {QKeySequence(u"Ctrl+Alt+C"_s)});
    find = make(QT_TR_NOOP("&Find in this note…"), u"search"_s, {QKeySequence(u"Ctrl+F"_s)});
    findNext = make(QT_TR_NOOP("Find &next"), {}, {QKeySequence(u"F3"_s), QKeySequence(u"Ctrl+G"_s)});
    findPrevious =
        make(QT_TR_NOOP("Find pre&vious"), {}, {QKeySequence(u"Shift+F3"_s), QKeySequence(u"Ctrl+Shift+G"_s)});
    search = make(QT_TR_NOOP("&Search all notes…"), u"search"_s, {QKeySequence(u"Ctrl+K"_s)});
    quickOpen = make(QT_TR_NOOP("&Go to anything…"), u"go"_s, {QKeySequence(u"Ctrl+P"_s)});
    filter = make(QT_TR_NOOP("Filter &topics…"), {}, {QKeySequence(u"Ctrl+L"_s)});
    whatIsThis = make(QT_TR_NOOP("What is &this?"), {}, {QKeySequence(u"Shift+F1"_s)});
    focusTopic = makeToggle(QT_TR_NOOP("&Only this topic"), {QKeySequence(u"Ctrl+Shift+D"_s)});
    foldTopic = make(QT_TR_NOOP("&Fold or unfold this topic"), {}, {QKeySequence(u"Ctrl+."_s)});
    foldAll = make(QT_TR_NOOP("Fold &all topics"), {}, {QKeySequence(u"Ctrl+Alt+."_s)});
    unfoldAll = make(QT_TR_NOOP("Unfold all topi&cs"), {}, {QKeySequence(u"Ctrl+Alt+,"_s)});
    nextPart = make(QT_TR_NOOP("N&ext part of a long note"), {}, {QKeySequence(u"Ctrl+Alt+PgDown"_s)});
    previousPart = make(QT_TR_NOOP("Prev&ious part of a long note"), {}, {QKeySequence(u"Ctrl+Alt+PgUp"_s)});
    newTab = make(QT_TR_NOOP("New &tab"), {}, {QKeySequence(u"Ctrl+T"_s)});
    closeTab = make(QT_TR_NOOP("&Close tab"), {}, {QKeySequence(u"Ctrl+W"_s)});
    reopenTab = make(QT_TR_NOOP("Re&open closed tab"), {}, {QKeySequence(u"Ctrl+Shift+T"_s)});
    nextTab = make(QT_TR_NOOP("Ne&xt tab"), {}, {QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)});
    previousTab =
        make(QT_TR_NOOP("Pre&vious tab"), {}, {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)});
    bookmark = make(QT_TR_NOOP("Book&mark this topic"), u"bookmark"_s, {QKeySequence(u"Ctrl+D"_s)});
    back = make(QT_TR_NOOP("&Back"), u"back"_s, {QKeySequence(u"Alt+Left"_s)});
    forward = make(QT_TR_NOOP("&Forward"), u"forward"_s, {QKeySequence(u"Alt+Right"_s)});
    larger = make(QT_TR_NOOP("&Larger text"), {}, {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    smaller = make(QT_TR_NOOP("S&maller text"), {}, {QKeySequence(u"Ctrl+-"_s)});
    normalSize = make(QT_TR_NOOP("&Normal text size"), {}, {QKeySequence(u"Ctrl+0"_s)});
    showShelf = makeToggle(QT_TR_NOOP("&Topics and tags"), {QKeySequence(u"F9"_s)});
    showShelf->setIcon(lineIcon(u"sidebar"_s));
    showDiagrams = makeToggle(QT_TR_NOOP("&Diagrams"), {QKeySequence(u"F10"_s)});
    showDiagrams->setIcon(lineIcon(u"diagram"_s));
    showProblems = makeToggle(QT_TR_NOOP("&Problems"), {QKeySequence(u"F8"_s)});
    showEvidence = makeToggle(QT_TR_NOOP("&What the diagrams rest on"), {QKeySequence(u"F7"_s)});
    showLinks = makeToggle(QT_TR_NOOP("Lin&ks here and from here"), {QKeySequence(u"F6"_s)});
    fitDiagram = make(QT_TR_NOOP("&Fit diagram"), u"fit"_s, {QKeySequence(u"Ctrl+9"_s)});
    actualSize = make(QT_TR_NOOP("Diagram at &100 %"), u"actual"_s, {QKeySequence(u"Ctrl+1"_s)});
    nextStep = make(QT_TR_NOOP("&Next step"), u"next"_s, {QKeySequence(u"Alt+Down"_s)});
    previousStep = make(QT_TR_NOOP("&Previous step"), u"previous"_s, {QKeySequence(u"Alt+Up"_s)});
    diagramWindow = make(QT_TR_NOOP("Diagram in its own &window"), u"window"_s, {QKeySequence(u"F11"_s)});
    termMap = make(QT_TR_NOOP("&Map of terms"), u"map"_s, {QKeySequence(u"Ctrl+M"_s)});
    present = make(QT_TR_NOOP("&Present this topic"), u"present"_s, {QKeySequence(u"F5"_s)});
    presentFrom = make(QT_TR_NOOP("Present the note from &here"), {}, {QKeySequence(u"Shift+F5"_s)});
    themeSystem = makeToggle(QT_TR_NOOP("Like the &desktop"));
    themeLight = makeToggle(QT_TR_NOOP("&Light"));
    themeDark = makeToggle(QT_TR_NOOP("D&ark"));
    auto* themes = new QActionGroup(window);
    for (QAction* theme : {themeSystem, themeLight, themeDark})
        themes->addAction(theme);
    languageSystem = makeToggle(QT_TR_NOOP("Like the &system"));
    languageEnglish = makeToggle(QT_TR_NOOP("&English"));
    languageChinese = makeToggle(QT_TR_NOOP("简体中文 (Simplified &Chinese)"));
    auto* languages = new QActionGroup(window);
    for (QAction* language : {languageSystem, languageEnglish, languageChinese})
        languages->addAction(language);
    print = make(QT_TR_NOOP("&Print note…"), {}, {QKeySequence(u"Ctrl+Alt+P"_s)});
    savePdf = make(QT_TR_NOOP("Save note as P&DF…"));
    editExternally = make(QT_TR_NOOP("Edit in an e&xternal editor"), {}, {QKeySequence(u"Ctrl+Shift+E"_s)});
    chooseEditor = make(QT_TR_NOOP("C&hoose the external editor…"));
    tour = make(QT_TR_NOOP("Take the &tour"), u"book"_s);
    shortcuts = make(QT_TR_NOOP("&Keyboard shortcuts"), {}, {QKeySequence(u"F1"_s), QKeySequence(u"?"_s)});
    aboutNotebook = make(QT_TR_NOOP("About this &notebook"));
    about = make(QT_TR_NOOP("&About Tujian"));
}

Actions::Lists Actions::fillMenus(QMenuBar& bar) const {
    Lists lists;
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({openFolder, openFile, openShipped});
    lists.notebooks = file->addMenu(tr("Open r&ecent"));
    file->addSeparator();
    file->addActions({refresh, exportDiagram, exportSlides});
    file->addSeparator();
    file->addActions({print, savePdf, editExternally, chooseEditor});
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyPicture, copySvg});
    edit->addSeparator();
    edit->addActions({search, filter, find, findNext, findPrevious});
    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({showShelf, showDiagrams, showEvidence, showLinks, showProblems});
    view->addSeparator();
    view->addActions({focusTopic, foldTopic, foldAll, unfoldAll});
    view->addSeparator();
    view->addActions({larger, smaller, normalSize});
    view->addSeparator();
    view->addMenu(tr("Th&eme"))->addActions({themeSystem, themeLight, themeDark});
    view->addMenu(tr("Lang&uage"))->addActions({languageSystem, languageEnglish, languageChinese});
    QMenu* diagram = bar.addMenu(tr("&Diagram"));
    diagram->addActions({previousStep, nextStep});
    diagram->addSeparator();
    diagram->addActions({fitDiagram, actualSize, diagramWindow});
    diagram->addSeparator();
    diagram->addAction(termMap);
    QMenu* go = bar.addMenu(tr("&Go"));
    go->addActions({quickOpen, back, forward});
    lists.notes = go->addMenu(tr("&Recent notes"));
    go->addSeparator();
    go->addActions({nextPart, previousPart});
    go->addSeparator();
    go->addAction(whatIsThis);
    go->addAction(bookmark);
    lists.bookmarks = go->addMenu(tr("Boo&kmarks"));
    go->addSeparator();
    go->addActions({newTab, closeTab, reopenTab, nextTab, previousTab});
    go->addSeparator();
    go->addActions({present, presentFrom});
    QMenu* help = bar.addMenu(tr("&Help"));
    help->addActions({tour, shortcuts, aboutNotebook, about});
    return lists;
}

} // namespace tujian
