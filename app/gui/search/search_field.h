#pragma once
#include "gui/models/hit_model.h"
#include <QFuture>
#include <QLineEdit>
#include <QTimer>
#include <functional>

class QFrame;
class QLabel;
class QListView;

namespace tujian {

using SearchFunction = std::function<QFuture<Result<SearchAnswer>>(const QString& query, int limit)>;

/// The search over all notes: results appear under the field as one types; Enter opens the chosen one.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(SearchFunction search, QWidget* parent = nullptr);
    void open(const QString& text = {}); ///< takes the keyboard; a text is searched for at once
    [[nodiscard]] HitModel& hits() const { return *m_hits; }
    [[nodiscard]] bool isListShown() const;
    void hideList();

Q_SIGNALS:
    void hitChosen(const tujian::Hit& hit);
    void answered(); ///< the list shows what was found for what is typed

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QFrame* makeList();
    void ask();
    void take(const Result<SearchAnswer>& answer);
    void placeList();
    void choose(const QModelIndex& index);
    void moveChoice(int by);

    static constexpr int limit = 60;
    SearchFunction m_search;
    HitModel* m_hits;
    QFrame* m_popup = nullptr; ///< child of the window, so that it is never a window of its own
    QListView* m_list = nullptr;
    QLabel* m_foot = nullptr;
    QTimer m_pause;
    quint64 m_request = 0;
    bool m_enterWaits = false; ///< Enter was pressed before the answer came
};

} // namespace tujian
