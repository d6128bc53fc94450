#include "gui/links/links_control.h"
#include "gui/links/links_pane.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "session/ready.h"
#include <QUrl>

namespace tujian {

LinksControl::LinksControl(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {
    connect(&parts.desk, &Desk::noteShown, this, &LinksControl::ask);
    connect(&parts.session, &Session::indexProgress, this, [this](int done, int total) {
        if (done >= total)
            ask();
    });
    connect(&parts.pane, &QDockWidget::visibilityChanged, this, &LinksControl::ask);
    connect(&parts.pane, &LinksPane::placeAsked, &parts.desk, &Desk::goToSpan);
    connect(&parts.pane, &LinksPane::targetAsked, this, &LinksControl::follow);
}

void LinksControl::ask() {
    const quint64 request = ++m_request;
    if (m_parts.pane.isHidden())
        return;
    if (!m_parts.session.isOpen() || !m_parts.reader.hasNote())
        return m_parts.pane.setLinks({});
    const QString file = m_parts.reader.view().derived.note.file;
    whenReady(this, m_parts.session.links(file), [this, request](const Result<NoteLinks>& links) {
        if (request == m_request)
            m_parts.pane.setLinks(links ? *links : NoteLinks());
    });
}

void LinksControl::follow(const LinkedPlace& place) {
    if (place.link.kind == LinkKind::Outside)
        return m_parts.desk.follow(QUrl(place.target));
    if (!place.target.isEmpty())
        m_parts.desk.goToTopic(place.target);
}

} // namespace tujian
