#include "diagram/manifest/trace/traefik.h"
#include "diagram/manifest/trace/walk.h"
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 40;
constexpr qsizetype maxRule = 4000; // characters

/// A recursive reader of `a && (b || !c)` over matchers `Name(`x`, `y`)`.
class Rule {
public:
    Rule(const QString& text, const TraceRequest& request)
        : m_text(text)
        , m_request(request) {}

    std::optional<bool> read() {
        const bool taken = either(0);
        blanks();
        return m_bad || m_at != m_text.size() ? std::nullopt : std::optional(taken);
    }

private:
    bool either(int depth) {
        bool taken = both(depth);
        while (accept(u"||")) {
            const bool other = both(depth);
            taken = taken || other;
        }
        return taken;
    }
    bool both(int depth) {
        bool taken = one(depth);
        while (accept(u"&&")) {
            const bool other = one(depth);
            taken = taken && other;
        }
        return taken;
    }
    bool one(int depth) {
        m_bad = m_bad || depth > maxDepth;
        if (m_bad) {
            return false;
        }
        if (accept(u"!")) {
            return !one(depth + 1);
        }
        if (accept(u"(")) {
            const bool taken = either(depth + 1);
            m_bad = m_bad || !accept(u")");
            return taken;
        }
        return matcher();
    }
    bool matcher() {
        static const QRegularExpression form(uR"re(\G\s*(\w+)\(\s*((?:[`"'][^`"']*[`"']\s*,?\s*)*)\))re"_s);
        const auto match = form.match(m_text, m_at);
        if (!match.hasMatch()) {
            m_bad = true;
            return false;
        }
        m_at = match.capturedEnd();
        static const QRegularExpression value(uR"re([`"']([^`"']*)[`"'])re"_s);
        QStringList values;
        for (auto each = value.globalMatch(match.captured(2)); each.hasNext();) {
            values.append(each.next().captured(1));
        }
        return takes(match.captured(1), values);
    }
    bool takes(const QString& name, const QStringList& values);

    void blanks() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }
    bool accept(QStringView word) {
        blanks();
        const bool there = QStringView(m_text).mid(m_at).startsWith(word);
        m_at += there ? word.size() : 0;
        return there;
    }

    const QString& m_text;
    const TraceRequest& m_request;
    qsizetype m_at = 0;
    bool m_bad = false;
};

bool Rule::takes(const QString& name, const QStringList& values) {
    const auto any = [&values](const auto& fits) { return std::any_of(values.cbegin(), values.cend(), fits); };
    const QString first = values.value(0);
    const QString second = values.value(1);
    if (name == "Host"_L1 || name == "HostSNI"_L1) {
        return any([&](const QString& host) { return host == "*"_L1 || host.toLower() == m_request.host; });
    }
    if (name == "HostRegexp"_L1) {
        return any([&](const QString& form) { return patternTakes(form, m_request.host, true); });
    }
    if (name == "Path"_L1) {
        return any([&](const QString& path) { return path == m_request.path; });
    }
    if (name == "PathPrefix"_L1) {
        return any([&](const QString& path) { return m_request.path.startsWith(path); });
    }
    if (name == "PathRegexp"_L1) {
        return patternTakes(first, m_request.path, false);
    }
    if (name == "Method"_L1) {
        return any([&](const QString& method) { return method.toUpper() == m_request.method; });
    }
    if (name == "Header"_L1 || name == "Headers"_L1) {
        return m_request.hasHeader(first) && m_request.header(first) == second;
    }
    if (name == "HeaderRegexp"_L1 || name == "HeadersRegexp"_L1) {
        return m_request.hasHeader(first) && patternTakes(second, m_request.header(first), false);
    }
    if (name == "Query"_L1) {
        return QUrlQuery(m_request.query).queryItemValue(first, QUrl::FullyDecoded) == second;
    }
    m_bad = true; // a matcher that nothing here can answer
    return false;
}

} // namespace

std::optional<bool> traefikTakes(const QString& rule, const TraceRequest& request) {
    return rule.size() > maxRule ? std::nullopt : Rule(rule, request).read();
}

} // namespace tujian::tracing
