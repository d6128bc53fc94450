#include "diagram/manifest/recover.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxTries = 24;                // lines left out of one document
constexpr qsizetype maxTriedSize = 200'000; // characters of a document that is read more than once

/// A document's lines and where they start in the whole text (0-based).
struct Piece {
    QStringList lines;
    int first = 0;
};

bool isEllipsis(const QString& line) {
    const QString text = line.trimmed();
    return text == u"..."_s || text == u"……"_s || text == u"…"_s || text == u"- ..."_s || text == u"# ..."_s;
}

/// Does a line look like YAML at all: a key, a list item, a comment, a bracket?
bool looksLikeYaml(const QString& line) {
    static const QRegularExpression key(
        uR"re(^\s*(-\s+)*("[^"]*"|'[^']*'|[\w.$/@*<-][^\s:]*( [\w-]+)?)\s*:(\s|$))re"_s);
    static const QRegularExpression other(uR"re(^\s*(-(\s|$)|#|[\[\]{}"'|>]|$))re"_s);
    return key.match(line).hasMatch() || other.match(line).hasMatch();
}

QString topKey(const QString& line) {
    for (const QString& key : {u"apiVersion"_s, u"kind"_s}) {
        if (line.startsWith(key + u':')) {
            return key;
        }
    }
    return {};
}

/// Pieces between "---" lines, and where a second `apiVersion:` or `kind:` at the margin starts another object.
QList<Piece> pieces(const QString& text, QList<YamlProblem>& problems) {
    QList<Piece> all{Piece{}};
    QSet<QString> seen;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const bool marker = line.startsWith("---"_L1) && (line.size() == 3 || line[3].isSpace());
        const QString key = topKey(line);
        const bool doubled = !key.isEmpty() && seen.contains(key);
        if (doubled) {
            problems.append({i + 1, 1,
                             QCoreApplication::translate(
                                 "manifest", "another object starts here without a \"---\" line before it")});
        }
        if (marker || doubled) {
            seen.clear();
            all.append(Piece{{}, i});
        }
        if (!key.isEmpty()) {
            seen.insert(key);
        }
        all.last().lines.append(line);
    }
    return all;
}

void shift(YamlNode& node, int lines) {
    node.line += lines;
    node.endLine += lines;
    node.keyLine += lines;
    for (YamlNode& item : node.items) {
        shift(item, lines);
    }
    for (auto& field : node.fields) {
        shift(field.second, lines);
    }
}

YamlResult parse(const Piece& piece) {
    YamlResult result = parseYaml(piece.lines.join(u'\n'));
    for (YamlNode& document : result.documents) {
        shift(document, piece.first);
    }
    for (YamlProblem& problem : result.problems) {
        problem.line += piece.first;
    }
    return result;
}

/// Which line to leave out so that the rest may parse: the one complained of if it is no YAML, else the nearest such
/// line before it (a quote or a scalar may have swallowed it), else the one complained of. -1: none.
int suspect(const Piece& piece, int complained) {
    const int at = std::clamp(complained - piece.first - 1, 0, static_cast<int>(piece.lines.size()) - 1);
    for (int i = at; i >= std::max(0, at - 3); --i) {
        if (!looksLikeYaml(piece.lines[i])) {
            return i;
        }
    }
    for (int i = at; i >= 0; --i) {
        if (!piece.lines[i].trimmed().isEmpty()) {
            return i;
        }
    }
    return -1;
}

int wholeDocuments(const YamlResult& result) {
    return static_cast<int>(std::count_if(result.documents.cbegin(), result.documents.cend(),
                                          [](const YamlNode& document) { return document.isMap(); }));
}

/// The lines before the one complained of, if they are a document by themselves.
YamlResult prefix(const Piece& piece, int complained) {
    Piece head = piece;
    head.lines = piece.lines.mid(0, std::max(0, complained - piece.first - 1));
    return parse(head);
}

void blankEllipses(Piece& piece) {
    for (QString& line : piece.lines) {
        if (isEllipsis(line)) {
            line.clear();
        }
    }
}

/// Leaves out lines until the rest parses. The problems are those of the lines left out.
YamlResult mend(Piece piece, const YamlResult& broken) {
    QList<YamlProblem> said;
    const YamlProblem first = broken.problems.constFirst();
    YamlResult now = broken;
    for (int tries = 0; wholeDocuments(now) == 0 && !now.problems.isEmpty() && tries < maxTries; ++tries) {
        const YamlProblem problem = now.problems.constFirst();
        const int line = suspect(piece, problem.line);
        if (line < 0) {
            break;
        }
        const int indent = static_cast<int>(piece.lines[line].size() - piece.lines[line].trimmed().size());
        said.append({piece.first + line + 1, indent + 1, problem.message});
        piece.lines[line].clear();
        now = parse(piece);
    }
    if (wholeDocuments(now) > 0) {
        now.problems = said + now.problems;
        return now;
    }
    YamlResult head = prefix(piece, first.line);
    head.problems = {first};
    return wholeDocuments(head) > 0 ? head : broken;
}

} // namespace

Recovered recoverYaml(const QString& text) {
    Recovered all;
    YamlResult plain = parseYaml(text);
    if (plain.problems.isEmpty() || text.size() > maxTriedSize) {
        return {std::move(plain.documents), std::move(plain.problems)};
    }
    QList<Piece> parts = pieces(text, all.problems);
    for (Piece& piece : parts) {
        blankEllipses(piece);
        YamlResult result = parse(piece);
        if (!result.problems.isEmpty() && wholeDocuments(result) == 0) {
            result = mend(piece, result);
        }
        all.documents += result.documents;
        all.problems += result.problems;
    }
    std::stable_sort(all.problems.begin(), all.problems.end(),
                     [](const YamlProblem& a, const YamlProblem& b) { return a.line < b.line; });
    return all;
}

} // namespace tujian
