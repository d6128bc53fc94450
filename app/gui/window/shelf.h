#pragma once
#include "gui/models/tag_model.h"
#include "gui/models/topic_filter.h"
#include "gui/models/topic_model.h"
#include "gui/window/narrowing.h"
#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;
class QTreeView;

namespace tujian {

/// The left pane: topics as a tree with a filter, and under them the tags, which narrow the topics.
class Shelf : public QWidget {
    Q_OBJECT
public:
    explicit Shelf(QWidget* parent = nullptr);

    void setRows(const QList<TopicRow>& rows);
    void showTopic(const QString& topicId); ///< makes it the current row, without asking for it
    void focusFilter();
    void clearFilters();
    void chooseTag(const QString& tag); ///< only topics that carry it are left
    [[nodiscard]] Narrowing narrowing() const;
    void narrow(const Narrowing& narrowing); ///< tags that are not there yet are chosen when they come
    [[nodiscard]] QTreeView& topicTree() const { return *m_topicTree; }
    [[nodiscard]] QTreeView& tagTree() const { return *m_tagTree; }
    [[nodiscard]] QToolButton& anyTag() const { return *m_any; }
    [[nodiscard]] QLineEdit& filter() const { return *m_filter; }
    [[nodiscard]] TopicModel& topics() const { return *m_topics; }
    [[nodiscard]] QSplitter& splitter() const { return *m_splitter; }

Q_SIGNALS:
    void topicAsked(const QString& topicId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeView* makeTree(const QString& name);
    QWidget* makeTopics();
    QWidget* makeTags();
    QWidget* makeAnyOrAll();
    void applyTags();
    void selectTags(const QStringList& tags);
    [[nodiscard]] QStringList chosenTags() const;
    void narrowed();
    void rememberExpanded();
    void restoreExpanded();
    [[nodiscard]] QSet<QString> expandedIds(const QModelIndex& parent) const;

    TopicModel* m_topics;
    TopicFilter* m_narrow;
    TagModel* m_tags;
    QSplitter* m_splitter;
    QLineEdit* m_filter;
    QTreeView* m_topicTree;
    QTreeView* m_tagTree;
    QLabel* m_none;   ///< said where nothing is left
    QLabel* m_chosen; ///< which tags narrow the topics
    QWidget* m_chosenRow;
    QToolButton* m_any = nullptr;
    QSet<QString> m_expanded;
    QString m_current;
    QStringList m_awaited; ///< tags to choose when the rows come
    bool m_fresh = true;   ///< nothing was shown yet
};

} // namespace tujian
