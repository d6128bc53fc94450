#include "yaml/yaml.h"
#include "yaml/document.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

const YamlNode& YamlNode::operator[](QStringView key) const {
    static const YamlNode nothing;
    // The last of two equal keys counts, as it does for kubectl.
    for (auto field = fields.crbegin(); field != fields.crend(); ++field) {
        if (field->first == key) {
            return field->second;
        }
    }
    return nothing;
}

namespace {

struct Piece {
    qsizetype begin = 0;
    qsizetype end = 0;
    int line = 1;
    bool empty = true; ///< blanks, comments and directives only
};

bool isMarker(QStringView line, QStringView marker) {
    return line.startsWith(marker) && (line.size() == 3 || line[3].isSpace());
}

bool saysNothing(QStringView line) {
    const QStringView text = line.trimmed();
    return text.isEmpty() || text.front() == u'#' || line.front() == u'%';
}

/// Hands each document's text to `take` until it returns false. A marker at the start of a line always ends a
/// document, even inside a block scalar, so a split by lines is exact.
template<class Take>
void splitDocuments(QStringView text, Take take) {
    Piece piece;
    int line = 1;
    for (qsizetype at = 0; at < text.size(); ++line) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end + 1;
        QStringView whole = text.mid(at, end - at);
        const bool starts = isMarker(whole, u"---");
        if (starts || isMarker(whole, u"...")) {
            piece.end = at;
            if (!piece.empty && !take(piece)) {
                return;
            }
            piece = {at, end, line, true};
            whole = whole.mid(3).trimmed();
            piece.begin = starts && !whole.isEmpty() ? at : end;
            piece.line = piece.begin == at ? line : line + 1;
        }
        piece.empty = piece.empty && saysNothing(whole);
        at = end;
    }
    piece.end = text.size();
    if (!piece.empty) {
        take(piece);
    }
}

} // namespace

YamlResult parseYaml(const QString& text, const YamlBounds& bounds) {
    YamlResult result;
    qsizetype nodes = bounds.nodes;
    qsizetype chars = bounds.chars;
    const auto stop = [&result](int line, const QString& message) {
        result.problems.append({line, 1, message});
        return false;
    };
    splitDocuments(text, [&](const Piece& piece) {
        chars -= piece.end - piece.begin;
        if (chars < 0) {
            return stop(piece.line,
                        QCoreApplication::translate("yaml", "more than %L1 characters of YAML: not read from here on")
                            .arg(bounds.chars));
        }
        if (result.documents.size() >= bounds.documents) {
            return stop(piece.line,
                        QCoreApplication::translate("yaml", "more than %L1 documents: not read from here on")
                            .arg(bounds.documents));
        }
        if (result.problems.size() >= bounds.problems) {
            return stop(piece.line, QCoreApplication::translate("yaml", "more than %L1 problems: not read from here on")
                                        .arg(bounds.problems));
        }
        parseYamlPiece(QStringView(text).mid(piece.begin, piece.end - piece.begin), piece.line, bounds, nodes, result);
        return true;
    });
    return result;
}

} // namespace tujian
