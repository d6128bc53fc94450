#include "note/frontmatter.h"
#include "note/lines.h"
#include "yaml/yaml.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int largest = 256 * 1024; ///< characters

bool isDelimiter(QStringView line, bool closing) {
    const QStringView word = line.trimmed();
    return !line.startsWith(u' ') && (word == u"---" || (closing && word == u"..."));
}

/// Start of the line that closes the front matter, -1 if there is none.
int closingLine(QStringView text, int from) {
    for (int at = from; at < text.size();) {
        const int end = lineEndOf(text, at);
        if (isDelimiter(text.mid(at, end - at), true))
            return at;
        at = end + 1;
    }
    return -1;
}

/// "---" may also be a rule: front matter's first line is empty, a comment, or has a key.
bool looksLikeYaml(QStringView body) {
    for (QStringView line : body.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        return trimmed.contains(u':');
    }
    return true;
}

QStringList valuesOf(const YamlNode& node) {
    QStringList values;
    if (node.kind == YamlKind::Scalar)
        values.append(node.scalar.trimmed());
    for (const YamlNode& item : node.items)
        values += valuesOf(item);
    return values;
}

/// Words of a scalar that stands for a list: by commas (also 、 and ，) or, without any, by spaces.
QStringList splitWords(const QString& scalar) {
    static const QString commas = u",，、;；"_s;
    QStringList words;
    QString word;
    const bool listed = std::any_of(scalar.begin(), scalar.end(), [](QChar c) { return commas.contains(c); });
    for (QChar c : scalar + u' ') {
        const bool ends = listed ? commas.contains(c) : c.isSpace();
        if (!ends) {
            word += c;
            continue;
        }
        words.append(word.trimmed());
        word.clear();
    }
    words.append(word.trimmed());
    words.removeAll(QString());
    return words;
}

/// The lines under `glossary:` with the indentation they share taken away.
QString glossaryText(QStringView body) {
    QStringList lines;
    qsizetype indent = -1;
    bool inside = false;
    for (QStringView line : body.split(u'\n')) {
        if (!inside) {
            inside = line.startsWith("glossary:"_L1);
            continue;
        }
        const qsizetype blanks = skipBlank(line, 0, int(line.size()));
        const bool item = line.startsWith("- "_L1) || line == u"-";
        if (blanks == 0 && !line.isEmpty() && !item && !line.startsWith(u'#'))
            break;
        if (indent < 0 && blanks < line.size())
            indent = blanks;
        lines.append(line.mid(std::min(blanks, std::max<qsizetype>(indent, 0))).toString());
    }
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

void takeFields(Note& note, const YamlNode& document) {
    for (const auto& field : document.fields) {
        const QString key = field.first.trimmed().toLower();
        if (key == u"glossary")
            continue;
        const bool words = key == u"tags" || key == u"tag" || key == u"keywords";
        const bool list = words || key == u"aliases" || key == u"alias";
        QStringList values = valuesOf(field.second);
        if (list && field.second.kind == YamlKind::Scalar) {
            const QString scalar = values.join(u' ');
            const bool commas = words || scalar.contains(u',') || scalar.contains(u'，') || scalar.contains(u'、');
            values = commas ? splitWords(scalar) : QStringList{scalar};
        }
        note.frontMatter.insert(key, values);
    }
}

} // namespace

int readFrontMatter(Note& note) {
    const QStringView text(note.text);
    const int start = text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    const int first = lineEndOf(text, start);
    if (!isDelimiter(text.mid(start, first - start), false))
        return start;
    const int begin = std::min(first + 1, int(text.size()));
    const int close = closingLine(text, begin);
    if (close < 0 || !looksLikeYaml(text.mid(begin, std::min(close - begin, largest))))
        return start;
    if (close - begin > largest) {
        note.diagnostics.append(
            {Severity::Warning, u"front-matter-too-long"_s,
             QCoreApplication::translate("note", "Front matter of more than %L1 characters is read as text.")
                 .arg(largest),
             note.spanOf(start, first)});
        return start;
    }
    const QStringView body = text.mid(begin, close - begin);
    const YamlResult result = parseYaml(body.toString());
    for (const YamlProblem& problem : result.problems) {
        const qsizetype line = std::clamp<qsizetype>(problem.line, 1, note.lineStarts.size() - 1);
        const int at = note.lineStarts.at(line);
        note.diagnostics.append(
            {Severity::Warning, u"front-matter"_s,
             QCoreApplication::translate("note", "The front matter is not valid YAML: %1").arg(problem.message),
             note.spanOf(at, lineEndOf(text, at))});
    }
    if (!result.documents.isEmpty() && result.documents.first().isMap()) {
        takeFields(note, result.documents.first());
        if (!result.documents.first()[u"glossary"].isNull())
            note.frontMatterGlossary = glossaryText(body);
    }
    return afterLine(text, close);
}

} // namespace tujian
