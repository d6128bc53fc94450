#pragma once
#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace tujian {

/// What a pane shows while it has nothing, waits, or failed: an icon (or a turning ring), a line, a hint.
class StatePage : public QWidget {
    Q_OBJECT
public:
    explicit StatePage(QWidget* parent = nullptr);
    /// `actions` are offered as buttons under the hint; they belong to somebody else.
    void showMessage(const QString& icon, const QString& title, const QString& hint,
                     const QList<QAction*>& actions = {});
    void showWaiting(const QString& title); ///< the ring appears only after a moment: quick work does not flicker

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void offer(const QList<QAction*>& actions);
    QString m_icon;
    bool m_waiting = false;
    int m_angle = 0;
    QTimer m_delay;
    QTimer m_turn;
    QLabel* m_title;
    QLabel* m_hint;
    QHBoxLayout* m_offers;
};

} // namespace tujian
