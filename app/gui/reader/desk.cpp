#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/reader/shown_place.h"

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
    connect(&reader, &Reader::foldAsked, this, &Desk::toggleFold);
}

bool Desk::isOpen(const QString& file) const {
    return m_reader.hasNote() && m_reader.view().derived.note.file == file;
}

Place Desk::place() const {
    return m_failed.isEmpty() ? m_reader.place() : Place{m_failed};
}

void Desk::reset() {
    ++m_request;
    m_history.clear();
    m_failed.clear();
    forgetFolds(m_options);
    focusOn({});
    showParts({}, 0);
    m_reader.clearNote();
    Q_EMIT historyChanged();
}

void Desk::setHistory(const History& history) {
    m_history = history;
    Q_EMIT historyChanged();
}

void Desk::leave() {
    m_history.leave(place());
    Q_EMIT historyChanged();
}

void Desk::show(const Goal& goal) {
    if (!isOpen(goal.file))
        return load(goal);
    ++m_request; // whatever else was on its way is no longer wanted
    Q_EMIT loading({});
    const Note& note = m_reader.view().derived.note;
    const int topic = goal.topic.isEmpty() ? -1 : note.topicById(goal.topic);
    const int offset = topic < 0 ? goal.offset : note.topics.at(topic).headingSpan.begin;
    const bool part = note.text.size() > partSize || !m_focus.isEmpty();
    if (part && !m_reader.shows(offset)) {
        focusOn({});
        return build(m_reader.view().derived, goal);
    }
    if (unfoldAround(offset))
        return build(m_reader.view().derived, goal);
    arrive(goal);
}

void Desk::arrive(const Goal& goal) {
    const Note& note = m_reader.view().derived.note;
    if (!goal.topic.isEmpty()) {
        const int topic = note.topicById(goal.topic);
        if (topic < 0) {
            m_reader.scrollToTopic(0);
            Q_EMIT said(tr("This topic is not there any more."));
            return;
        }
        m_reader.scrollToTopic(topic);
        m_reader.light(note.topics.at(topic).headingSpan);
        if (topic > 0)
            Q_EMIT topicReached(goal.topic);
        return;
    }
    if (goal.place)
        m_reader.goTo(*goal.place);
    else if (goal.offset > 0)
        m_reader.scrollToSource(goal.offset, goal.share);
    else
        m_reader.scrollToTopic(0);
    if (!goal.light.isEmpty())
        m_reader.light(goal.light);
    if (goal.hit) {
        Q_EMIT topicReached(goal.hit->topic);
        Q_EMIT hitShown(*goal.hit);
    }
}

void Desk::openNote(const QString& file, int offset) {
    load(Goal{file, offset, 0, {}, {}, {}});
}

void Desk::openPlace(const Place& place) {
    load(goalOf(place));
}

void Desk::goToOffset(int offset) {
    show(Goal{m_reader.view().derived.note.file, offset, 0.3, {}, {}, {}});
}

void Desk::goToSpan(const Span& span) {
    leave();
    show(Goal{span.file, span.begin, 0.2, {}, span, {}});
}

void Desk::goToTopic(const QString& topicId) {
    leave();
    show(Goal{fileOfTopic(m_session.topics(), topicId), 0, 0, topicId, {}, {}});
}

void Desk::goToHit(const Hit& hit) {
    leave();
    show(Goal{hit.file, hit.hit.begin, 0.3, {}, hit.hit, hit});
}

void Desk::back() {
    if (!canGoBack())
        return;
    const Place place = m_history.back(this->place());
    show(goalOf(place));
    Q_EMIT historyChanged();
}

Desk::Goal Desk::goalOf(const Place& place) {
    Goal goal;
    goal.file = place.file;
    goal.offset = place.offset;
    if (!place.topic.isEmpty() || place.offset > 0) // else nothing is known of it: the note's beginning
        goal.place = place;
    return goal;
}

void Desk::forward() {
    if (!canGoForward())
        return;
    const Place place = m_history.forward(this->place());
    show(goalOf(place));
    Q_EMIT historyChanged();
}

} // namespace tujian
