#include "gui/reader/desk.h"
#include "gui/reader/changed_lines.h"
#include "gui/reader/reader.h"
#include "gui/reader/shown_place.h"
#include "session/ready.h"
#include <QtConcurrentRun>

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

bool isLarge(const Notebook& book, const QString& name) {
    for (const NoteFile& file : book.files) {
        if (file.file == name)
            return file.size > partSize;
    }
    return false;
}

} // namespace

std::optional<int> partFor(const Note& note, int offset, int size) {
    if (note.text.size() <= size)
        return -1;
    const auto length = [&note](int topic) {
        return note.topics.at(topic).span.end - note.topics.at(topic).span.begin;
    };
    int part = note.topicAt(offset);
    if (part <= 0 && note.topics.size() > 1)
        part = 1; // topic 0 is all of the note
    if (part <= 0 || length(part) > size)
        return std::nullopt;
    while (note.topics.at(part).parent > 0 && length(note.topics.at(part).parent) <= size)
        part = note.topics.at(part).parent;
    return part;
}

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
    return m_reader.place();
}

void Desk::reset() {
    ++m_request;
    m_history.clear();
    m_options.folded.clear();
    m_options.sources.clear();
    focusOn({});
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
    const Note& note = m_reader.view().derived.note;
    const int topic = goal.topic.isEmpty() ? -1 : note.topicById(goal.topic);
    const int offset = topic < 0 ? goal.offset : note.topics.at(topic).headingSpan.begin;
    const bool part = note.text.size() > partSize || !m_focus.isEmpty();
    if (part && !m_reader.shows(offset)) {
        focusOn({});
        return build(m_reader.view().derived, goal);
    }
    if (unfoldAround(offset))
        return load(goal);
    arrive(goal);
}

bool Desk::unfoldAround(int offset) {
    const QList<Topic>& topics = m_reader.view().derived.note.topics;
    return erase_if(m_options.folded, [&topics, offset](int topic) {
               const bool known = topic >= 0 && topic < topics.size();
               return known && topics.at(topic).span.contains(offset) && offset > topics.at(topic).headingSpan.end;
           }) > 0;
}

void Desk::load(const Goal& goal) {
    if (!m_session.isOpen())
        return;
    const quint64 request = ++m_request;
    Q_EMIT loading(goal.file);
    PageOptions options = m_options;
    if (!isOpen(goal.file)) {
        options.folded.clear();
        options.sources.clear();
    }
    const bool large = isLarge(m_session.notebook().book, goal.file);
    const bool part = large || (isOpen(goal.file) && !m_focus.isEmpty());
    if (part)
        options.focusTopic = 1; // next to nothing: which part is wanted shows when the note has been read
    whenReady(this, m_session.readNote(goal.file, options), [this, request, goal, part](const Result<NoteView>& view) {
        if (request != m_request)
            return;
        if (!view)
            Q_EMIT failed(view.error());
        else if (moveOptions(view->derived.note) || part)
            build(view->derived, goal);
        else
            put(*view, goal);
    });
}

/// The topics and fences that are folded or shown as source have other numbers in a note that has changed.
bool Desk::moveOptions(const Note& now) {
    if (!isOpen(now.file))
        return false;
    const PageOptions moved = movedOptions(m_reader.view().derived.note, now, m_options);
    const bool other = moved.folded != m_options.folded || moved.sources != m_options.sources;
    m_options = moved;
    return other;
}

void Desk::build(const NoteDerived& derived, const Goal& goal) {
    const quint64 request = ++m_request;
    const int topic = goal.topic.isEmpty() ? -1 : derived.note.topicById(goal.topic);
    const int offset = topic < 0 ? goal.offset : derived.note.topics.at(topic).headingSpan.begin;
    const int focus = isOpen(goal.file) && !m_focus.isEmpty() ? derived.note.topicById(m_focus) : -1;
    if (focus < 0)
        focusOn({});
    const std::optional<int> part = focus >= 0 ? focus : partFor(derived.note, offset);
    if (!part) {
        Q_EMIT failed(Error{ErrorCode::Unreadable,
                            tr("%1 has more than %2 million characters without a heading: too much to show at once.")
                                .arg(derived.note.file)
                                .arg(partSize / 1'000'000)});
        return;
    }
    PageOptions options = m_options;
    options.focusTopic = *part;
    const auto built = QtConcurrent::run([derived, options] { return viewNote(derived, options); });
    whenReady(this, built, [this, request, goal](const NoteView& view) {
        if (request == m_request)
            put(view, goal);
    });
}

void Desk::put(const NoteView& view, const Goal& goal) {
    const bool other = !isOpen(goal.file);
    if (goal.stay && !other)
        return putAgain(view, goal);
    if (other) {
        m_options.folded.clear();
        m_options.sources.clear();
        focusOn({});
    }
    m_markChanges = false;
    m_reader.showNote(m_session.notebook().book, view);
    Q_EMIT noteShown();
    if (other)
        Q_EMIT noteReached(goal.file);
    arrive(goal);
}

/// The note that is shown, built or read anew: same topic, same line at the same height, same selection.
void Desk::putAgain(const NoteView& view, const Goal& goal) {
    if (m_reader.renew(view))
        return; // what was lit is so still
    const Note before = m_reader.view().derived.note;
    const Note& now = view.derived.note;
    const Place place = goal.pivot < 0 ? m_reader.place() : m_reader.placeAround(goal.pivot);
    const bool changed = std::exchange(m_markChanges, false);
    m_reader.showNote(m_session.notebook().book, view);
    PageOptions shown = m_options;
    shown.focusTopic = now.topicById(m_focus);
    m_reader.goTo(shownPlace(now, shown, movedPlace(before.text, now, place)));
    Q_EMIT noteShown();
    if (changed)
        m_reader.lightAll(changedLines(before.text, now.text));
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

void Desk::reload(const QString& file) {
    if (isOpen(file))
        load(stayingAt(-1));
}

Desk::Goal Desk::stayingAt(int pivot) const {
    Goal goal;
    goal.file = m_reader.view().derived.note.file;
    goal.offset = place().offset;
    goal.stay = true;
    goal.pivot = pivot;
    return goal;
}

void Desk::reloadChanged(const QString& file) {
    if (!isOpen(file))
        return;
    m_markChanges = true;
    reload(file);
}

void Desk::toggleFold(int topic) {
    const QList<Topic>& topics = m_reader.view().derived.note.topics;
    if (topic <= 0 || topic >= topics.size())
        return;
    if (!m_options.folded.removeOne(topic))
        m_options.folded.append(topic);
    load(stayingAt(topics.at(topic).headingSpan.begin));
}

void Desk::focusOn(const QString& topicId) {
    if (std::exchange(m_focus, topicId) != topicId)
        Q_EMIT focusChanged(!topicId.isEmpty());
}

void Desk::toggleFocus() {
    const int topic = m_reader.hasNote() ? m_reader.currentTopic() : -1;
    if (m_focus.isEmpty() && topic <= 0) {
        Q_EMIT focusChanged(false); // whoever asked shows it as done
        Q_EMIT said(tr("Put the cursor under a heading first."));
        return;
    }
    focusOn(m_focus.isEmpty() ? m_reader.view().derived.note.topics.at(topic).id : QString());
    reload(m_reader.view().derived.note.file);
}

void Desk::toggleSource(int block) {
    if (!m_options.sources.removeOne(block))
        m_options.sources.append(block);
    reload(m_reader.view().derived.note.file);
}

void Desk::setPageOptions(const PageOptions& options) {
    if (options.dark == m_options.dark && options.textSize == m_options.textSize && options.accent == m_options.accent)
        return;
    m_options = options;
    if (m_reader.hasNote())
        reload(m_reader.view().derived.note.file);
}

} // namespace tujian
