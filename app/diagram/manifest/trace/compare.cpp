#include "diagram/manifest/trace/walk.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <numeric>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

void Walk::hop(const QString& node, const QStringList& rules, const Span& span) {
    QStringList said;
    for (const QString& rule : rules) {
        if (!rule.isEmpty()) {
            said.append(rule);
        }
    }
    trace.hops.append({node, said.join(u"; "_s), span});
}

bool Walk::stop(const QString& why) {
    trace.reached = false;
    trace.why = why;
    return false;
}

bool Walk::reach(const QString& why) {
    trace.reached = true;
    trace.why = why;
    return true;
}

HostMatch hostMatch(const QString& pattern, const QString& host, bool severalLabels) {
    const QString wanted = pattern.toLower();
    if (wanted.isEmpty() || wanted == "*"_L1) {
        return HostMatch::Any;
    }
    if (wanted == host) {
        return HostMatch::Exact;
    }
    if (!wanted.startsWith("*."_L1) || !host.endsWith(wanted.mid(1))) {
        return HostMatch::None;
    }
    const QString label = host.chopped(wanted.size() - 1);
    return !label.isEmpty() && (severalLabels || !label.contains(u'.')) ? HostMatch::Wildcard : HostMatch::None;
}

bool prefixTakes(const QString& prefix, const QString& path) {
    const QString whole = prefix.endsWith(u'/') ? prefix.chopped(1) : prefix;
    return path == whole || path.startsWith(whole + u'/') || whole.isEmpty();
}

bool patternTakes(const QString& pattern, const QString& text, bool whole) {
    QRegularExpression form(whole ? QRegularExpression::anchoredPattern(pattern) : u'^' + pattern,
                            whole ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption);
    return form.isValid() && form.match(text.left(4000)).hasMatch();
}

int largestShare(const QList<int>& weights) {
    const auto most = std::max_element(weights.cbegin(), weights.cend());
    return most == weights.cend() || *most <= 0 ? -1 : static_cast<int>(most - weights.cbegin());
}

QString shareText(const QList<int>& weights, int taken) {
    const int total = std::accumulate(weights.cbegin(), weights.cend(), 0);
    return QCoreApplication::translate("manifest", "weight %1 of %2: %3 % of the requests go this way")
        .arg(QString::number(weights.at(taken)), QString::number(total),
             QString::number(total > 0 ? qRound(100.0 * weights.at(taken) / total) : 0));
}

} // namespace tujian::tracing
