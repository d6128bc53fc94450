#include "gui/reader/changed_lines.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/reader/shown_place.h"
#include "session/ready.h"
#include <QLocale>
#include <QtConcurrentRun>

// How the page of a note comes about: all of it or a part, folded, closed, in focus; and how it is built anew.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isLarge(const Notebook& book, const QString& name) {
    for (const NoteFile& file : book.files) {
        if (file.file == name)
            return file.size > partSize;
    }
    return false;
}

} // namespace

bool Desk::unfoldAround(int offset) {
    const Note& note = m_reader.view().derived.note;
    bool unfolded = erase_if(m_options.folded, [&note, offset](int topic) {
                        const bool known = topic >= 0 && topic < note.topics.size();
                        return known && note.topics.at(topic).span.contains(offset) &&
                               offset > note.topics.at(topic).headingSpan.end;
                    }) > 0;
    for (int closed = closedAround(note, m_options, offset); closed >= 0;
         closed = closedAround(note, m_options, offset)) {
        if (!m_options.turned.removeOne(closed))
            m_options.turned.append(closed);
        unfolded = true;
    }
    return unfolded;
}

void Desk::load(const Goal& goal) {
    if (!m_session.isOpen())
        return;
    const quint64 request = ++m_request;
    Q_EMIT loading(goal.file);
    PageOptions options = m_options;
    if (!isOpen(goal.file))
        forgetFolds(options);
    const bool large = isLarge(m_session.notebook().book, goal.file);
    const bool part = large || (isOpen(goal.file) && !m_focus.isEmpty());
    if (part)
        options.partEnd = 1; // next to nothing: which part is wanted shows when the note has been read
    whenReady(this, m_session.readNote(goal.file, options), [this, request, goal, part](const Result<NoteView>& view) {
        if (request != m_request)
            return;
        if (!view)
            fail(goal, view.error());
        else if (moveOptions(view->derived.note) || part)
            build(view->derived, goal);
        else
            put(*view, goal, {});
    });
}

/// What is folded, closed or shown as source has other numbers in a note that has changed.
bool Desk::moveOptions(const Note& now) {
    if (!isOpen(now.file))
        return false;
    const PageOptions moved = movedOptions(m_reader.view().derived.note, now, m_options);
    const bool other =
        moved.folded != m_options.folded || moved.sources != m_options.sources || moved.turned != m_options.turned;
    m_options = moved;
    return other;
}

Desk::Cut Desk::cutFor(const Note& note, int offset) const {
    Cut cut;
    cut.parts = partsOf(note);
    if (cut.parts.size() < 2)
        return {};
    cut.part = partAt(cut.parts, offset);
    return cut;
}

void Desk::build(const NoteDerived& derived, const Goal& goal) {
    const quint64 request = ++m_request;
    const Note& note = derived.note;
    const int topic = goal.topic.isEmpty() ? -1 : note.topicById(goal.topic);
    const int focus = isOpen(goal.file) && !m_focus.isEmpty() ? note.topicById(m_focus) : -1;
    if (focus < 0)
        focusOn({});
    int offset = topic < 0 ? goal.offset : note.topics.at(topic).headingSpan.begin;
    if (focus >= 0 && !note.topics.at(focus).span.contains(offset))
        offset = note.topics.at(focus).headingSpan.begin;
    const Cut cut = cutFor(note, offset);
    PageOptions options = m_options;
    options.focusTopic = focus;
    if (!cut.parts.isEmpty()) {
        options.partBegin = cut.parts.at(cut.part).begin;
        options.partEnd = cut.parts.at(cut.part).end;
    }
    if (options.partEnd - options.partBegin > 2 * partSize)
        return fail(goal, Error{ErrorCode::Unreadable,
                                tr("Line %1 of %2 begins a paragraph of more than %3 characters: too much to show at "
                                   "once.")
                                    .arg(note.lineOf(options.partBegin))
                                    .arg(note.file, QLocale().toString(2 * partSize))});
    const auto built = QtConcurrent::run(
        [book = m_session.notebook().book, derived, options] { return viewNote(book, derived, options); });
    whenReady(this, built, [this, request, goal, cut](const NoteView& view) {
        if (request == m_request)
            put(view, goal, cut);
    });
}

/// The note that was shown is not the one that is wanted: it goes.
void Desk::fail(const Goal& goal, const Error& error) {
    const bool other = !isOpen(goal.file);
    m_failed = goal.file;
    focusOn({});
    showParts({}, 0);
    m_reader.clearNote();
    if (other)
        Q_EMIT noteReached(goal.file);
    Q_EMIT failed(error);
}

void Desk::put(const NoteView& view, const Goal& goal, const Cut& cut) {
    const bool other = !isOpen(goal.file);
    m_failed.clear();
    showParts(cut.parts, cut.part);
    if (goal.stay && !other)
        return putAgain(view, goal);
    if (other) {
        forgetFolds(m_options);
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
    rebuild(topics.at(topic).headingSpan.begin);
}

void Desk::foldAll(bool folded) {
    const QList<Topic>& topics = m_reader.view().derived.note.topics;
    m_options.folded.clear();
    const int title = topics.size() > 1 && topics.at(1).next >= topics.size() ? 1 : 0;
    for (int topic = title + 1; folded && topic < topics.size(); ++topic)
        m_options.folded.append(topic);
    rebuild(-1);
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
    rebuild(-1);
}

void Desk::toggleSource(int block) {
    if (!m_options.sources.removeOne(block))
        m_options.sources.append(block);
    rebuild(blockBegin(block));
}

void Desk::toggleClosed(int block) {
    if (!m_options.turned.removeOne(block))
        m_options.turned.append(block);
    rebuild(blockBegin(block));
}

int Desk::blockBegin(int block) const {
    const QList<Block>& blocks = m_reader.view().derived.note.blocks;
    return block >= 0 && block < blocks.size() ? blocks.at(block).begin : -1;
}

void Desk::setPageOptions(const PageOptions& options) {
    if (options.dark == m_options.dark && options.textSize == m_options.textSize && options.accent == m_options.accent)
        return;
    m_options = options;
    rebuild(-1);
}

void Desk::rebuild(int pivot) {
    if (m_reader.hasNote())
        build(m_reader.view().derived, stayingAt(pivot));
}

void Desk::showParts(const QList<NotePart>& parts, int part) {
    const bool same = parts == m_parts && part == m_part;
    m_parts = parts;
    m_part = part;
    if (!same)
        Q_EMIT partShown(part, static_cast<int>(parts.size()));
}

void Desk::stepPart(int by) {
    const int part = m_part + by;
    if (part < 0 || part >= m_parts.size())
        return;
    leave();
    show(Goal{m_reader.view().derived.note.file, m_parts.at(part).begin, 0, {}, {}, {}});
}

} // namespace tujian
