#pragma once
#include "base/error.h"
#include "note/note.h"
#include "notebook/notebook.h"
#include <QStringList>

namespace tujian {

/// The beginning of a topic, for who wants to know where a link leads before following it.
struct TopicHead {
    QString topic; ///< its id
    QString title;
    QStringList path;  ///< titles around it, the note's file first
    QStringList lines; ///< plain text: a paragraph, list item ("• "), row or line of code each; for a topic without
                       ///< text of its own the titles of the topics under it
    bool more = false; ///< there is more than these
    friend bool operator==(const TopicHead&, const TopicHead&) = default;
};

/// At most about `characters` of it.
TopicHead headOf(const Note& note, int topic, int characters = 280);

/// Reads the note. An empty anchor is the whole note; NotFound: it has no such topic.
Result<TopicHead> readHead(const Notebook& book, const QString& file, const QString& anchor);

} // namespace tujian
