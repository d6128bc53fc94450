#include "diagram/language/fencegraph.h"
#include "diagram/language/mermaidlines.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// How a node's text is fenced in. Longer marks come before those they begin with.
struct Shape {
    QStringView open;
    QStringView close;
    QStringView kind;
};
constexpr Shape shapes[] = {
    {u"(((", u")))", u"plain"}, {u"([", u"])", u"plain"},  {u"[(", u")]", u"storage"}, {u"[[", u"]]", u"plain"},
    {u"((", u"))", u"plain"},   {u"{{", u"}}", u"plain"},  {u"[/", u"/]", u"plain"},   {u"[/", u"\\]", u"plain"},
    {u"[\\", u"\\]", u"plain"}, {u"[\\", u"/]", u"plain"}, {u"[", u"]", u"plain"},     {u"(", u")", u"plain"},
    {u"{", u"}", u"plain"},     {u">", u"]", u"plain"},
};

struct Link {
    QString label;
    bool dashed = false;
    bool back = false; ///< an arrowhead at its start
    bool visible = true;
};

/// Reads one statement from left to right.
class FlowReader {
public:
    FlowReader(FenceGraph& into)
        : m_into(into) {}
    void read();

private:
    void statement(const MermaidLine& line);
    bool keyword(const MermaidLine& line);
    void openSubgraph(const MermaidLine& line);
    void click(const MermaidLine& line);
    QStringList group();
    QString node();
    void shape(GraphNode& node);
    bool link(Link& link);
    [[nodiscard]] QStringView rest() const { return QStringView(m_line.text).mid(m_at); }
    void skipSpace();
    void draw(const QStringList& from, const QStringList& to, const Link& link);

    FenceGraph& m_into;
    MermaidLine m_line;
    qsizetype m_at = 0;
    QStringList m_open; ///< subgraphs around this line
    int m_ignored = 0;  ///< subgraphs too deep to be kept
};

QString unquoted(const QString& text) {
    QString plain = text.trimmed();
    if (plain.size() >= 2 && plain.startsWith(u'"') && plain.endsWith(u'"')) {
        plain = plain.mid(1, plain.size() - 2);
    }
    if (plain.size() >= 2 && plain.startsWith(u'`') && plain.endsWith(u'`')) {
        plain = plain.mid(1, plain.size() - 2);
    }
    static const QRegularExpression icon(uR"re(\bfa[bsrl]?:fa-[\w-]+)re"_s);
    return plainLabel(plain.remove(icon));
}

void FlowReader::skipSpace() {
    while (m_at < m_line.text.size() && m_line.text[m_at].isSpace()) {
        ++m_at;
    }
}

void FlowReader::shape(GraphNode& node) {
    static const QRegularExpression details(uR"re(^@\{([^{}]*)\})re"_s);
    if (const auto match = details.match(rest()); match.hasMatch()) {
        static const QRegularExpression label(uR"re(label\s*:\s*("[^"]*"|[^,]*))re"_s);
        const QString text = unquoted(label.match(match.captured(1)).captured(1));
        node.label = text.isEmpty() ? node.label : text;
        m_at += match.capturedLength();
        return;
    }
    for (const Shape& shape : shapes) {
        if (!rest().startsWith(shape.open)) {
            continue;
        }
        const qsizetype from = m_at + shape.open.size();
        qsizetype search = from;
        if (QStringView(m_line.text).mid(from).trimmed().startsWith(u'"')) {
            const qsizetype open = m_line.text.indexOf(u'"', from);
            search = std::max(m_line.text.indexOf(u'"', open + 1), from);
        }
        const qsizetype end = m_line.text.indexOf(shape.close, search);
        if (end < 0) {
            continue;
        }
        const QString text = unquoted(m_line.text.mid(from, end - from));
        node.label = text.isEmpty() ? node.label : text;
        node.kind = shape.kind.toString();
        node.span = m_into.span(m_line.at + m_at - node.id.size(), end + shape.close.size() - m_at + node.id.size());
        m_at = end + shape.close.size();
        return;
    }
}

QString FlowReader::node() {
    static const QRegularExpression word(uR"re(^[^\s\[\](){}<>|&;:"@~=\-]+(?:[-=.][^\s\[\](){}<>|&;:"@~=\-.]+)*)re"_s);
    static const QRegularExpression style(uR"re(^:::[\w-]+)re"_s);
    skipSpace();
    const auto match = word.match(rest());
    if (!match.hasMatch()) {
        return {};
    }
    const QString id = match.captured();
    if (m_into.findCluster(id) != nullptr) {
        m_at += id.size();
        return id;
    }
    GraphNode* node = m_into.node(id, m_line.at + m_at, id.size(), m_open.isEmpty() ? QString() : m_open.last());
    m_at += id.size();
    if (node == nullptr) {
        return {};
    }
    if (node->cluster.isEmpty() && !m_open.isEmpty()) {
        node->cluster = m_open.last();
    }
    shape(*node);
    m_at += style.match(rest()).capturedLength();
    return id;
}

QStringList FlowReader::group() {
    QStringList ids;
    for (;;) {
        const QString id = node();
        if (id.isEmpty()) {
            return ids;
        }
        ids.append(id);
        skipSpace();
        if (!rest().startsWith(u'&')) {
            return ids;
        }
        ++m_at;
    }
}

bool FlowReader::link(Link& link) {
    static const QRegularExpression plain(
        uR"re(^\s*(?:[\w]+@)?(<|[ox](?=[-=]))?(-{2,}[-xo>]|={2,}[=xo>]|-\.+-[xo>]?|~{3,})\s*(?:\|([^|]*)\|)?)re"_s);
    static const QRegularExpression worded(
        uR"re(^\s*(?:[\w]+@)?(<|[ox](?=[-=]))?(--|==|-\.)\s*("[^"]*"|[^\s"|].*?)\s*(-{2,}[-xo>]|={2,}[=xo>]|\.+-[xo>]?))re"_s);
    auto match = plain.match(rest());
    if (!match.hasMatch()) {
        match = worded.match(rest());
    }
    if (!match.hasMatch()) {
        return false;
    }
    const QString line = match.captured(2);
    link.label = unquoted(match.captured(3));
    link.dashed = line.contains(u'.');
    link.back = match.captured(1) == "<"_L1;
    link.visible = !line.startsWith(u'~');
    m_at += match.capturedLength();
    return true;
}

void FlowReader::draw(const QStringList& from, const QStringList& to, const Link& link) {
    const Span span = m_into.span(m_line.at, m_line.text.size());
    for (const QString& a : from) {
        for (const QString& b : to) {
            if (!link.visible || !m_into.edge({a, b, link.label, u"arrow"_s, 0, link.dashed, span})) {
                return;
            }
            if (link.back && !m_into.edge({b, a, link.label, u"arrow"_s, 0, link.dashed, span})) {
                return;
            }
        }
    }
}

void FlowReader::openSubgraph(const MermaidLine& line) {
    static const QRegularExpression form(uR"re(^subgraph\s+([^\s\["]+)\s*\[(.*)\]\s*$)re"_s);
    if (m_open.size() >= FenceGraph::maxDepth) {
        ++m_ignored;
        m_into.sayUnknown(
            QCoreApplication::translate("language", "Mermaid: nested deeper than %1 levels").arg(FenceGraph::maxDepth),
            line.at, line.text.size());
        return;
    }
    const auto match = form.match(line.text);
    const QString bare = unquoted(line.text.mid(8));
    QString id = match.hasMatch() ? match.captured(1) : bare;
    if (id.isEmpty()) {
        id = u"subgraph-%1"_s.arg(m_into.graph.clusters.size() + 1);
    }
    const QString parent = m_open.isEmpty() ? QString() : m_open.last();
    m_into.cluster(id, match.hasMatch() ? unquoted(match.captured(2)) : bare, parent,
                   m_into.span(line.at, line.text.size()));
    m_open.append(id);
}

void FlowReader::click(const MermaidLine& line) {
    static const QRegularExpression form(uR"re(^click\s+(\S+)\s+(?:href\s+)?"([^"]*)")re"_s);
    const auto match = form.match(line.text);
    if (GraphNode* node = match.hasMatch() ? m_into.find(match.captured(1)) : nullptr) {
        node->link = safeLink(match.captured(2));
    }
}

bool FlowReader::keyword(const MermaidLine& line) {
    static const QRegularExpression looks(uR"re(^(style|classDef|class|linkStyle|direction|accTitle|accDescr)\b)re"_s);
    if (line.text == "subgraph"_L1 || line.text.startsWith("subgraph "_L1)) {
        openSubgraph(line);
    } else if (line.text == "end"_L1) {
        if (m_ignored > 0) {
            --m_ignored;
        } else if (m_open.isEmpty()) {
            m_into.say(Severity::Warning, u"graph-syntax"_s,
                       QCoreApplication::translate("language", "Mermaid: \"end\" without a subgraph"), line.at, 3);
        } else {
            m_open.removeLast();
        }
    } else if (line.text.startsWith("click "_L1)) {
        click(line);
    } else {
        return looks.match(line.text).hasMatch();
    }
    return true;
}

void FlowReader::statement(const MermaidLine& line) {
    m_line = line;
    m_at = 0;
    QStringList from = group();
    for (Link next; !from.isEmpty() && link(next); next = {}) {
        const QStringList to = group();
        draw(from, to, next);
        from = to;
    }
    skipSpace();
    if (m_at < line.text.size() && !m_into.full()) {
        m_into.say(Severity::Warning, u"graph-syntax"_s,
                   QCoreApplication::translate("language", "Mermaid: not understood from here: %1")
                       .arg(line.text.mid(m_at, 40)),
                   line.at + m_at, line.text.size() - m_at);
    }
}

void FlowReader::read() {
    static const QRegularExpression header(uR"re(^(?:flowchart|graph)(?:-elk)?\b\s*(\w*))re"_s);
    const QList<MermaidLine> lines = mermaidLines(m_into.text(), true, m_into.graph.title);
    for (qsizetype i = 0; i < lines.size() && !m_into.full(); ++i) {
        if (i == 0) {
            const QString direction = header.match(lines[0].text).captured(1);
            m_into.graph.sideways = direction == "LR"_L1 || direction == "RL"_L1;
        } else if (!keyword(lines[i])) {
            statement(lines[i]);
        }
    }
    if (!m_open.isEmpty() && !m_into.full()) {
        m_into.say(
            Severity::Warning, u"graph-syntax"_s,
            QCoreApplication::translate("language", "Mermaid: the subgraph %1 has no \"end\"").arg(m_open.last()),
            m_into.endOfText(), 0);
    }
}

} // namespace

void readFlowchart(FenceGraph& into) {
    FlowReader(into).read();
}

} // namespace tujian
