#include "note/topics.h"
#include "note/heading.h"
#include "note/lines.h"
#include "note/tags.h"
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// The file's name without its folders and its extension.
QString fileTitle(const QString& file) {
    const QString name = file.mid(file.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

/// Source range of a heading's own text: without the leading and the closing '#'.
std::pair<int, int> headingText(QStringView text, const Block& heading) {
    int begin = heading.begin;
    int end = heading.end;
    if (begin >= end || text.at(begin) != u'#')
        return {begin, end};
    while (begin < end && text.at(begin) == u'#')
        ++begin;
    begin = skipBlank(text, begin, end);
    int close = end;
    while (close > begin && text.at(close - 1) == u'#')
        --close;
    if (close < end && (close == begin || text.at(close - 1) == u' ' || text.at(close - 1) == u'\t'))
        end = trimmedEnd(text, begin, close);
    return {begin, end};
}

/// GitHub numbers a slug that was already used: "a", "a-1", "a-2".
class Slugs {
public:
    QString unique(const QString& base) {
        QString candidate = base;
        int& count = m_counts[base];
        while (m_used.contains(candidate))
            candidate = base + u'-' + QString::number(++count);
        m_used.insert(candidate);
        return candidate;
    }

private:
    QSet<QString> m_used;
    QHash<QString, int> m_counts;
};

void addOwnTopic(Note& note) {
    Topic own;
    own.id = note.file;
    own.title = fileTitle(note.file);
    const QStringList title = note.frontMatter.value(u"title"_s);
    if (!title.isEmpty() && !title.first().isEmpty())
        own.title = title.first();
    own.span = note.spanOf(0, int(note.text.size()));
    own.headingSpan = note.spanOf(0, 0);
    for (const QString& key : {u"tags"_s, u"tag"_s, u"keywords"_s}) {
        for (QString tag : note.frontMatter.value(key)) {
            tag = tag.toLower();
            while (tag.startsWith(u'#'))
                tag.remove(0, 1);
            if (!tag.isEmpty() && !own.tags.contains(tag))
                own.tags.append(tag);
        }
    }
    note.topics.append(own);
}

/// The topic that a heading of `level` at the end of the list nests in: the last open one of a lower level.
int parentFor(const Note& note, int level) {
    int up = int(note.topics.size()) - 1;
    while (up > 0 && note.topics.at(up).level >= level)
        up = note.topics.at(up).parent;
    return std::max(up, 0);
}

void markTodo(Note& note, Topic& topic) {
    topic.todo = true;
    topic.tags.append(u"todo"_s);
    note.diagnostics.append({Severity::Info, u"todo-heading"_s,
                             QCoreApplication::translate("note", "“%1” is marked as unfinished.").arg(topic.title),
                             topic.headingSpan});
}

void addTopic(Note& note, int block, Slugs& slugs) {
    const Block& heading = note.blocks.at(block);
    const auto range = headingText(note.text, heading);
    const HeadingTitle title = headingTitle(heading.text);
    Topic topic;
    topic.title = title.title;
    topic.level = heading.level;
    topic.parent = parentFor(note, heading.level);
    topic.heading = block;
    topic.headingSpan = note.spanOf(range.first, range.second);
    topic.id = note.file + u'#' + slugs.unique(slug(heading.text));
    topic.span = note.spanOf(lineStartOf(note.text, heading.begin), int(note.text.size()));
    topic.first = topic.last = block + 1;
    if (title.todo)
        markTodo(note, topic);
    note.topics.append(topic);
}

/// Ends of the topics: their own blocks stop at the next topic, they themselves at the next that is not nested.
void closeTopics(Note& note) {
    QList<int> open;
    const int count = int(note.topics.size());
    for (int i = 0; i <= count; ++i) {
        const bool past = i == count;
        if (i > 0)
            note.topics[i - 1].last = past ? int(note.blocks.size()) : note.topics.at(i).heading;
        while (!open.isEmpty() && (past || note.topics.at(open.last()).level >= note.topics.at(i).level)) {
            Topic& ended = note.topics[open.takeLast()];
            ended.next = i;
            if (!past)
                ended.span.end = note.topics.at(i).span.begin;
        }
        if (!past)
            open.append(i);
    }
}

void addInlineTags(const Note& note, Topic& topic, QSet<QString>& seen, int from, int to) {
    for (int i = from; i < to; ++i) {
        const Block& block = note.blocks.at(i);
        if (block.kind == BlockKind::Fence || block.text.isEmpty())
            continue;
        for (const QString& tag : inlineTags(block)) {
            if (!seen.contains(tag)) {
                seen.insert(tag);
                topic.tags.append(tag);
            }
        }
    }
}

} // namespace

void findTopics(Note& note) {
    note.topics.clear();
    addOwnTopic(note);
    Slugs slugs;
    int emptied = 0; // the file's own topic also has what stands under empty headings at the start
    for (int i = 0; i < note.blocks.size(); i = std::max(note.blocks.at(i).next, i + 1)) {
        const Block& block = note.blocks.at(i);
        if (block.kind != BlockKind::Heading)
            continue;
        if (block.text.trimmed().isEmpty() && note.topics.size() == 1)
            emptied = i + 1;
        else if (!block.text.trimmed().isEmpty())
            addTopic(note, i, slugs);
    }
    Q_UNUSED(emptied)
    closeTopics(note);
    for (Topic& topic : note.topics) {
        QSet<QString> seen(topic.tags.cbegin(), topic.tags.cend());
        if (topic.heading >= 0)
            addInlineTags(note, topic, seen, topic.heading, topic.heading + 1);
        addInlineTags(note, topic, seen, topic.first, topic.last);
    }
}

} // namespace tujian
