#include "text/token.h"
#include "text/fold.h"

namespace tujian {

namespace {

/// Longer words (base64, hashes) are found by their beginning.
constexpr qsizetype longestWord = 64;
constexpr int longestCompound = 6;

enum class Script { None, Word, Unspaced };

char32_t codePointAt(QStringView text, qsizetype at) {
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

int unitsOf(char32_t c) {
    return c > 0xffff ? 2 : 1;
}

Script scriptOf(char32_t c) {
    if (c < 0x80)
        return isWordChar(c) ? Script::Word : Script::None;
    if (isUnspaced(c))
        return Script::Unspaced;
    return isWordChar(c) ? Script::Word : Script::None;
}

bool joinsCompound(QChar c) {
    return c == u'-' || c == u'_';
}

/// Walks over a folded text, remembering where it came from.
class Tokenizer {
public:
    Tokenizer(QStringView original, const TokenSink& out)
        : source(original)
        , folded(foldWithOrigin(original))
        , text(folded.text)
        , sink(out) {}

    void run() {
        for (qsizetype at = 0; at < text.size() && going;) {
            const char32_t c = codePointAt(text, at);
            switch (scriptOf(c)) {
            case Script::None:
                at += unitsOf(c);
                break;
            case Script::Unspaced:
                at = unspaced(at);
                break;
            case Script::Word:
                at = compound(at);
                break;
            }
        }
    }

private:
    void emitToken(QStringView token, qsizetype begin, qsizetype end) {
        if (going)
            going = sink(Token{token, position, folded.origin[begin], sourceEnd(end)});
    }

    /// A folded unit may have come from the middle of nothing (ﬁ → fi): its source ends where the next one's begins.
    int sourceEnd(qsizetype end) const { return folded.origin[end]; }

    qsizetype runEnd(qsizetype at, Script script) const {
        while (at < text.size()) {
            const char32_t c = codePointAt(text, at);
            if (scriptOf(c) != script)
                break;
            at += unitsOf(c);
        }
        return at;
    }

    qsizetype unspaced(qsizetype begin) {
        const qsizetype end = runEnd(begin, Script::Unspaced);
        for (qsizetype at = begin; at < end && going; ++position) {
            const qsizetype next = at + unitsOf(codePointAt(text, at));
            if (next < end) {
                const qsizetype two = next + unitsOf(codePointAt(text, next));
                emitToken(text.sliced(at, two - at), at, two);
            }
            emitToken(text.sliced(at, next - at), at, next);
            at = next;
        }
        return end;
    }

    /// Words joined by single hyphens or underscores: each its own position, with the joined rest beside it.
    qsizetype compound(qsizetype begin) {
        QList<std::pair<qsizetype, qsizetype>> words;
        qsizetype at = begin;
        while (true) {
            const qsizetype end = runEnd(at, Script::Word);
            words.append({at, end});
            at = end;
            const bool more = words.size() < longestCompound && at + 1 < text.size() && joinsCompound(text[at]) &&
                              scriptOf(codePointAt(text, at + 1)) == Script::Word;
            if (!more)
                break;
            ++at;
        }
        for (qsizetype i = 0; i < words.size() && going; ++i, ++position) {
            word(words[i].first, words[i].second);
            if (i + 1 < words.size())
                joined(words, i);
        }
        return at;
    }

    void joined(const QList<std::pair<qsizetype, qsizetype>>& words, qsizetype from) {
        QString all;
        for (qsizetype i = from; i < words.size(); ++i)
            all += text.sliced(words[i].first, words[i].second - words[i].first);
        if (all.size() <= longestWord)
            emitToken(all, words[from].first, words.last().second);
    }

    void word(qsizetype begin, qsizetype end) {
        emitToken(text.sliced(begin, std::min(end - begin, longestWord)), begin, end);
        if (end - begin > longestWord)
            return;
        qsizetype part = begin;
        for (qsizetype at = begin + 1; at <= end; ++at) {
            if (at < end && !partStarts(at, end))
                continue;
            const bool whole = part == begin && at == end;
            if (!whole && at - part >= 2)
                emitToken(text.sliced(part, at - part), part, at);
            part = at;
        }
    }

    QChar original(qsizetype at) const { return source[folded.origin[at]]; }

    /// maxSurge, HTTPServer, port8080; but PVCs and APIs stay whole.
    bool partStarts(qsizetype at, qsizetype end) const {
        const QChar before = original(at - 1);
        const QChar here = original(at);
        if (before.isDigit() != here.isDigit())
            return true;
        if (!here.isUpper())
            return false;
        if (!before.isUpper())
            return true;
        return at + 2 < end && original(at + 1).isLower() && original(at + 2).isLower();
    }

    QStringView source;
    FoldedText folded;
    QStringView text;
    const TokenSink& sink;
    int position = 0;
    bool going = true;
};

} // namespace

bool isUnspaced(char32_t c) {
    if (c < 0x1100)
        return false;
    return isHan(c) || (c >= 0x3041 && c <= 0x30ff && c != 0x30fb) || (c >= 0x31f0 && c <= 0x31ff) ||
           (c >= 0xac00 && c <= 0xd7a3);
}

void tokenize(QStringView text, const TokenSink& sink) {
    Tokenizer(text, sink).run();
}

QStringList phraseTokens(QStringView text) {
    QStringList tokens;
    const QString folded = fold(text);
    const QStringView view(folded);
    for (qsizetype at = 0; at < view.size();) {
        const char32_t c = codePointAt(view, at);
        const Script script = scriptOf(c);
        qsizetype end = at;
        while (end < view.size() && scriptOf(codePointAt(view, end)) == script)
            end += unitsOf(codePointAt(view, end));
        if (script == Script::Word)
            tokens.append(view.sliced(at, std::min(end - at, longestWord)).toString());
        for (qsizetype i = at; script == Script::Unspaced && i < end;) {
            const qsizetype next = i + unitsOf(codePointAt(view, i));
            const qsizetype two = next < end ? next + unitsOf(codePointAt(view, next)) : next;
            tokens.append(view.sliced(i, two - i).toString());
            i = next;
        }
        at = end;
    }
    // A last single character only repeats what the bigram before it says.
    const bool hangs = tokens.size() > 1 && isUnspaced(codePointAt(tokens.last(), 0)) &&
                       tokens.last().size() == unitsOf(codePointAt(tokens.last(), 0)) &&
                       tokens[tokens.size() - 2].endsWith(tokens.last()) &&
                       tokens[tokens.size() - 2].size() > tokens.last().size();
    if (hangs)
        tokens.removeLast();
    return tokens;
}

QList<Piece> pieces(QStringView folded) {
    QList<Piece> found;
    for (qsizetype at = 0; at < folded.size();) {
        const Script script = scriptOf(codePointAt(folded, at));
        qsizetype end = at;
        while (end < folded.size()) {
            const char32_t c = codePointAt(folded, end);
            const bool joint = script == Script::Word && end + 1 < folded.size() &&
                               QStringView(u"-_./:@").contains(QChar(folded[end])) &&
                               scriptOf(codePointAt(folded, end + 1)) == Script::Word;
            if (scriptOf(c) != script && !joint)
                break;
            end += unitsOf(c);
        }
        if (script != Script::None)
            found.append(Piece{static_cast<int>(at), static_cast<int>(end), script == Script::Unspaced});
        at = end;
    }
    return found;
}

} // namespace tujian
