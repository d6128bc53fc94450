#include "session/linked.h"
#include <QHash>
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostReaders = 200;   ///< notes read for the links that arrive
constexpr int sentenceAround = 80; ///< characters kept on either side where a sentence is long

bool endsSentence(const QString& text, qsizetype at) {
    const QChar c = text[at];
    if (QStringView(u"。！？；\n").contains(c)) {
        return true;
    }
    return (c == u'.' || c == u'!' || c == u'?') && at + 1 < text.size() && text[at + 1].isSpace();
}

/// The sentence of a block's text that [begin, end) stands in.
void takeSentence(LinkedPlace& place, const QString& text, qsizetype begin, qsizetype end) {
    qsizetype from = begin;
    while (from > 0 && begin - from < sentenceAround && !endsSentence(text, from - 1)) {
        --from;
    }
    qsizetype to = end;
    while (to < text.size() && to - end < sentenceAround && (to == 0 || !endsSentence(text, to - 1) || to == end)) {
        ++to;
    }
    const bool cutBefore = from > 0 && !endsSentence(text, from - 1);
    const bool cutAfter = to < text.size() && !endsSentence(text, to - 1);
    place.sentence = (cutBefore ? u"…"_s : QString()) + text.sliced(from, to - from) + (cutAfter ? u"…"_s : QString());
    place.sentence.replace(u'\n', u' ');
    place.mark = int(begin - from) + (cutBefore ? 1 : 0);
    place.markLength = int(end - begin);
}

/// Which leaf shows each of a note's links, and where in its text.
struct Shown {
    int block = -1;
    int begin = 0;
    int end = 0;
};
QList<Shown> shownLinks(const Note& note) {
    QList<Shown> shown(note.links.size());
    for (int block = 0; block < note.blocks.size(); ++block) {
        for (const Run& run : note.blocks[block].runs) {
            if (run.link < 0 || run.link >= shown.size()) {
                continue;
            }
            Shown& one = shown[run.link];
            one = one.block < 0 ? Shown{block, run.at, run.at + run.length} : Shown{one.block, one.begin, one.end};
            one.end = std::max(one.end, run.at + run.length);
        }
    }
    return shown;
}

QString idOf(const LinkTarget& target) {
    return target.anchor.isEmpty() ? target.file : target.file + u'#' + target.anchor;
}

LinkedPlace placeOf(const Note& note, const Link& link, const Shown& shown) {
    LinkedPlace place;
    place.link = link;
    const int topic = std::max(0, note.topicAt(link.span.begin));
    place.topic = note.topics[topic].id;
    place.title = note.topics[topic].title;
    place.path = QStringList(note.file) + note.pathOf(topic);
    if (shown.block >= 0) {
        takeSentence(place, note.blocks[shown.block].text, shown.begin, shown.end);
    } else {
        place.sentence = link.text;
        place.markLength = int(link.text.size());
    }
    return place;
}

QList<LinkedPlace> placesIn(const OpenNotebook& open, const Note& note) {
    QList<LinkedPlace> places;
    const QList<Shown> shown = shownLinks(note);
    for (int i = 0; i < note.links.size(); ++i) {
        const Link& link = note.links[i];
        if (link.kind == LinkKind::Image) {
            continue;
        }
        LinkedPlace place = placeOf(note, link, shown[i]);
        if (link.kind == LinkKind::Outside) {
            place.target = link.target + (link.anchor.isEmpty() ? QString() : u'#' + link.anchor);
        } else if (const auto target = resolveLink(open.book, note.file, link)) {
            place.target = idOf(*target);
        }
        places << place;
    }
    // Wikilinks are read after the others.
    std::stable_sort(places.begin(), places.end(),
                     [](const LinkedPlace& a, const LinkedPlace& b) { return a.link.span.begin < b.link.span.begin; });
    return places;
}

void nameTargets(QList<LinkedPlace>& places, const QList<TopicRow>& topics) {
    QSet<QString> wanted;
    for (const LinkedPlace& place : std::as_const(places)) {
        wanted.insert(place.target);
    }
    QHash<QString, QString> titles;
    for (const TopicRow& topic : topics) {
        if (wanted.contains(topic.id)) {
            titles.insert(topic.id, topic.title);
        }
    }
    for (LinkedPlace& place : places) {
        place.targetTitle = titles.value(place.target);
    }
}

bool leadsTo(const LinkedPlace& place, const QString& file) {
    return place.target == file || place.target.startsWith(file + u'#');
}

/// The notes that may have a link to `file`, that one first, the others sorted.
QStringList readersOf(const Index& index, const QString& file) {
    QStringList files{file};
    for (const LinkRow& row : index.backlinks(file)) {
        if (!files.contains(row.file)) {
            files << row.file;
        }
    }
    std::sort(files.begin() + 1, files.end());
    return files;
}

} // namespace

QList<LinkedPlace> leavingLinks(const OpenNotebook& open, const QList<TopicRow>& topics, const Note& note) {
    QList<LinkedPlace> places = placesIn(open, note);
    nameTargets(places, topics);
    return places;
}

Result<NoteLinks> linksOf(const OpenNotebook& open, const Index& index, const QList<TopicRow>& topics,
                          const QString& file) {
    const Result<Note> note = readNote(open.book, file);
    if (!note) {
        return tl::make_unexpected(note.error());
    }
    NoteLinks links{file, leavingLinks(open, topics, *note), {}, false};
    const QStringList readers = readersOf(index, file);
    links.more = readers.size() > mostReaders;
    for (const QString& reader : readers.mid(0, mostReaders)) {
        const Result<Note> other = reader == file ? note : readNote(open.book, reader);
        if (!other) {
            continue; // gone since it was indexed
        }
        for (const LinkedPlace& place : placesIn(open, *other)) {
            if (leadsTo(place, file)) {
                links.arriving << place;
            }
        }
    }
    nameTargets(links.arriving, topics);
    return links;
}

} // namespace tujian
