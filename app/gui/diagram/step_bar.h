#pragma once
#include "diagram/graph.h"
#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace tujian {

/// First, previous, play, next, last and a slider over a diagram's steps, with the step's sentence under them.
/// The position before the first step shows the whole diagram.
class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget* parent = nullptr);

    void setSteps(const QList<GraphStep>& steps, int last); ///< hides itself where nothing is numbered
    void setStep(int step);                                 ///< 0: the whole diagram
    void advance(int direction);
    void play(bool on);
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }

Q_SIGNALS:
    void stepChanged(int step); ///< -1: the whole diagram

private:
    void showStep(int step);
    [[nodiscard]] QString caption(int step) const;

    QList<GraphStep> m_steps;
    int m_last = 0;
    int m_step = 0;
    QTimer m_timer;
    QToolButton* m_first;
    QToolButton* m_previous;
    QToolButton* m_play;
    QToolButton* m_next;
    QToolButton* m_lastButton;
    QSlider* m_slider;
    QLabel* m_count;
    QLabel* m_caption;
};

} // namespace tujian
