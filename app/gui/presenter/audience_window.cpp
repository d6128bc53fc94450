#include "gui/presenter/audience_window.h"
#include "gui/presenter/slide_view.h"
#include <QVBoxLayout>

namespace tujian {

namespace {
constexpr int restMs = 1800;
} // namespace

AudienceWindow::AudienceWindow()
    : TalkWindow(tr("Talk"))
    , m_slide(new SlideView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_slide->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_slide);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_slide->setCursor(Qt::BlankCursor); });
    connect(m_slide, &SlideView::pointed, this, &AudienceWindow::wake);
    m_noticeEnd.setSingleShot(true);
    connect(&m_noticeEnd, &QTimer::timeout, this, [this] { m_slide->setNotice({}); });
    m_rest.start();
}

void AudienceWindow::setLinkUnderMouse(bool link) {
    m_link = link;
}

void AudienceWindow::setPointing(bool pointing) {
    m_pointing = pointing;
    if (pointing)
        m_slide->setCursor(Qt::BlankCursor);
    else
        wake();
}

void AudienceWindow::showNotice(const QString& text, int ms) {
    m_slide->setNotice(text);
    m_noticeEnd.stop();
    if (ms > 0)
        m_noticeEnd.start(ms);
}

void AudienceWindow::wake() {
    if (m_pointing)
        return;
    m_slide->setCursor(m_link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_rest.start();
}

} // namespace tujian
