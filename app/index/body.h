#pragma once
#include "index/index.h"
#include <QByteArray>

namespace tujian {

/// A stretch of an indexed text and where it stands in the note.
struct BodyStretch {
    int at = 0; ///< in the indexed text
    int length = 0;
    int source = 0; ///< in Note::text
    int line = 0;   ///< of `source`
    friend bool operator==(const BodyStretch&, const BodyStretch&) = default;
};

/// Text with the way back to the note.
struct MappedText {
    QString text;
    QList<BodyStretch> map;
    [[nodiscard]] Span spanOf(const QString& file, int begin, int end) const;
    [[nodiscard]] std::pair<int, int> sourceOf(int at) const; ///< offset in the note and line
};

QByteArray packMap(const QList<BodyStretch>& map);
QList<BodyStretch> unpackMap(const QByteArray& bytes);

/// What of a topic is searched.
struct TopicText {
    QString title;
    QString terms;    ///< written and derived tags
    MappedText body;  ///< its own blocks' plain text and code
    MappedText extra; ///< addresses of links, front matter, the heading as written where the title is not
    QString path;     ///< the headings around it and the note's name
};

/// The texts of every topic of a note, parallel to note.topics. Every leaf block is in exactly one.
QList<TopicText> topicTexts(const NoteRows& rows);

} // namespace tujian
