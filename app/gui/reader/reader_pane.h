#pragma once
#include <QWidget>

class QLabel;
class QStackedLayout;
class QTabBar;

namespace tujian {

class FindBar;
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
    void showLoading(const QString& file);
    void showNote();
    void showEmpty(const QString& title, const QString& text); ///< there is no note to show
    void showProblem(const QString& message);
    void showTopic(int topic); ///< in the breadcrumb

Q_SIGNALS:
    void topicAsked(const QString& topicId);

private:
    QTabBar* m_tabs;
    QLabel* m_crumbs;
    QStackedLayout* m_stack;
    Reader* m_reader;
    StatePage* m_state;
    FindBar* m_find;
};

} // namespace tujian
