#pragma once
#include "session/work.h"

namespace tujian {

/// A link, with the sentence that it stands in.
struct LinkedPlace {
    Link link;           ///< its span is in the note it stands in
    QString topic;       ///< id of the topic it stands in
    QString title;       ///< of that topic
    QStringList path;    ///< of that topic, the note's file first
    QString target;      ///< id of the topic or note it leads to; outside: the address; empty: nowhere
    QString targetTitle; ///< empty where it is not known
    QString sentence;
    int mark = 0; ///< where the link's text stands in the sentence
    int markLength = 0;
    friend bool operator==(const LinkedPlace&, const LinkedPlace&) = default;
};

/// The links of a note and those of all notes that lead to it; images are none.
struct NoteLinks {
    QString file;
    QList<LinkedPlace> leaving;  ///< in the text's order
    QList<LinkedPlace> arriving; ///< by file, then in the text's order
    bool more = false;           ///< too many notes lead here to read them all
    friend bool operator==(const NoteLinks&, const NoteLinks&) = default;
};

/// The links that stand in a note. `topics` names what they lead to.
QList<LinkedPlace> leavingLinks(const OpenNotebook& open, const QList<TopicRow>& topics, const Note& note);

/// Reads the note and those that the index says may lead to it, from disk: what the index has of them may be older.
Result<NoteLinks> linksOf(const OpenNotebook& open, const Index& index, const QList<TopicRow>& topics,
                          const QString& file);

} // namespace tujian
