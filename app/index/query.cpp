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

enum class ChunkKind { Word, Open, Close };

struct Chunk {
    ChunkKind kind = ChunkKind::Word;
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

/// Cuts the line into chunks: spaces part them, quotation marks hold them together. A parenthesis is one only where a
/// word begins or, once one is open, ends: `f(x)` is a word.
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
            const bool afterWord = !chunks.isEmpty() && chunks.last().kind == ChunkKind::Word;
            chunks.append(next());
            chunks.last().spaceBefore = !afterWord || text[before] == u' ';
            chunks.last().end = at;
        }
    }

private:
    [[nodiscard]] bool isNegation() const {
        return text[at] == u'-' && at + 1 < text.size() && !QStringView(u" -").contains(text[at + 1]);
    }

    Chunk next() {
        Chunk chunk;
        const qsizetype begin = at;
        if (isNegation()) {
            chunk.negated = true;
            ++at;
        }
        if (text[at] == u'(' || (text[at] == u')' && open > 0)) {
            chunk.kind = text[at] == u'(' ? ChunkKind::Open : ChunkKind::Close;
            open += text[at++] == u'(' ? 1 : -1;
            chunk.asTyped = text.sliced(begin, at - begin);
            return chunk;
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

    /// Parentheses inside a word are its own: `f(x)`.
    QString bare() {
        const qsizetype begin = at;
        for (int own = 0; at < text.size() && text[at] != u' ' && text[at] != u'"'; ++at) {
            own += text[at] == u'(' ? 1 : text[at] == u')' ? -1 : 0;
            if (own < 0 && open > 0)
                break;
        }
        return text.sliced(begin, at - begin);
    }

    QString text;
    qsizetype at = 0;
    int open = 0;
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

/// Groups joined by OR. One without anything asks for nothing: all that is added to it still counts.
using Alternatives = QList<QueryGroup>;

constexpr qsizetype mostGroups = 32;

/// What both ask for.
QueryGroup together(const QueryGroup& a, const QueryGroup& b) {
    QueryGroup both = a;
    both.words += (a.words.isEmpty() || b.words.isEmpty() ? QString() : u" "_s) + b.words;
    both.filters += b.filters;
    both.unfinished = b.words.isEmpty() ? a.unfinished : b.unfinished;
    return both;
}

Alternatives together(const Alternatives& a, const Alternatives& b) {
    Alternatives all;
    for (const QueryGroup& left : a)
        for (const QueryGroup& right : b)
            all.append(together(left, right));
    return all;
}

/// Not all of what a group asks for: one group for each thing that may be missing.
Alternatives without(const QueryGroup& group) {
    Alternatives all;
    for (const QString& word : group.words.split(u' ', Qt::SkipEmptyParts))
        all.append(QueryGroup{{}, {Filter{FilterKind::Word, true, word, false}}, false});
    for (Filter filter : group.filters) {
        filter.negated = !filter.negated;
        all.append(QueryGroup{{}, {filter}, false});
    }
    return all;
}

class Parser {
public:
    ParsedQuery run(const QString& line) {
        chunks = Chunker(line).all();
        lineEnd = line.size();
        parsed.groups = alternatives(0);
        return parsed;
    }

private:
    /// Up to the parenthesis that closes it.
    Alternatives alternatives(int depth) {
        Alternatives all;
        Alternatives now{QueryGroup()};
        const auto close = [&] {
            for (const QueryGroup& group : std::as_const(now))
                if (!group.isEmpty() && all.size() < mostGroups)
                    all.append(group);
            now = {QueryGroup()};
        };
        while (at < chunks.size()) {
            const Chunk& chunk = chunks[at++];
            const bool plain = chunk.key.isEmpty() && !chunk.quoted && !chunk.negated;
            if (chunk.kind == ChunkKind::Close && depth > 0)
                break;
            if (chunk.kind == ChunkKind::Open)
                join(now, chunk, alternatives(depth + 1));
            else if (plain && (chunk.value == u"OR" || chunk.value == u"|" || chunk.value == u"||"))
                close();
            else
                for (QueryGroup& one : now)
                    take(one, chunk, &one == &now.first());
        }
        close();
        return all;
    }

    /// `now` and what stands in parentheses, or its opposite.
    void join(Alternatives& now, const Chunk& opening, const Alternatives& inside) {
        if (inside.isEmpty())
            return;
        Alternatives joined = now;
        if (opening.negated) {
            for (const QueryGroup& group : inside)
                if (joined.size() <= mostGroups)
                    joined = together(joined, without(group));
        } else {
            joined = together(now, inside);
        }
        if (joined.size() > mostGroups)
            parsed.ignored.append(opening.asTyped + u"…)"_s);
        else
            now = joined;
    }

    /// What is not understood is said once, whatever the number of groups it was meant for.
    void take(QueryGroup& group, const Chunk& chunk, bool say) {
        const bool plain = chunk.key.isEmpty() && !chunk.quoted && !chunk.negated;
        if (chunk.kind != ChunkKind::Word || (chunk.value.isEmpty() && !chunk.key.isEmpty()))
            return; // `tag:` with nothing yet: wait for the rest
        if (chunk.key == u"tag" || chunk.key == u"in" || chunk.key == u"title")
            named(group, chunk, say);
        else if (chunk.key == u"is" || chunk.key == u"has")
            state(group, chunk, say);
        else if (!saysSomething(chunk.value))
            ignore(chunk, say);
        else if (plain)
            addWord(group, chunk);
        else
            add(group, chunk.quoted ? FilterKind::Phrase : FilterKind::Word, chunk, fold(chunk.value));
    }

    void addWord(QueryGroup& group, const Chunk& chunk) const {
        group.words += (chunk.spaceBefore && !group.words.isEmpty() ? u" "_s : QString()) + fold(chunk.value);
        group.unfinished = &chunk == &chunks.last() && chunk.end == lineEnd;
    }

    void ignore(const Chunk& chunk, bool say) {
        if (say)
            parsed.ignored.append(chunk.asTyped);
    }

    void named(QueryGroup& group, const Chunk& chunk, bool say) {
        if (chunk.key == u"tag" && !tagName(chunk.value).isEmpty())
            add(group, FilterKind::Tag, chunk, tagName(chunk.value));
        else if (chunk.key == u"in")
            add(group, FilterKind::In, chunk, fold(chunk.value));
        else if (chunk.key == u"title" && saysSomething(chunk.value))
            add(group, FilterKind::Title, chunk, fold(chunk.value));
        else
            ignore(chunk, say);
    }

    void state(QueryGroup& group, const Chunk& chunk, bool say) {
        const QString value = fold(chunk.value);
        if (chunk.key == u"is" && value == u"todo")
            add(group, FilterKind::Todo, chunk, {});
        else if (chunk.key == u"has" && (value == u"diagram" || value == u"diagrams"))
            add(group, FilterKind::Diagram, chunk, {});
        else
            ignore(chunk, say);
    }

    static void add(QueryGroup& group, FilterKind kind, const Chunk& chunk, const QString& value) {
        group.filters.append(Filter{kind, chunk.negated, value, chunk.quoted});
    }

    ParsedQuery parsed;
    QList<Chunk> chunks;
    qsizetype at = 0;
    qsizetype lineEnd = 0;
};

} // namespace

ParsedQuery parseQuery(const QString& query) {
    // Longer lines were pasted by mistake; SQLite's expression depth is bounded too.
    return Parser().run(plainSigns(query.left(400)));
}

bool asksForDiagrams(const ParsedQuery& query) {
    const auto asks = [](const Filter& filter) { return filter.kind == FilterKind::Diagram; };
    return std::any_of(query.groups.begin(), query.groups.end(), [&](const QueryGroup& group) {
        return std::any_of(group.filters.begin(), group.filters.end(), asks);
    });
}

} // namespace tujian
