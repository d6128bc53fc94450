#pragma once
#include "gui/presenter/talk_window.h"
#include <QTimer>

namespace tujian {

class SlideView;

/// What the audience sees: the slide and nothing else; the mouse's arrow hides when it rests.
class AudienceWindow : public TalkWindow {
    Q_OBJECT
public:
    AudienceWindow();
    [[nodiscard]] SlideView& slide() const { return *m_slide; }
    void setLinkUnderMouse(bool link);
    void showNotice(const QString& text, int ms = 2500); ///< 0: until the next
    void setPointing(bool pointing);                     ///< the laser pointer stands in for the arrow

private:
    void wake();
    SlideView* m_slide;
    QTimer m_rest;
    QTimer m_noticeEnd;
    bool m_link = false;
    bool m_pointing = false;
};

} // namespace tujian
