#pragma once
#include <QTimer>
#include <QWidget>

class QLabel;

namespace tujian {

/// What a pane shows while it has nothing, waits, or failed: an icon (or a turning ring), a line, a hint.
class StatePage : public QWidget {
    Q_OBJECT
public:
    explicit StatePage(QWidget* parent = nullptr);
    void showMessage(const QString& icon, const QString& title, const QString& hint);
    void showWaiting(const QString& title); ///< the ring appears only after a moment: quick work does not flicker

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QString m_icon;
    bool m_waiting = false;
    int m_angle = 0;
    QTimer m_delay;
    QTimer m_turn;
    QLabel* m_title;
    QLabel* m_hint;
};

} // namespace tujian
