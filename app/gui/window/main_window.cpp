#include "gui/window/main_window.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/hover/hover_control.h"
#include "gui/links/links_pane.h"
#include "gui/map/map_control.h"
#include "gui/presenter/presenter.h"
#include "gui/quick/quick_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/find_bar.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "gui/reader/tab_control.h"
#include "gui/search/search_field.h"
#include "gui/trace/joined_diagrams.h"
#include "gui/trust/correcting.h"
#include "gui/window/note_focus.h"
#include "gui/window/problems.h"
#include "gui/window/reading_splitter.h"
#include "gui/window/shelf.h"
#include "gui/window/welcome.h"
#include "session/ready.h"
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int messageMs = 6000;
constexpr int rememberMs = 1500;

/// A Markdown note if there is one: a notebook rarely wants to be greeted by its YAML.
QString firstNote(const Notebook& book) {
    for (const NoteFile& file : book.files) {
        if (file.file.endsWith(u".md", Qt::CaseInsensitive))
            return file.file;
    }
    return book.files.isEmpty() ? QString() : book.files.constFirst().file;
}

/// The tour's file in the shipped notes. A window takes the one in its own language.
QString tourNote() {
    //: The file's name in the notes that come with the program: it must be there.
    return QCoreApplication::translate("gui", "using-tujian.md");
}

bool hasFile(const Notebook& book, const QString& name) {
    return std::any_of(book.files.begin(), book.files.end(),
                       [&name](const NoteFile& file) { return file.file == name; });
}

} // namespace

MainWindow::MainWindow(const State& state, QWidget* parent)
    : QMainWindow(parent)
    , m_session(state)
    , m_preferences(loadPreferences(state))
    , m_actions(this)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new Welcome(this))
    , m_columns(new QSplitter(this))
    , m_shelf(new Shelf(this))
    , m_pane(new ReaderPane(this))
    , m_diagrams(
          new DiagramPane([this](const Graph& graph, DiagramView view) { return m_session.layout(graph, view); }, this))
    , m_reading(new ReadingSplitter(m_pane, m_diagrams, this))
    , m_search(
          new SearchField([this](const QString& query, int limit) { return m_session.search(query, limit); }, this))
    , m_problems(new Problems(this))
    , m_links(new LinksPane(this))
    , m_desk(new Desk(m_session, m_pane->reader(), this))
    , m_presenter(new Presenter(m_session, this))
    , m_quick(new QuickControl({m_session, *m_desk, *m_shelf, *m_diagrams, m_actions}, this))
    , m_tabs(new TabControl({m_session, *m_desk, m_pane->reader(), *m_shelf, m_actions, m_pane->tabBar()}, this))
    , m_correcting(new Correcting(
          m_session, *m_diagrams, [this] { return reader().hasNote() ? &reader().view().derived : nullptr; }, this))
    , m_joined(new JoinedDiagrams(m_session, this))
    , m_map(new MapControl(m_session, this))
    , m_hover(new HoverControl({m_session, *m_desk, m_pane->reader()}, this))
    , m_topicCount(nullptr)
    , m_problemCount(nullptr)
    , m_progress(nullptr)
    , m_desktopDark(desktopIsDark()) {
    setAcceptDrops(true);
    build();
    connectSession();
    connectReading();
    connectDiagrams();
    connectMap();
    connectPresenter();
    connectActions();
    connectViewActions();
    connectPaper();
    connectLanguage();
    connectFocus();
    restore();
}

MainWindow::~MainWindow() = default;

Reader& MainWindow::reader() const {
    return m_pane->reader();
}

void MainWindow::openNotebook(const QString& path) {
    if (m_session.isOpen())
        rememberPlace();
    m_session.open(path);
}

void MainWindow::opened() {
    const Notebook& book = m_session.notebook().book;
    m_desk->reset();
    m_unfolded.clear();
    m_shelf->clearFilters();
    m_shelf->setRows(withUnread(m_session.topics(), book));
    m_diagrams->setGraphs({});
    m_diagrams->setFolder(QDir::homePath());
    m_diagrams->setNotebook(book.root);
    m_search->setEnabled(true);
    setWindowTitle(tr("%1 — Tujian").arg(book.title()));
    if (book.single != u"-") {
        m_preferences.opened(book.key());
        offerRecent();
    }
    m_stack->setCurrentWidget(m_columns);
    m_noteFocus->take();
    if (const auto memory = std::exchange(m_memory, std::nullopt)) {
        m_search->setText(memory->search);
        m_shelf->narrow(memory->narrowing);
        m_desk->setHistory(memory->history);
    }
    openFirstNote();
}

WindowMemory MainWindow::memory() const {
    return {m_search->text(), m_shelf->narrowing(), m_desk->history()};
}

void MainWindow::openFirstNote() {
    const Notebook& book = m_session.notebook().book;
    if (book.files.isEmpty())
        return m_pane->showEmpty(tr("There are no notes in %1.").arg(QDir::toNativeSeparators(book.root)),
                                 tr("Markdown files that are put there appear here at once."));
    if (!m_firstTopic.isEmpty()) {
        m_desk->goToTopic(std::exchange(m_firstTopic, QString()));
        return;
    }
    const Place last = loadPlace(m_session.state(), book.key());
    if (hasFile(book, last.file))
        m_desk->openPlace(last);
    else
        m_desk->openNote(hasFile(book, tourNote()) ? tourNote() : firstNote(book), 0);
}

void MainWindow::takeTour() {
    if (m_session.isOpen() && hasFile(m_session.notebook().book, tourNote()))
        return m_desk->goToTopic(tourNote());
    goToTopicWhenOpen(tourNote());
    openNotebook(shippedNotes());
}

void MainWindow::openFailed(const Error& error) {
    if (m_session.isOpen())
        return say(error.message);
    m_welcome->setProblem(error.message);
    m_stack->setCurrentWidget(m_welcome);
}

void MainWindow::topicsChanged() {
    m_shelf->setRows(withUnread(m_session.topics(), m_session.notebook().book));
    m_topicCount->setText(tr("%n topics", nullptr, static_cast<int>(m_session.topics().size())));
}

void MainWindow::indexProgress(int done, int total) {
    showProgress(done, total, tr("Reading the notes: %1 of %2").arg(done).arg(total));
    constexpr qsizetype fewNotes = 50;
    if (done >= total && (m_problems->isVisible() || m_session.notebook().book.files.size() <= fewNotes))
        checkAll();
}

void MainWindow::drawProgress(int done, int total) {
    showProgress(done, total,
                 tr("Reading the diagrams: %1 of %2; everything can be found already").arg(done).arg(total));
}

void MainWindow::showProgress(int done, int total, const QString& what) {
    m_progress->setVisible(done < total);
    m_progress->setRange(0, std::max(total, 1));
    m_progress->setValue(done);
    m_progress->setToolTip(what);
}

void MainWindow::checkAll() {
    if (!m_session.isOpen())
        return;
    whenReady(this, m_session.check(), [this](const Result<QList<Diagnostic>>& problems) {
        if (problems)
            showProblems(*problems);
    });
}

void MainWindow::showProblems(const QList<Diagnostic>& problems) {
    m_problems->setProblems(problems);
    m_problemCount->setText(tr("%n problem(s)", nullptr, m_problems->count()));
    m_problemCount->setVisible(m_problems->count() > 0);
}

void MainWindow::say(const QString& message) {
    statusBar()->showMessage(message, messageMs);
}

/// Where the link under the mouse leads, in words a reader knows.
void MainWindow::sayWhere(const QUrl& link) {
    const std::optional<Href> href = readHref(link.toString(QUrl::FullyEncoded));
    if (!href || (href->kind != HrefKind::Outside && href->kind != HrefKind::Note && href->kind != HrefKind::Topic))
        return statusBar()->clearMessage();
    const QString anchor = href->anchor.isEmpty() ? QString() : u'#' + href->anchor;
    statusBar()->showMessage(href->target + anchor);
}

void MainWindow::changeTextSize(double size) {
    m_preferences.textSize = std::clamp(size, 8.0, 40.0);
    applyPageOptions();
    say(tr("Text size %1").arg(m_preferences.textSize));
}

void MainWindow::applyPageOptions() {
    PageOptions options = m_desk->pageOptions();
    options.dark = currentLook().dark;
    options.accent = currentLook().accent.name();
    options.textSize = m_preferences.textSize;
    m_desk->setPageOptions(options);
}

void MainWindow::setTheme(ThemeChoice choice) {
    m_preferences.theme = choice;
    const bool dark = choice == ThemeChoice::System ? m_desktopDark : choice == ThemeChoice::Dark;
    applyLook(*qobject_cast<QApplication*>(QApplication::instance()), makeLook(dark));
    m_diagrams->applyTheme(currentLook().diagram);
    applyPageOptions();
}

void MainWindow::askForFolder() {
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of notes"), QDir::homePath());
    if (!path.isEmpty())
        openNotebook(path);
}

void MainWindow::askForFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a note"), QDir::homePath(),
                                                      tr("Notes (*.md *.markdown *.mdown *.txt *.yaml *.yml *.json)") +
                                                          u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        openNotebook(path);
}

void MainWindow::restore() {
    if (m_preferences.geometry.isEmpty() || !restoreGeometry(m_preferences.geometry))
        resize(firstSize(screen()->availableSize()));
    if (m_preferences.columns.isEmpty() || !m_columns->restoreState(m_preferences.columns))
        m_columns->setSizes({280, 1160});
    m_reading->setShares(m_preferences.reading.isEmpty() ? QList<int>{640, 520} : m_preferences.reading);
    if (m_preferences.shelf.isEmpty() || !m_shelf->splitter().restoreState(m_preferences.shelf))
        m_shelf->splitter().setSizes({560, 280});
    m_actions.showShelf->setChecked(m_preferences.showShelf);
    m_actions.showDiagrams->setChecked(m_preferences.showDiagrams);
    m_actions.showEvidence->setChecked(m_preferences.showEvidence);
    m_links->setVisible(m_preferences.showLinks);
    m_shelf->setVisible(m_preferences.showShelf);
    m_diagrams->setVisible(m_preferences.showDiagrams);
    const ThemeChoice theme = m_preferences.theme;
    (theme == ThemeChoice::Light  ? m_actions.themeLight
     : theme == ThemeChoice::Dark ? m_actions.themeDark
                                  : m_actions.themeSystem)
        ->setChecked(true);
    setTheme(theme);
    m_rememberSoon.setSingleShot(true);
    m_rememberSoon.setInterval(rememberMs);
    connect(&m_rememberSoon, &QTimer::timeout, this, &MainWindow::rememberPlace);
}

void MainWindow::rememberPlace() {
    const Place place = m_desk->place();
    if (!m_session.isOpen() || place.file.isEmpty())
        return;
    if (const auto saved = savePlace(m_session.state(), m_session.notebook().book.key(), place); !saved)
        say(saved.error().message);
}

void MainWindow::remember() {
    rememberPlace();
    m_preferences.geometry = saveGeometry();
    m_preferences.showEvidence = m_actions.showEvidence->isChecked();
    m_preferences.showLinks = !m_links->isHidden();
    m_preferences.columns = m_columns->saveState();
    m_preferences.reading = m_reading->shares();
    m_preferences.shelf = m_shelf->splitter().saveState();
    // The window is closing: there is nobody left to tell that this could not be kept.
    (void)savePreferences(m_session.state(), m_preferences);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    m_tabs->saveNow();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    openNotebook(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton)
        m_desk->back();
    else if (event->button() == Qt::ForwardButton)
        m_desk->forward();
    else
        QMainWindow::mousePressEvent(event);
}

} // namespace tujian
