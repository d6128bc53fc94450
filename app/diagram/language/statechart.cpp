#include "diagram/language/fencegraph.h"
#include "diagram/language/mermaidlines.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

class StateReader {
public:
    explicit StateReader(FenceGraph& into)
        : m_into(into) {}
    void read();

private:
    bool declaration(const MermaidLine& line);
    bool transition(const MermaidLine& line);
    bool description(const MermaidLine& line);
    bool closing(const MermaidLine& line);
    QString state(const QString& written, qsizetype at, bool start);

    FenceGraph& m_into;
    QStringList m_open;  ///< composite states around this line
    bool m_note = false; ///< inside a note of several lines
};

/// "[*]" is a start or an end, by the side of the arrow it stands on; each composite state has its own.
QString StateReader::state(const QString& written, qsizetype at, bool start) {
    const QString around = m_open.isEmpty() ? QString() : m_open.last();
    QString id = written.section(u":::"_s, 0, 0).trimmed();
    if (m_into.findCluster(id) != nullptr) {
        return id;
    }
    const bool point = id == "[*]"_L1;
    if (point) {
        id = (around.isEmpty() ? QString() : around + u'/') + (start ? u"start"_s : u"end"_s);
        id.prepend(u"[*]"_s);
    }
    GraphNode* node = m_into.node(id, at, written.size(), around);
    if (node == nullptr) {
        return {};
    }
    node->kind = u"state"_s;
    if (point) {
        node->label = start ? u"●"_s : u"◉"_s;
        node->icon = u"none"_s;
        node->note =
            start ? QCoreApplication::translate("language", "start") : QCoreApplication::translate("language", "end");
    }
    return id;
}

bool StateReader::declaration(const MermaidLine& line) {
    static const QRegularExpression form(
        uR"re(^state\s+(?:"([^"]*)"\s+as\s+)?([^\s{<:]+)\s*(?:<<(\w+)>>|\[\[\w+\]\])?\s*(\{)?\s*(\})?$)re"_s);
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        return false;
    }
    const QString id = match.captured(2);
    const bool composite = match.capturedLength(4) > 0 && match.capturedLength(5) == 0;
    const QString label = plainLabel(match.captured(1));
    if (composite && m_open.size() < FenceGraph::maxDepth) {
        m_into.cluster(id, label.isEmpty() ? id : label, m_open.isEmpty() ? QString() : m_open.last(),
                       m_into.span(line.at, line.text.size()));
    }
    if (composite) {
        m_open.append(m_open.size() < FenceGraph::maxDepth ? id : m_open.last());
        return true;
    }
    GraphNode* node = m_into.find(state(id, line.at + match.capturedStart(2), false));
    if (node != nullptr) {
        node->label = label.isEmpty() ? node->label : label;
        node->note = match.captured(3);
    }
    return true;
}

bool StateReader::transition(const MermaidLine& line) {
    static const QRegularExpression form(uR"re(^(\[\*\]|[^\s:]+)\s*--+>\s*(\[\*\]|[^\s:]+)\s*(?::\s*(.*))?$)re"_s);
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        return false;
    }
    const QString from = state(match.captured(1), line.at + match.capturedStart(1), true);
    const QString to = state(match.captured(2), line.at + match.capturedStart(2), false);
    if (!from.isEmpty() && !to.isEmpty()) {
        m_into.edge(
            {from, to, plainLabel(match.captured(3)), u"next"_s, 0, false, m_into.span(line.at, line.text.size())});
    }
    return true;
}

bool StateReader::description(const MermaidLine& line) {
    static const QRegularExpression form(uR"re(^([^\s:]+)\s*(?::(?!:)\s*(.*))?$)re"_s);
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        return false;
    }
    const QString id = state(match.captured(1), line.at, false);
    GraphNode* node = m_into.find(id);
    const QString text = plainLabel(match.captured(2));
    if (node != nullptr && !text.isEmpty()) {
        node->label = node->label == node->id ? text : node->label + u'\n' + text;
    }
    return true;
}

bool StateReader::closing(const MermaidLine& line) {
    if (line.text != "}"_L1) {
        return false;
    }
    if (m_open.isEmpty()) {
        m_into.say(Severity::Warning, u"graph-syntax"_s,
                   QCoreApplication::translate("language", "Mermaid: \"}\" without a state around it"), line.at, 1);
    } else {
        m_open.removeLast();
    }
    return true;
}

void StateReader::read() {
    static const QRegularExpression quiet(
        uR"re(^(--$|classDef\b|class\b|style\b|direction\b|hide\b|scale\b|accTitle\b|accDescr\b|end note$))re"_s);
    static const QRegularExpression note(uR"re(^note\s+(left|right)\s+of\s+[^:]+(:)?)re"_s);
    const QList<MermaidLine> lines = mermaidLines(m_into.text(), false, m_into.graph.title);
    for (qsizetype i = 1; i < lines.size() && !m_into.full(); ++i) {
        const MermaidLine& line = lines[i];
        const auto aside = note.match(line.text);
        if (m_note || aside.hasMatch()) {
            m_note = m_note ? line.text != "end note"_L1 : aside.capturedLength(2) == 0;
        } else if (!quiet.match(line.text).hasMatch() && !closing(line) && !declaration(line) && !transition(line) &&
                   !description(line)) {
            m_into.say(Severity::Warning, u"graph-syntax"_s,
                       QCoreApplication::translate("language", "Mermaid: not understood: %1").arg(line.text.left(40)),
                       line.at, line.text.size());
        }
    }
    for (const MermaidLine& line : lines) {
        m_into.graph.sideways = m_into.graph.sideways || line.text == "direction LR"_L1;
    }
}

} // namespace

void readStates(FenceGraph& into) {
    StateReader(into).read();
}

} // namespace tujian
