#include "index/body.h"
#include "text/token.h"
#include <QDataStream>
#include <QIODevice>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isLeaf(const Block& block) {
    switch (block.kind) {
    case BlockKind::Heading:
    case BlockKind::Paragraph:
    case BlockKind::Cell:
    case BlockKind::Fence:
    case BlockKind::Details:
        return true;
    default:
        return false;
    }
}

/// Which topic has each block. Blocks under an empty heading belong to topic 0, wherever they stand.
QList<int> owners(const Note& note) {
    QList<int> owner(note.blocks.size(), -1);
    for (int t = 0; t < note.topics.size(); ++t) {
        const Topic& topic = note.topics[t];
        for (int b = std::max(0, topic.first); b < topic.last && b < owner.size(); ++b)
            owner[b] = t;
    }
    for (int t = 0; t < note.topics.size(); ++t)
        if (const int heading = note.topics[t].heading; heading >= 0 && heading < owner.size())
            owner[heading] = -2 - t; // its title says it
    for (int b = 0; b < owner.size(); ++b)
        if (owner[b] == -1 && isLeaf(note.blocks[b]))
            owner[b] = std::max(0, note.topicAt(note.blocks[b].begin));
    return owner;
}

void append(MappedText& to, QStringView text, int source, int line) {
    to.map.append(BodyStretch{static_cast<int>(to.text.size()), static_cast<int>(text.size()), source, line});
    to.text += text;
}

/// Chinese and its punctuation: written without spaces.
bool isWide(QChar c) {
    return isUnspaced(c.unicode()) || (c >= u'\u3000' && c <= u'\u303f') || (c >= u'\uff00' && c <= u'\uffef') ||
           QStringView(u"“”‘’—…").contains(c);
}

/// A line that goes on in the next one, between two Chinese characters, has no space there: 网络⏎策略 is found as
/// 网络策略. Not where the writer asked for the break.
bool joinsLines(const Note& note, const Block& leaf, const Run& run, int at) {
    const bool between = at > 0 && at + 1 < leaf.text.size() && isWide(leaf.text[at - 1]) && isWide(leaf.text[at + 1]);
    if (!between || leaf.kind == BlockKind::Fence || run.length != run.sourceLength)
        return false;
    const QStringView before = QStringView(note.text).first(run.source + (at - run.at));
    return !before.endsWith(u"  ") && !before.endsWith(u'\\');
}

void appendRun(MappedText& to, const Note& note, const Block& leaf, const Run& run) {
    const bool sameLength = run.length == run.sourceLength;
    const int end = run.at + run.length;
    int from = run.at;
    const auto take = [&](int until) {
        const int source = run.source + (sameLength ? from - run.at : 0);
        if (until > from)
            append(to, QStringView(leaf.text).sliced(from, until - from), source, note.lineOf(source));
        from = until + 1;
    };
    for (int at = run.at; at < end; ++at)
        if (leaf.text[at] == u'\n' && joinsLines(note, leaf, run, at))
            take(at);
    take(end);
}

void appendLeaf(MappedText& to, const Note& note, const Block& leaf) {
    if (!to.text.isEmpty())
        to.text += leaf.kind == BlockKind::Cell ? u" | "_s : u"\n\n"_s;
    if (leaf.runs.isEmpty()) {
        append(to, leaf.text, leaf.begin, note.lineOf(leaf.begin));
        return;
    }
    for (const Run& run : leaf.runs)
        appendRun(to, note, leaf, run);
}

void appendLine(MappedText& to, QStringView text, int source, int line) {
    if (text.trimmed().isEmpty())
        return;
    if (!to.text.isEmpty())
        to.text += u"\n\n"_s;
    append(to, text, source, line);
}

/// The length of the note's front matter, with its fences; 0 if it has none.
int frontMatterEnd(const QString& text) {
    if (!text.startsWith(u"---\n"))
        return 0;
    for (qsizetype at = text.indexOf(u"\n---", 3); at >= 0; at = text.indexOf(u"\n---", at + 1)) {
        const qsizetype end = at + 4;
        if (end == text.size() || text[end] == u'\n')
            return static_cast<int>(end);
    }
    return 0;
}

QString shownAddress(const Link& link) {
    QString address = link.target;
    if (!link.anchor.isEmpty())
        address += u'#' + link.anchor;
    if (link.kind == LinkKind::Image && !link.text.isEmpty())
        address += u' ' + link.text;
    if (!link.title.isEmpty())
        address += u' ' + link.title;
    return address;
}

void appendExtras(const Note& note, QList<TopicText>& texts) {
    if (!note.frontMatter.isEmpty() || !note.frontMatterGlossary.isEmpty())
        appendLine(texts[0].extra, QStringView(note.text).left(frontMatterEnd(note.text)), 0, 1);
    for (int t = 0; t < note.topics.size(); ++t) {
        const Topic& topic = note.topics[t];
        if (topic.heading < 0 || topic.heading >= note.blocks.size())
            continue;
        const Block& heading = note.blocks[topic.heading];
        if (heading.text != topic.title)
            appendLine(texts[t].extra, heading.text, topic.headingSpan.begin, topic.headingSpan.line);
    }
    for (const Link& link : note.links) {
        const int owner = std::max(0, note.topicAt(link.span.begin));
        if (owner < texts.size())
            appendLine(texts[owner].extra, shownAddress(link), link.span.begin, link.span.line);
    }
}

} // namespace

QList<TopicText> topicTexts(const NoteRows& rows) {
    const Note& note = rows.note;
    QList<TopicText> texts(note.topics.size());
    if (texts.isEmpty())
        return texts;
    const QList<int> owner = owners(note);
    for (int b = 0; b < note.blocks.size(); ++b)
        if (owner[b] >= 0 && isLeaf(note.blocks[b]))
            appendLeaf(texts[owner[b]].body, note, note.blocks[b]);
    appendExtras(note, texts);
    for (int t = 0; t < note.topics.size(); ++t) {
        texts[t].title = note.topics[t].title;
        if (t < rows.topics.size()) {
            texts[t].terms = (rows.topics[t].tags + rows.topics[t].derivedTags).join(u'\n');
            texts[t].path = rows.topics[t].path.join(u'\n') + u'\n' + note.file;
        }
    }
    return texts;
}

Span MappedText::spanOf(const QString& file, int begin, int end) const {
    const auto [source, line] = sourceOf(begin);
    // A hit may run over several runs (bold inside a word), so its end is looked up by itself.
    const int last = end > begin ? sourceOf(end - 1).first + 1 : source;
    return Span{file, source, std::max(source, last), line};
}

std::pair<int, int> MappedText::sourceOf(int at) const {
    const auto after =
        std::upper_bound(map.begin(), map.end(), at, [](int place, const BodyStretch& s) { return place < s.at; });
    if (after == map.begin())
        return {0, 1};
    const BodyStretch& stretch = *std::prev(after);
    const int into = std::min(at - stretch.at, stretch.length);
    const auto lines = QStringView(text).sliced(stretch.at, into).count(u'\n');
    return {stretch.source + into, stretch.line + static_cast<int>(lines)};
}

QByteArray packMap(const QList<BodyStretch>& map) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const BodyStretch& s : map)
        out << s.at << s.length << s.source << s.line;
    return bytes;
}

QList<BodyStretch> unpackMap(const QByteArray& bytes) {
    QList<BodyStretch> map;
    QDataStream in(bytes);
    map.reserve(bytes.size() / 16);
    for (qsizetype i = 0; i < bytes.size() / 16; ++i) {
        BodyStretch s;
        in >> s.at >> s.length >> s.source >> s.line;
        map.append(s);
    }
    return map;
}

} // namespace tujian
