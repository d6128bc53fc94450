#pragma once
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QTabBar;

namespace tujian {

class FindBar;
class PageBar;
class Reader;
class StatePage;
struct Error;

/// The middle of the window: where one is, the note, the find bar; or why there is no note.
class ReaderPane : public QWidget {
    Q_OBJECT
public:
    explicit ReaderPane(QWidget* parent = nullptr);
    [[nodiscard]] Reader& reader() const { return *m_reader; }
    [[nodiscard]] QTabBar& tabBar() const { return *m_tabs; }
    [[nodiscard]] FindBar& findBar() const { return *m_find; }
    [[nodiscard]] PageBar& pageBar() const { return *m_page; }
    void
    showLoading(const QString& file); ///< empty: no longer; the note before it goes when this takes more than a moment
    void showNote();
    void showEmpty(const QString& title, const QString& text); ///< there is no note to show
    void showProblem(const QString& message, const QList<QAction*>& wayOut = {});
    void showTopic(int topic); ///< in the breadcrumb

Q_SIGNALS:
    void topicAsked(const QString& topicId);

private:
    QTabBar* m_tabs;
    QLabel* m_crumbs;
    PageBar* m_page;
    QTimer m_patience;
    QStackedLayout* m_stack;
    Reader* m_reader;
    StatePage* m_state;
    FindBar* m_find;
};

} // namespace tujian
