#pragma once
#include "gui/presenter/talk_window.h"
#include "present/talk.h"
#include <QTimer>

class QLabel;
class QProgressBar;
class QPlainTextEdit;

namespace tujian {

class SlideView;
struct Theme;

/// The speaker's window: this slide, what Next brings, the notes' text, the clock.
class Console : public TalkWindow {
    Q_OBJECT
public:
    explicit Console(const Talk& talk);
    [[nodiscard]] SlideView& slide() const { return *m_now; }
    [[nodiscard]] SlideView& nextSlide() const { return *m_next; }
    [[nodiscard]] QString notes() const;
    [[nodiscard]] QString status() const;
    void setTheme(const Theme& theme);
    void setHideAhead(bool hide);
    void setTyped(const QString& digits);
    void changeNoteSize(int pixels);
    void setPlanned(qint64 ms); ///< for the countdown; 0: none
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] int noteSize() const { return m_noteSize; }

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFoot();
    QLabel* makeLabel(int pixels, bool quiet);
    void refresh();
    void refreshClock();

    const Talk& m_talk;
    SlideView* m_now;
    SlideView* m_next;
    QPlainTextEdit* m_notes;
    QLabel* m_elapsed;
    QLabel* m_clock;
    QLabel* m_place;
    QLabel* m_status;
    QLabel* m_stepText;
    QProgressBar* m_progress;
    QTimer m_tick;
    int m_noteSize = 20;
    qint64 m_planned = 0;
    QString m_paceStyle;
    QString m_typed;
};

} // namespace tujian
