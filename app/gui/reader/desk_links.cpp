#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include <QDesktopServices>

// Where the links of the note that is shown lead.

using namespace Qt::StringLiterals;

namespace tujian {

void Desk::follow(const QUrl& link) {
    const std::optional<Href> href = readHref(link.toString(QUrl::FullyEncoded));
    if (!href)
        return followOutside(link);
    const Note& note = m_reader.view().derived.note;
    switch (href->kind) {
    case HrefKind::Topic:
        return goToTopic(note.file + u'#' + href->anchor);
    case HrefKind::Fold:
        return toggleFold(note.topicById(note.file + u'#' + href->anchor));
    case HrefKind::Note:
        return followNote(href->target, href->anchor);
    case HrefKind::Turn:
        return toggleClosed(href->target.toInt());
    case HrefKind::Source:
        return toggleSource(href->target.toInt());
    case HrefKind::Table:
        return Q_EMIT tableAsked(href->target.toInt());
    case HrefKind::Footnote:
    case HrefKind::FootnoteUse:
        if (const auto place = footnotePlace(note, href->target, href->kind == HrefKind::Footnote))
            goToSpan(*place);
        return;
    case HrefKind::Diagram:
        return Q_EMIT diagramAsked(href->target);
    case HrefKind::Outside:
        return followOutside(QUrl(href->target));
    }
}

void Desk::followOutside(const QUrl& link) {
    // Notes are other people's files: only what a browser or a mail program takes leaves the program, and on a click.
    if (!QStringList{u"http"_s, u"https"_s, u"mailto"_s}.contains(link.scheme())) {
        Q_EMIT said(tr("Not opened: %1").arg(link.toDisplayString()));
        return;
    }
    QDesktopServices::openUrl(link);
    Q_EMIT said(tr("Opened outside: %1").arg(link.toDisplayString()));
}

std::optional<LinkTarget> Desk::noteTarget(const Href& href) const {
    const QString& from = m_reader.view().derived.note.file;
    if (href.kind == HrefKind::Topic)
        return LinkTarget{from, href.anchor};
    if (href.kind != HrefKind::Note || !m_session.isOpen())
        return std::nullopt;
    for (const LinkKind kind : {LinkKind::Relative, LinkKind::Wiki}) {
        Link link;
        link.kind = kind;
        link.target = href.target;
        link.anchor = href.anchor;
        if (auto found = resolveLink(m_session.notebook().book, from, link))
            return found;
    }
    return std::nullopt;
}

void Desk::followNote(const QString& target, const QString& anchor) {
    const std::optional<LinkTarget> found = noteTarget(Href{HrefKind::Note, target, anchor});
    if (!found) {
        Q_EMIT said(tr("There is no such note: %1").arg(target));
        return;
    }
    goToTopic(found->anchor.isEmpty() ? found->file : found->file + u'#' + found->anchor);
}

void Desk::followDiagramLink(const QString& link) {
    const QUrl url(link);
    if (url.scheme() == u"http" || url.scheme() == u"https" || url.scheme() == u"mailto")
        return followOutside(url);
    for (const TopicRow& row : m_session.topics()) {
        if (row.id == link)
            return goToTopic(link);
    }
    const qsizetype mark = link.indexOf(u'#');
    if (mark == 0)
        return goToTopic(m_reader.view().derived.note.file + link);
    followNote(mark < 0 ? link : link.left(mark), mark < 0 ? QString() : link.mid(mark + 1));
}

} // namespace tujian
