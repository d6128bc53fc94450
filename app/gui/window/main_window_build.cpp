#include "gui/about/about_notebook.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/step_bar.h"
#include "gui/hover/hover_control.h"
#include "gui/links/links_control.h"
#include "gui/links/links_pane.h"
#include "gui/map/map_control.h"
#include "gui/presenter/presenter.h"
#include "gui/quick/quick_control.h"
#include "gui/quick/quick_open.h"
#include "gui/reader/bookmark_control.h"
#include "gui/reader/code_copy.h"
#include "gui/reader/desk.h"
#include "gui/reader/drawn_fences.h"
#include "gui/reader/find_bar.h"
#include "gui/reader/large_view.h"
#include "gui/reader/page_bar.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "gui/search/search_control.h"
#include "gui/search/search_field.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/trace/joined_diagrams.h"
#include "gui/trust/correcting.h"
#include "gui/window/main_window.h"
#include "gui/window/note_focus.h"
#include "gui/window/problems.h"
#include "gui/window/reader_menu.h"
#include "gui/window/reading_splitter.h"
#include "gui/window/shelf.h"
#include "gui/window/shortcuts.h"
#include "gui/window/welcome.h"
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

// How the window's parts are put together and joined by signals; what they then do is in main_window.cpp.

using namespace Qt::StringLiterals;

namespace tujian {

void MainWindow::build() {
    m_menus = m_actions.fillMenus(*menuBar());
    m_columns->addWidget(m_shelf);
    m_columns->addWidget(m_reading);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);
    m_shelf->setMinimumWidth(180);
    m_pane->setMinimumWidth(320);
    m_diagrams->setMinimumWidth(340);
    m_diagrams->setMinimumHeight(200);
    m_pane->setMinimumHeight(160);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_columns);
    setCentralWidget(m_stack);
    addDockWidget(Qt::BottomDockWidgetArea, m_problems);
    addDockWidget(Qt::BottomDockWidgetArea, m_links);
    tabifyDockWidget(m_links, m_problems);
    m_problems->hide();
    m_links->hide();
    buildToolBar();
    buildStatusBar();
    offerRecent();
    setWindowTitle(tr("Tujian"));
}

void MainWindow::buildToolBar() {
    QToolBar* bar = addToolBar(tr("Main tools"));
    bar->setObjectName(u"main"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto spring = [bar] {
        auto* made = new QWidget(bar);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(made);
    };
    bar->addActions({m_actions.showShelf, m_actions.back, m_actions.forward, m_actions.bookmark});
    spring();
    m_search->setFixedWidth(440);
    m_search->setEnabled(false);
    bar->addWidget(m_search);
    spring();
    bar->addActions({m_actions.openFolder, m_actions.present, m_actions.showDiagrams});
}

void MainWindow::buildStatusBar() {
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Reading the notes"));
    m_progress->hide();
    m_topicCount = new QLabel(this);
    m_topicCount->setContentsMargins(grid, 0, grid, 0);
    m_problemCount = new QToolButton(this);
    m_problemCount->setDefaultAction(nullptr);
    m_problemCount->setToolTip(tr("Show what is odd in the notes (F8)"));
    m_problemCount->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problemCount->setIcon(lineIcon(u"problems"_s));
    m_problemCount->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_topicCount);
    statusBar()->addPermanentWidget(m_problemCount);
    connect(m_problemCount, &QToolButton::clicked, m_actions.showProblems, &QAction::trigger);
}

void MainWindow::connectSession() {
    connect(&m_session, &Session::opened, this, &MainWindow::opened);
    connect(&m_session, &Session::failed, this, &MainWindow::openFailed);
    connect(&m_session, &Session::topicsChanged, this, &MainWindow::topicsChanged);
    connect(&m_session, &Session::indexProgress, this, &MainWindow::indexProgress);
    connect(&m_session, &Session::drawProgress, this, &MainWindow::drawProgress);
    connect(&m_session, &Session::diagnosticsChanged, this, &MainWindow::showProblems);
    connect(&m_session, &Session::noteChanged, m_desk, &Desk::reloadChanged);
}

void MainWindow::connectReading() {
    connect(m_shelf, &Shelf::topicAsked, m_desk, &Desk::goToTopic);
    connect(m_pane, &ReaderPane::topicAsked, m_desk, &Desk::goToTopic);
    connect(m_problems, &Problems::spanAsked, m_desk, &Desk::goToSpan);
    connect(m_search, &SearchField::hitChosen, m_desk, &Desk::goToHit);
    connect(new SearchControl(m_session, *m_search, this), &SearchControl::said, this, &MainWindow::say);
    connect(m_desk, &Desk::loading, m_pane, &ReaderPane::showLoading);
    connect(m_desk, &Desk::noteShown, m_pane, &ReaderPane::showNote);
    connect(m_desk, &Desk::noteShown, this, [this] {
        // The note that is shown is known before the index is: its topics need not wait.
        if (m_session.topics().isEmpty())
            m_shelf->setRows(withUnread(reader().view().derived.topics, m_session.notebook().book));
    });
    connect(m_desk, &Desk::said, this, &MainWindow::say);
    connect(m_desk, &Desk::diagramAsked, m_quick, &QuickControl::goToDiagram);
    auto* fences = new DrawnFences(
        reader(), [this](const Graph& graph, DiagramView view) { return m_session.layout(graph, view); });
    connect(fences, &DrawnFences::linkAsked, m_desk, &Desk::followDiagramLink);
    new LargeOpener(reader(), *m_desk);
    auto* bookmarks = new BookmarkControl(m_session, *m_desk, reader(), this);
    bookmarks->serve(*m_actions.bookmark, *m_menus.bookmarks);
    connect(bookmarks, &BookmarkControl::said, this, &MainWindow::say);
    m_quick->serveRecentNotes(*m_menus.notes);
    // The session's child: the pane still speaks while the window goes, when there is no session to ask any more.
    new LinksControl({m_session, *m_desk, reader(), *m_links}, &m_session);
    connect(&m_pane->findBar(), &FindBar::offsetAsked, m_desk, &Desk::goToOffset);
    connect(m_hover, &HoverControl::said, this, &MainWindow::say);
    connect(m_actions.whatIsThis, &QAction::triggered, m_hover, &HoverControl::explainAtCursor);
    connect(m_actions.focusTopic, &QAction::triggered, m_desk, &Desk::toggleFocus);
    connect(m_desk, &Desk::focusChanged, m_actions.focusTopic, &QAction::setChecked);
    connect(new CodeCopy(reader()), &CodeCopy::said, this, &MainWindow::say);
    connect(m_desk, &Desk::failed, this, &MainWindow::noteFailed);
    PageBar& bar = m_pane->pageBar();
    connect(m_desk, &Desk::partShown, &bar, &PageBar::showPart);
    connect(m_desk, &Desk::focusChanged, &bar, &PageBar::showFocus);
    connect(m_actions.foldTopic, &QAction::triggered, m_desk, [this] { m_desk->toggleFold(reader().currentTopic()); });
    connect(m_actions.foldAll, &QAction::triggered, m_desk, [this] { m_desk->foldAll(true); });
    connect(m_actions.unfoldAll, &QAction::triggered, m_desk, [this] { m_desk->foldAll(false); });
    connect(m_actions.nextPart, &QAction::triggered, m_desk, [this] { m_desk->stepPart(1); });
    connect(m_actions.previousPart, &QAction::triggered, m_desk, [this] { m_desk->stepPart(-1); });
    connect(m_desk, &Desk::partShown, this, [this](int part, int parts) {
        m_actions.nextPart->setEnabled(part + 1 < parts);
        m_actions.previousPart->setEnabled(part > 0);
    });
    connect(&reader(), &Reader::menuAsked, this,
            [this](QMenu* menu, const QUrl& link) { fillReaderMenu(*menu, link, m_actions, *m_desk, *m_tabs); });
    connect(&bar, &PageBar::partAsked, m_desk, &Desk::stepPart);
    connect(&bar, &PageBar::wholeAsked, m_desk, &Desk::toggleFocus);
    connect(m_desk, &Desk::hitShown, this, [this](const Hit& hit) {
        const int position = reader().map().toPosition(hit.hit.begin).value_or(0);
        m_pane->findBar().showWords(markedWords(hit), position);
        reader().setFocus();
    });
    const auto offer = [this] {
        m_actions.back->setEnabled(m_desk->canGoBack());
        m_actions.forward->setEnabled(m_desk->canGoForward());
    };
    connect(m_desk, &Desk::historyChanged, this, offer);
    offer();
    connect(&reader(), &Reader::topicRead, this, &MainWindow::showTopic);
    connect(&reader(), &Reader::textSizeAsked, this,
            [this](int direction) { changeTextSize(m_preferences.textSize + direction); });
    connect(&reader(), &Reader::searchAsked, m_search, &SearchField::open);
    connect(&reader(), &QTextBrowser::highlighted, this, &MainWindow::sayWhere);
    connect(&reader(), &Reader::linkAsked, statusBar(), &QStatusBar::clearMessage);
}

void MainWindow::connectMap() {
    connect(m_actions.termMap, &QAction::triggered, m_map, &MapControl::open);
    connect(m_map, &MapControl::spanAsked, this, &MainWindow::showSpan);
    connect(m_map, &MapControl::topicAsked, m_desk, &Desk::goToTopic);
    // What was asked for must not come up behind the map.
    const auto comeForward = [this] {
        raise();
        activateWindow();
        m_noteFocus->take();
    };
    connect(m_map, &MapControl::spanAsked, this, comeForward);
    connect(m_map, &MapControl::topicAsked, this, comeForward);
    connect(m_map, &MapControl::said, this, &MainWindow::say);
}

void MainWindow::connectPresenter() {
    const auto topic = [this] {
        return reader().view().derived.note.topics.at(std::max(0, reader().currentTopic())).id;
    };
    connect(m_actions.present, &QAction::triggered, this, [this, topic] {
        if (reader().hasNote())
            m_presenter->presentTopic(reader().view().derived, topic());
    });
    connect(m_actions.presentFrom, &QAction::triggered, this, [this, topic] {
        if (reader().hasNote())
            m_presenter->presentFrom(reader().view().derived, topic());
    });
    connect(m_actions.exportSlides, &QAction::triggered, this,
            [this, topic] { exportSlides(reader().hasNote() ? topic() : QString()); });
    connect(m_presenter, &Presenter::leaving, m_desk, &Desk::goToTopic);
    connect(m_presenter, &Presenter::said, this, &MainWindow::say);
    connect(m_desk, &Desk::noteShown, this, [this] {
        if (const auto first = std::exchange(m_presentFirst, std::nullopt))
            m_presenter->presentTopic(reader().view().derived, *first);
    });
}

/// Whoever leads somewhere leaves the keys to what is there.
void MainWindow::connectFocus() {
    m_noteFocus = std::make_unique<NoteFocus>(reader(), *m_desk);
    const auto take = [this] { m_noteFocus->take(); };
    connect(m_shelf, &Shelf::topicAsked, m_noteFocus.get(), take);
    connect(m_pane, &ReaderPane::topicAsked, m_noteFocus.get(), take);
    connect(m_links, &LinksPane::placeAsked, m_noteFocus.get(), take);
    connect(m_links, &LinksPane::targetAsked, m_noteFocus.get(), take);
    connect(m_diagrams, &DiagramPane::linkActivated, m_noteFocus.get(), take);
    connect(&m_quick->popup(), &QuickOpen::chosen, m_noteFocus.get(), [take](const QuickItem& item) {
        if (item.kind != QuickKind::Command && item.kind != QuickKind::Tag)
            take();
    });
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions.openFolder, [this] { askForFolder(); });
    on(m_actions.openFile, [this] { askForFile(); });
    on(m_actions.openShipped, [this] { openNotebook(shippedNotes()); });
    on(m_actions.tour, [this] { takeTour(); });
    on(m_actions.refresh, [this] { m_session.refresh(); });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.exportDiagram, [this] { m_diagrams->exportPicture(); });
    on(m_actions.copyPicture, [this] { m_diagrams->copyPicture(false); });
    on(m_actions.copySvg, [this] { m_diagrams->copyPicture(true); });
    on(m_actions.find, [this] { m_pane->findBar().open(); });
    on(m_actions.findNext, [this] { m_pane->findBar().step(1); });
    on(m_actions.findPrevious, [this] { m_pane->findBar().step(-1); });
    on(m_actions.search, [this] { m_search->open(); });
    on(m_actions.filter, [this] {
        m_actions.showShelf->setChecked(true);
        m_shelf->focusFilter();
    });
    on(m_actions.back, [this] { m_desk->back(); });
    on(m_actions.forward, [this] { m_desk->forward(); });
    on(m_actions.fitDiagram, [this] { m_diagrams->canvas().fit(); });
    on(m_actions.actualSize, [this] { m_diagrams->canvas().actualSize(); });
    on(m_actions.nextStep, [this] { m_diagrams->steps().advance(1); });
    on(m_actions.previousStep, [this] { m_diagrams->steps().advance(-1); });
    on(m_actions.diagramWindow, [this] { openDiagramWindow(); });
    connect(m_welcome, &Welcome::folderAsked, this, &MainWindow::askForFolder);
    connect(m_welcome, &Welcome::fileAsked, this, &MainWindow::askForFile);
    connect(m_welcome, &Welcome::shippedAsked, m_actions.openShipped, &QAction::trigger);
    connect(m_welcome, &Welcome::notebookAsked, this, &MainWindow::openNotebook);
}

void MainWindow::connectViewActions() {
    const auto on = [this](QAction* action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions.larger, [this] { changeTextSize(m_preferences.textSize + 1); });
    on(m_actions.smaller, [this] { changeTextSize(m_preferences.textSize - 1); });
    on(m_actions.normalSize, [this] { changeTextSize(Preferences().textSize); });
    on(m_actions.themeSystem, [this] { setTheme(ThemeChoice::System); });
    on(m_actions.themeLight, [this] { setTheme(ThemeChoice::Light); });
    on(m_actions.themeDark, [this] { setTheme(ThemeChoice::Dark); });
    connect(m_actions.showShelf, &QAction::toggled, this, [this](bool shown) {
        m_preferences.showShelf = shown;
        m_shelf->setVisible(shown);
    });
    connect(m_actions.showDiagrams, &QAction::toggled, this, [this](bool shown) {
        m_preferences.showDiagrams = shown;
        m_diagrams->setVisible(shown);
    });
    serveDock(*m_problems, *m_actions.showProblems);
    serveDock(*m_links, *m_actions.showLinks);
    on(m_actions.showProblems, [this] {
        if (m_actions.showProblems->isChecked())
            checkAll();
    });
    on(m_actions.shortcuts, [this] { Shortcuts(*menuBar(), this).exec(); });
    on(m_actions.aboutNotebook, [this] { AboutNotebook(m_session, this).exec(); });
    on(m_actions.about, [this] {
        QMessageBox::about(
            this, tr("About Tujian"),
            tr("<h3>Tujian</h3><p>Version %1</p><p>Opens Markdown notes, makes their topics findable, and "
               "draws them from their own sentences.</p>")
                .arg(QApplication::applicationVersion()));
    });
}

/// A dock behind another one is brought to the front, not taken away.
void MainWindow::serveDock(QDockWidget& dock, QAction& action) {
    connect(&action, &QAction::triggered, &dock, [&dock](bool show) {
        dock.setVisible(show);
        dock.raise();
    });
    // The action is the context: a dock hides while the window goes, and is heard when the window is no more.
    connect(&dock, &QDockWidget::visibilityChanged, &action, &QAction::setChecked);
}

void MainWindow::offerRecent() {
    m_welcome->setRecent(m_preferences.recent);
    m_menus.notebooks->clear();
    m_menus.notebooks->setEnabled(!m_preferences.recent.isEmpty());
    for (const QString& path : std::as_const(m_preferences.recent))
        m_menus.notebooks->addAction(QDir::toNativeSeparators(path), this, [this, path] { openNotebook(path); });
}

} // namespace tujian
