#pragma once
#include "gui/models/hit_model.h"
#include "gui/search/query_completion.h"
#include <QFuture>
#include <QLineEdit>
#include <QTimer>
#include <functional>

namespace tujian {

class SearchPopup;

using SearchFunction = std::function<QFuture<Result<SearchAnswer>>(const QString& query, int limit)>;

/// The search over all notes: results appear under the field as one types, with what the query may go on with; Enter
/// opens the chosen one, Tab completes. While it is empty the query's grammar and the kept queries are listed.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(SearchFunction search, QWidget* parent = nullptr);
    void open(const QString& text = {}); ///< takes the keyboard; a text is searched for at once
    void setNames(const QueryNames& names);
    [[nodiscard]] HitModel& hits() const { return *m_hits; }
    [[nodiscard]] const QList<QuerySuggestion>& suggestions() const;
    [[nodiscard]] bool isListShown() const;
    void hideList();

Q_SIGNALS:
    void hitChosen(const tujian::Hit& hit);
    void answered();                      ///< the list shows what was found for what is typed
    void keepAsked(const QString& query); ///< keep this query, or forget it

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SearchPopup& popup();
    void retranslate();
    void changed();
    void ask();
    void take(const Result<SearchAnswer>& answer);
    [[nodiscard]] QString footOf(const SearchAnswer& answer) const;
    void suggest();
    void complete(int suggestion);
    void choose(const QModelIndex& index);
    void showKept();

    static constexpr int limit = 60;
    SearchFunction m_search;
    HitModel* m_hits;
    SearchPopup* m_popup = nullptr; ///< made when it is first needed: only then the field has its window
    QueryNames m_names;
    QAction* m_keep;
    QTimer m_pause;
    QTimer m_slow; ///< from asking until it is worth saying that the answer is awaited
    quint64 m_request = 0;
    bool m_enterWaits = false; ///< Enter was pressed before the answer came
};

} // namespace tujian
