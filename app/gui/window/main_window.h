#pragma once
#include "gui/reader/history.h"
#include "gui/run.h"
#include "gui/window/actions.h"
#include "gui/window/narrowing.h"
#include "gui/window/preferences.h"
#include "session/session.h"
#include <QMainWindow>
#include <QTimer>
#include <memory>
#include <optional>

class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tujian {

class Correcting;
class Desk;
class DiagramPane;
class HoverControl;
class JoinedDiagrams;
class LinksPane;
class MapControl;
class NoteFocus;
class Presenter;
class Problems;
class QuickControl;
class Reader;
class ReaderPane;
class SearchField;
class TabControl;
class Shelf;
class ReadingSplitter;
class Welcome;

/// What of a window is not kept on disk, for the one that takes its place.
struct WindowMemory {
    QString search;
    Narrowing narrowing;
    History history;
};

/// Joins the parts: topics and tags, the note, its diagrams, the search. Holds no work of its own: each part says what
/// was asked, the session answers.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const State& state, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openNotebook(const QString& path); ///< empty: the last one, else the shipped notes
    void goToTopicWhenOpen(const QString& topicId) { m_firstTopic = topicId; }

    [[nodiscard]] WindowMemory memory() const;
    void recallWhenOpen(const WindowMemory& memory) { m_memory = memory; }

    /// The topic that goToTopicWhenOpen() named, else all of the first note.
    void presentWhenOpen() { m_presentFirst = m_firstTopic; }

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Shelf& shelf() const { return *m_shelf; }
    [[nodiscard]] Reader& reader() const;
    [[nodiscard]] ReaderPane& readerPane() const { return *m_pane; }
    [[nodiscard]] DiagramPane& diagrams() const { return *m_diagrams; }
    [[nodiscard]] SearchField& searchField() const { return *m_search; }
    [[nodiscard]] Problems& problems() const { return *m_problems; }
    [[nodiscard]] LinksPane& links() const { return *m_links; }
    [[nodiscard]] HoverControl& hover() const { return *m_hover; }
    [[nodiscard]] Desk& desk() const { return *m_desk; }
    [[nodiscard]] TabControl& tabs() const { return *m_tabs; }
    [[nodiscard]] Correcting& correcting() const { return *m_correcting; }
    [[nodiscard]] QuickControl& quick() const { return *m_quick; }
    [[nodiscard]] MapControl& map() const { return *m_map; }
    [[nodiscard]] Presenter& presenter() const { return *m_presenter; }
    [[nodiscard]] const Actions& actions() const { return m_actions; }
    void setTheme(ThemeChoice choice);

    /// The window's words were made in one language: another one is asked for, and a new window in the place of this
    /// one speaks it.
Q_SIGNALS:
    void languageAsked(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void build();
    void buildToolBar();
    void buildStatusBar();
    void connectSession();
    void connectReading();
    void connectDiagrams();
    void connectMap();
    void connectPresenter();
    void connectActions();
    void connectViewActions();
    void connectPaper();
    void connectLanguage();
    void connectFocus();
    void editExternally();
    void chooseEditor();
    void restore();
    void remember();
    void rememberPlace();

    void opened();
    void openFirstNote();
    void takeTour();
    void openFailed(const Error& error);
    void noteFailed(const Error& error);
    void topicsChanged();
    void indexProgress(int done, int total);
    void drawProgress(int done, int total);
    void showProgress(int done, int total, const QString& what);
    void checkAll();
    void showProblems(const QList<Diagnostic>& problems);
    void showTopic(int topic);
    void showSpan(const Span& span);
    void exportSlides(const QString& topic);
    void lightSentences(const QList<Span>& spans);
    void openDiagramWindow();
    void unfoldOutline(const QString& file);
    void sayWhere(const QUrl& link);
    void serveDock(QDockWidget& dock, QAction& action);
    void offerRecent();
    void changeTextSize(double size);
    void applyPageOptions();
    void askForFolder();
    void askForFile();
    void say(const QString& message);

    Session m_session;
    Preferences m_preferences;
    Actions m_actions;
    Actions::Lists m_menus;
    QStackedWidget* m_stack;
    Welcome* m_welcome;
    QSplitter* m_columns;
    Shelf* m_shelf;
    ReaderPane* m_pane;
    DiagramPane* m_diagrams;
    ReadingSplitter* m_reading;
    SearchField* m_search;
    Problems* m_problems;
    LinksPane* m_links;
    Desk* m_desk;
    Presenter* m_presenter;
    QuickControl* m_quick;
    TabControl* m_tabs;
    Correcting* m_correcting;
    JoinedDiagrams* m_joined;
    MapControl* m_map;
    HoverControl* m_hover;
    std::unique_ptr<NoteFocus> m_noteFocus; ///< goes before the parts that it watches
    QLabel* m_topicCount;
    QToolButton* m_problemCount;
    QProgressBar* m_progress;
    QTimer m_rememberSoon;
    QString m_firstTopic;
    std::optional<QString> m_presentFirst;
    std::optional<WindowMemory> m_memory;
    bool m_desktopDark;
    QString m_unfolded;         ///< note whose outline stands open in the tree
    bool m_keepDiagram = false; ///< the diagram led to a sentence: it stays, wherever that is
};

} // namespace tujian
