#include "note/heading.h"
#include "note/note.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype longestSearched = 1000; ///< no heading for people is longer, and the search is not linear

/// Chinese markers stand anywhere beside a mark or an edge; English ones are whole upper-case words or bracketed.
const QRegularExpression& markerExpression() {
    static const QRegularExpression expression(u"[-—–_*·:：,，\\s]*"
                                               "(?:[(（\\[【<《]\\s*(?:待完善|待补充|待完成|待续|待整理|未完成|"
                                               "未完待续|todo|fixme|wip|tbd)\\s*[:：]?\\s*[)）\\]】>》]"
                                               "|(?:待完善|待补充|待完成|待整理|未完待续)(?![\\p{L}\\p{N}])"
                                               "|(?<![A-Za-z0-9])(?:TODO|FIXME|WIP|TBD)(?![A-Za-z0-9]))"
                                               "[-—–_*·:：\\s]*"_s,
                                               QRegularExpression::UseUnicodePropertiesOption |
                                                   QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// Bare English markers count in capitals only: "todo list" is a thing one can write about.
bool isMarker(const QString& found) {
    const QString brackets = u"(（[【<《"_s;
    const bool bracketed =
        std::any_of(found.begin(), found.end(), [&brackets](QChar c) { return brackets.contains(c); });
    const QString word = found.trimmed();
    return bracketed || word == word.toUpper();
}

/// Most headings have no marker; looking for a word is far cheaper than the expression.
bool mayHaveMarker(const QString& heading) {
    if (heading.contains(u'待') || heading.contains(u"未完"_s))
        return true;
    for (const auto word : {"todo"_L1, "fixme"_L1, "wip"_L1, "tbd"_L1}) {
        if (heading.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

HeadingTitle headingTitle(const QString& heading) {
    HeadingTitle result{heading.simplified(), false};
    if (result.title.size() > longestSearched || !mayHaveMarker(result.title))
        return result;
    qsizetype from = 0;
    for (int rounds = 0; rounds < 8; ++rounds) {
        const QRegularExpressionMatch match = markerExpression().match(result.title, from);
        if (!match.hasMatch())
            break;
        if (!isMarker(match.captured())) {
            from = match.capturedEnd();
            continue;
        }
        result.todo = true;
        const bool inner = match.capturedStart() > 0 && match.capturedEnd() < result.title.size();
        result.title.replace(match.capturedStart(), match.capturedLength(), inner ? u" "_s : QString());
        from = 0;
    }
    result.title = result.title.simplified();
    if (result.title.isEmpty())
        result.title = heading.simplified();
    return result;
}

QString slug(QStringView heading) {
    QString anchor;
    const QString lower = heading.trimmed().toString().toLower();
    for (const char32_t point : lower.toUcs4()) {
        const bool kept = QChar::isLetterOrNumber(point) || QChar::isMark(point) || point == U'_' || point == U'-' ||
                          QChar::category(point) == QChar::Punctuation_Connector;
        if (kept)
            anchor += QString::fromUcs4(&point, 1);
        else if (point == U' ')
            anchor += u'-';
    }
    return anchor;
}

} // namespace tujian
