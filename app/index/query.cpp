#include "index/query.h"
#include "text/fold.h"
#include "text/token.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Full-width signs and Chinese quotation marks work as the plain ones do. Length is kept.
QString plainSigns(const QString& query) {
    QString plain = query;
    for (QChar& c : plain) {
        if (c.unicode() >= 0xff01 && c.unicode() <= 0xff5e)
            c = QChar(c.unicode() - 0xfee0);
        else if (QStringView(u"“”„«»「」『』").contains(c))
            c = u'"';
        else if (c.isSpace())
            c = u' ';
    }
    return plain;
}

struct Chunk {
    bool negated = false;
    QString key; ///< before a colon; lower case
    QString value;
    bool quoted = false;
    bool spaceBefore = true;
    qsizetype end = 0;
    QString asTyped;
};

bool isKey(QStringView word) {
    static const QStringList keys = {u"tag"_s, u"title"_s, u"in"_s, u"is"_s, u"has"_s};
    return keys.contains(word.toString().toLower());
}

/// Cuts the line into chunks: spaces part them, quotation marks hold them together.
class Chunker {
public:
    explicit Chunker(QString line)
        : text(std::move(line)) {}

    QList<Chunk> all() {
        QList<Chunk> chunks;
        while (true) {
            const qsizetype before = at;
            while (at < text.size() && text[at] == u' ')
                ++at;
            if (at >= text.size())
                return chunks;
            chunks.append(next());
            chunks.last().spaceBefore = at == 0 || before == 0 || text[before] == u' ';
            chunks.last().end = at;
        }
    }

private:
    Chunk next() {
        Chunk chunk;
        const qsizetype begin = at;
        if (text[at] == u'-' && at + 1 < text.size() && !QStringView(u" -").contains(text[at + 1])) {
            chunk.negated = true;
            ++at;
        }
        const qsizetype colon = text.indexOf(u':', at);
        if (colon > at && isKey(QStringView(text).sliced(at, colon - at))) {
            chunk.key = text.sliced(at, colon - at).toLower();
            at = colon + 1;
        }
        chunk.quoted = at < text.size() && text[at] == u'"';
        chunk.value = chunk.quoted ? quoted() : bare();
        chunk.asTyped = text.sliced(begin, at - begin);
        return chunk;
    }

    QString quoted() {
        const qsizetype begin = at + 1;
        qsizetype end = text.indexOf(u'"', begin);
        if (end < 0) // still being typed
            end = text.size();
        at = std::min(end + 1, text.size());
        return text.sliced(begin, end - begin);
    }

    QString bare() {
        const qsizetype begin = at;
        while (at < text.size() && text[at] != u' ' && text[at] != u'"')
            ++at;
        return text.sliced(begin, at - begin);
    }

    QString text;
    qsizetype at = 0;
};

bool saysSomething(QStringView value) {
    return !phraseTokens(value).isEmpty();
}

QString tagName(QString value) {
    value = fold(value);
    while (value.startsWith(u'#'))
        value.remove(0, 1);
    while (value.endsWith(u'/'))
        value.chop(1);
    return value;
}

class Parser {
public:
    ParsedQuery run(const QString& line) {
        const QList<Chunk> chunks = Chunker(line).all();
        for (const Chunk& chunk : chunks)
            take(chunk);
        if (!chunks.isEmpty() && !group.words.isEmpty()) {
            const Chunk& last = chunks.last();
            group.unfinished = last.key.isEmpty() && !last.quoted && !last.negated && last.end == line.size();
        }
        close();
        return parsed;
    }

private:
    void close() {
        if (!group.isEmpty())
            parsed.groups.append(group);
        group = {};
    }

    void take(const Chunk& chunk) {
        const bool plain = chunk.key.isEmpty() && !chunk.quoted && !chunk.negated;
        if (plain && (chunk.value == u"OR" || chunk.value == u"|" || chunk.value == u"||"))
            close();
        else if (chunk.value.isEmpty() && !chunk.key.isEmpty())
            return; // `tag:` with nothing yet: wait for the rest
        else if (chunk.key == u"tag" || chunk.key == u"in" || chunk.key == u"title")
            named(chunk);
        else if (chunk.key == u"is" || chunk.key == u"has")
            state(chunk);
        else if (!saysSomething(chunk.value))
            parsed.ignored.append(chunk.asTyped);
        else if (plain)
            group.words += (chunk.spaceBefore && !group.words.isEmpty() ? u" "_s : QString()) + fold(chunk.value);
        else
            add(chunk.quoted ? FilterKind::Phrase : FilterKind::Word, chunk, fold(chunk.value));
    }

    void named(const Chunk& chunk) {
        if (chunk.key == u"tag" && !tagName(chunk.value).isEmpty())
            add(FilterKind::Tag, chunk, tagName(chunk.value));
        else if (chunk.key == u"in")
            add(FilterKind::In, chunk, fold(chunk.value));
        else if (chunk.key == u"title" && saysSomething(chunk.value))
            add(FilterKind::Title, chunk, fold(chunk.value));
        else
            parsed.ignored.append(chunk.asTyped);
    }

    void state(const Chunk& chunk) {
        const QString value = fold(chunk.value);
        if (chunk.key == u"is" && value == u"todo")
            add(FilterKind::Todo, chunk, {});
        else if (chunk.key == u"has" && (value == u"diagram" || value == u"diagrams"))
            add(FilterKind::Diagram, chunk, {});
        else
            parsed.ignored.append(chunk.asTyped);
    }

    void add(FilterKind kind, const Chunk& chunk, const QString& value) {
        group.filters.append(Filter{kind, chunk.negated, value, chunk.quoted});
    }

    ParsedQuery parsed;
    QueryGroup group;
};

} // namespace

ParsedQuery parseQuery(const QString& query) {
    // Longer lines were pasted by mistake; SQLite's expression depth is bounded too.
    return Parser().run(plainSigns(query.left(400)));
}

} // namespace tujian
