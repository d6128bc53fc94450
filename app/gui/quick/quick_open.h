#pragma once
#include "gui/quick/quick_model.h"
#include <QFrame>
#include <QFutureWatcher>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace tujian {

/// The popup of quick open: a line to type in and what answers it. Lies over the window that is its parent; the ranking
/// runs in a worker, so that a large notebook never holds up the keys.
class QuickOpen : public QFrame {
    Q_OBJECT
public:
    explicit QuickOpen(QWidget* window);

    /// Takes the keyboard and gives it back when it closes.
    void open(QList<QuickItem> items, QStringList recent, const QString& text = {});
    void setItems(QList<QuickItem> items); ///< while it is open: what can be gone to has changed
    void dismiss();
    [[nodiscard]] QLineEdit& line() const { return *m_line; }
    [[nodiscard]] QuickModel& found() const { return *m_model; }

Q_SIGNALS:
    void chosen(const tujian::QuickItem& item);
    void answered(); ///< the list shows what answers the line

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeLook();
    void showFoot();
    void retranslate();
    void ask();
    void take(const QList<QuickFound>& found);
    void choose(const QModelIndex& index);
    void move(int by);
    bool takeKey(int key);
    void placeOver();

    static constexpr int limit = 50;
    QLineEdit* m_line;
    QListView* m_list;
    QLabel* m_foot;
    QuickModel* m_model;
    QList<QuickItem> m_items;
    QStringList m_recent;
    QFutureWatcher<QList<QuickFound>> m_ranking;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_waiting = false;     ///< the list does not yet answer what is typed
    bool m_enterWaits = false;  ///< Enter was pressed before the answer came
};

} // namespace tujian
