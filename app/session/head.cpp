#include "session/head.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// A bullet before the first line of a list item, where the block is that line.
QString bullet(const Note& note, int block) {
    const int parent = note.blocks[block].parent;
    const bool first = parent >= 0 && note.blocks[parent].kind == BlockKind::Item && parent == block - 1;
    if (!first) {
        return {};
    }
    const Block& item = note.blocks[parent];
    return item.ordered ? QString::number(item.number) + u". "_s : u"• "_s;
}

/// What a block shows in a head: one line, several for code, none for what has no text of its own.
QStringList linesOf(const Note& note, int block) {
    const Block& leaf = note.blocks[block];
    switch (leaf.kind) {
    case BlockKind::Fence:
        return leaf.text.split(u'\n', Qt::SkipEmptyParts);
    case BlockKind::Paragraph:
    case BlockKind::Details:
        return {bullet(note, block) + leaf.text.simplified()};
    case BlockKind::Row: {
        QStringList cells;
        for (int i = block + 1; i < leaf.next; ++i) {
            cells << note.blocks[i].text.simplified();
        }
        return {cells.join(u" | "_s)};
    }
    default:
        return {};
    }
}

/// Takes lines until there is no room; false once there is none.
class Room {
public:
    Room(TopicHead& head, int characters)
        : m_head(head)
        , m_left(characters) {}

    bool take(const QString& line) {
        constexpr qsizetype mostLines = 8;
        if (m_left <= 0 || m_head.lines.size() >= mostLines) {
            m_head.more = true;
            return false;
        }
        m_head.more = line.size() > m_left;
        m_head.lines << (m_head.more ? line.left(m_left) + u'…' : line);
        m_left -= int(line.size());
        return true;
    }

private:
    TopicHead& m_head;
    int m_left;
};

} // namespace

TopicHead headOf(const Note& note, int topic, int characters) {
    const Topic& wanted = note.topics.at(topic);
    TopicHead head{wanted.id, wanted.title, QStringList(note.file) + note.pathOf(topic), {}, false};
    Room room(head, characters);
    for (int block = wanted.first; block < wanted.last; ++block) {
        for (const QString& line : linesOf(note, block)) {
            if (!line.trimmed().isEmpty() && !room.take(line)) {
                return head;
            }
        }
    }
    const bool bare = head.lines.isEmpty();
    for (int child = topic + 1; child < wanted.next; ++child) {
        if (!bare) {
            head.more = true;
            break;
        }
        if (note.topics[child].parent == topic && !room.take(u"› "_s + note.topics[child].title)) {
            break;
        }
    }
    return head;
}

Result<TopicHead> readHead(const Notebook& book, const QString& file, const QString& anchor) {
    const Result<Note> note = readNote(book, file);
    if (!note) {
        return tl::make_unexpected(note.error());
    }
    const QString id = anchor.isEmpty() ? file : file + u'#' + anchor;
    int topic = note->topicById(id);
    if (topic == 0 && note->topics.size() > 1 && !note->blocks.isEmpty() && note->topics[1].heading == 0) {
        topic = 1; // the note begins with its title: what is said stands under that
    }
    if (topic < 0) {
        return failure(ErrorCode::NotFound, QCoreApplication::translate("session", "there is no topic %1").arg(id));
    }
    return headOf(*note, topic);
}

} // namespace tujian
