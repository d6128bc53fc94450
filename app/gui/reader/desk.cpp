#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// "dir/k8s.md#pod" → "dir/k8s.md"; the file may itself have a '#' in its name, the slug never has.
QString fileOfTopic(const QList<TopicRow>& topics, const QString& id) {
    for (const TopicRow& row : topics) {
        if (row.id == id)
            return row.file;
    }
    const qsizetype mark = id.lastIndexOf(u'#');
    return mark < 0 ? id : id.left(mark);
}

} // namespace

Desk::Desk(Session& session, Reader& reader, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader) {
    connect(&reader, &Reader::linkAsked, this, &Desk::follow);
}

Place Desk::place() const {
    return m_reader.hasNote() ? Place{m_reader.view().derived.note.file, m_reader.sourceAtTop()} : Place{};
}

void Desk::reset() {
    ++m_request;
    m_history.clear();
    m_reader.clearNote();
    Q_EMIT historyChanged();
}

void Desk::leave() {
    m_history.leave(place());
    Q_EMIT historyChanged();
}

void Desk::show(const QString& file, const Arrival& arrive) {
    if (m_reader.hasNote() && m_reader.view().derived.note.file == file) {
        ++m_request; // whatever else was on its way is no longer wanted
        arrive();
        return;
    }
    load(file, arrive);
}

void Desk::load(const QString& file, const Arrival& arrive) {
    if (!m_session.isOpen())
        return;
    const quint64 request = ++m_request;
    Q_EMIT loading(file);
    m_session.readNote(file, m_options).then(this, [this, request, arrive](const Result<NoteView>& view) {
        if (request != m_request)
            return;
        if (!view) {
            Q_EMIT failed(view.error());
            return;
        }
        m_reader.showNote(m_session.notebook().book, *view);
        Q_EMIT noteShown();
        arrive();
    });
}

void Desk::openNote(const QString& file, int offset) {
    load(file, [this, offset] {
        if (offset > 0)
            m_reader.scrollToSource(offset, 0);
        else
            m_reader.scrollToTopic(0);
    });
}

void Desk::goToSpan(const Span& span) {
    leave();
    show(span.file, [this, span] {
        m_reader.scrollToSource(span.begin);
        m_reader.light(span);
    });
}

void Desk::goToTopic(const QString& topicId) {
    leave();
    show(fileOfTopic(m_session.topics(), topicId), [this, topicId] {
        const Note& note = m_reader.view().derived.note;
        const int topic = note.topicById(topicId);
        if (topic < 0) {
            Q_EMIT said(tr("This topic is not there any more."));
            return;
        }
        m_reader.scrollToTopic(topic);
        m_reader.light(note.topics.at(topic).headingSpan);
    });
}

void Desk::goToHit(const Hit& hit) {
    leave();
    show(hit.file, [this, hit] {
        m_reader.scrollToSource(hit.hit.begin);
        m_reader.light(hit.hit);
        Q_EMIT hitShown(hit);
    });
}

void Desk::goToPlace(const Place& place) {
    show(place.file, [this, place] { m_reader.scrollToSource(place.offset, 0); });
    Q_EMIT historyChanged();
}

void Desk::back() {
    if (canGoBack())
        goToPlace(m_history.back(place()));
}

void Desk::forward() {
    if (canGoForward())
        goToPlace(m_history.forward(place()));
}

void Desk::reload(const QString& file) {
    if (!m_reader.hasNote() || m_reader.view().derived.note.file != file)
        return;
    const int offset = m_reader.sourceAtTop();
    load(file, [this, offset] { m_reader.scrollToSource(offset, 0); });
}

void Desk::setPageOptions(const PageOptions& options) {
    m_options = options;
    if (m_reader.hasNote())
        reload(m_reader.view().derived.note.file);
}

void Desk::follow(const QUrl& link) {
    const std::optional<Href> href = readHref(link.toString(QUrl::FullyEncoded));
    if (!href)
        return followOutside(link);
    switch (href->kind) {
    case HrefKind::Topic:
    case HrefKind::Fold:
        return goToTopic(m_reader.view().derived.note.file + u'#' + href->anchor);
    case HrefKind::Note:
        return followNote(href->target, href->anchor);
    case HrefKind::Outside:
        return followOutside(QUrl(href->target));
    }
}

void Desk::followOutside(const QUrl& link) {
    // Notes are other people's files: only what a browser or a mail program takes leaves the program, and only on a
    // click.
    if (!QStringList{u"http"_s, u"https"_s, u"mailto"_s}.contains(link.scheme())) {
        Q_EMIT said(tr("Not opened: %1").arg(link.toDisplayString()));
        return;
    }
    QDesktopServices::openUrl(link);
    Q_EMIT said(tr("Opened outside: %1").arg(link.toDisplayString()));
}

void Desk::followNote(const QString& target, const QString& anchor) {
    const Note& note = m_reader.view().derived.note;
    std::optional<LinkTarget> found;
    for (const LinkKind kind : {LinkKind::Relative, LinkKind::Wiki}) {
        Link link;
        link.kind = kind;
        link.target = target;
        link.anchor = anchor;
        if (!found)
            found = resolveLink(m_session.notebook().book, note.file, link);
    }
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
