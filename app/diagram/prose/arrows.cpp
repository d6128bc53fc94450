#include "diagram/prose/arrows.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

const QRegularExpression& arrowPattern() {
    static const QRegularExpression pattern(
        // --label-->, -[label]->; the label must not swallow a hyphen of a name (kube-proxy-->pod)
        uR"((?:(?<![-\w<])--|(?<=\s)-)[\[(（|]?(?<label>[^-<>|\[\]()（）\n=→]{1,24})[\])）|]?-{1,3}>)"
        // plain ones, either way or both
        uR"(|<?[-=—–]{1,8}>{1,2}|<[-=]{1,8}(?![-=>])|[→⇒➜➡⟶⟹↦↔⇄⇔←⇐]+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isJustDashes(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"-=—–").contains(c); });
}

} // namespace

QList<Arrow> arrowsIn(QStringView text) {
    QList<Arrow> arrows;
    static constexpr QStringView heads = u"<>→⇒➜➡⟶⟹↦↔⇄⇔←⇐";
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return heads.contains(c); }))
        return arrows;
    auto matches = arrowPattern().globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString spelled = match.captured();
        if (isJustDashes(spelled))
            continue;
        Arrow arrow;
        arrow.begin = int(match.capturedStart());
        arrow.end = int(match.capturedEnd());
        if (match.capturedLength(u"label") > 0) {
            arrow.labelBegin = int(match.capturedStart(u"label"));
            arrow.labelEnd = int(match.capturedEnd(u"label"));
        }
        const bool left = spelled.startsWith(u'<') || QStringView(u"←⇐").contains(spelled.front());
        const bool right = spelled.endsWith(u'>');
        arrow.both = (left && right) || QStringView(u"↔⇄⇔").contains(spelled.front());
        arrow.backward = left && !right && !arrow.both;
        if (spelled.size() == 1 && QStringView(u"<>").contains(spelled.front()))
            continue;
        arrows.append(arrow);
    }
    return arrows;
}

} // namespace tujian::prose
