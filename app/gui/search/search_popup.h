#pragma once
#include "gui/search/query_completion.h"
#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace tujian {

class HitModel;

/// What appears under the search field: how the query may go on, what it found, how much that is. Has no keyboard of
/// its own: the field says what to do. A child of the window, so that it is never a window of its own.
class SearchPopup : public QFrame {
    Q_OBJECT
public:
    SearchPopup(HitModel& hits, QWidget* window);

    void setSuggestions(const QList<QuerySuggestion>& suggestions, bool whole); ///< whole: there is no query yet
    void setFoot(const QString& text);
    void showHits(bool shown);
    void chooseFirst();
    void move(int by); ///< the choice, in the list that has it
    void placeUnder(const QWidget& field);

    [[nodiscard]] bool hasSuggestions() const { return !m_suggestions.isEmpty(); }
    [[nodiscard]] const QList<QuerySuggestion>& suggestions() const { return m_suggestions; }
    [[nodiscard]] int suggestion() const; ///< the chosen one; -1: a hit is chosen
    [[nodiscard]] QModelIndex hit() const;

Q_SIGNALS:
    void hitClicked(const QModelIndex& index);
    void suggestionClicked(int index);

private:
    QListView* makeList();

    HitModel& m_hits;
    QListView* m_ways; ///< the suggestions
    QStandardItemModel* m_wayModel;
    QListView* m_list;
    QLabel* m_foot;
    QList<QuerySuggestion> m_suggestions;
    bool m_whole = false;
};

} // namespace tujian
