#include "diagram/language/fencegraph.h"
#include "diagram/language/mermaidlines.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

class SequenceReader {
public:
    explicit SequenceReader(FenceGraph& into)
        : m_into(into) {}
    void read();

private:
    bool participant(const MermaidLine& line);
    bool block(const MermaidLine& line);
    bool message(const MermaidLine& line);
    QString actor(const QString& name, qsizetype at);

    FenceGraph& m_into;
    QStringList m_blocks; ///< "loop every minute" … around this line; empty for those without words
    QString m_condition;  ///< of the block just entered: goes to the next message
    QString m_box;        ///< the cluster that participants are put into
    int m_step = 0;
};

QString SequenceReader::actor(const QString& name, qsizetype at) {
    const QString id = name.trimmed();
    return m_into.node(id, at, id.size(), {}) == nullptr ? QString() : id;
}

bool SequenceReader::participant(const MermaidLine& line) {
    static const QRegularExpression form(
        uR"re(^(?:create\s+)?(participant|actor)\s+(.+?)(?:@\{[^{}]*\})?(?:\s+as\s+(.+))?$)re"_s);
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        return line.text.startsWith("destroy "_L1);
    }
    const QString id = actor(match.captured(2), line.at + match.capturedStart(2));
    GraphNode* node = m_into.find(id);
    if (node == nullptr) {
        return true;
    }
    if (match.capturedLength(3) > 0) {
        node->label = plainLabel(match.captured(3));
    }
    if (match.captured(1) == "actor"_L1) {
        node->kind = u"client"_s;
    }
    node->cluster = m_box;
    node->span = m_into.span(line.at, line.text.size());
    return true;
}

/// Blocks are not drawn; the words of the innermost one go before the first message in it.
bool SequenceReader::block(const MermaidLine& line) {
    static const QRegularExpression open(uR"re(^(loop|alt|opt|par|critical|break|rect|box)\b\s*(.*)$)re"_s);
    static const QRegularExpression branch(uR"re(^(else|and|option)\b\s*(.*)$)re"_s);
    if (const auto match = open.match(line.text); match.hasMatch()) {
        const QString word = match.captured(1);
        const QString text = plainLabel(match.captured(2));
        if (word == "box"_L1) {
            m_box = u"box-%1"_s.arg(m_into.graph.clusters.size() + 1);
            static const QRegularExpression colour(uR"re(^(rgba?\([^)]*\)|[A-Za-z]+)\s+(?=\S))re"_s);
            m_into.cluster(m_box, QString(text).remove(colour), {}, m_into.span(line.at, line.text.size()));
        } else if (word != "rect"_L1) {
            m_condition = text.isEmpty() ? word : word + u' ' + text;
        }
        m_blocks.append(word);
        return true;
    }
    if (const auto match = branch.match(line.text); match.hasMatch()) {
        const QString text = plainLabel(match.captured(2));
        m_condition = text.isEmpty() ? match.captured(1) : match.captured(1) + u' ' + text;
        return true;
    }
    if (line.text != "end"_L1) {
        return false;
    }
    m_condition.clear();
    if (m_blocks.isEmpty()) {
        m_into.say(Severity::Warning, u"graph-syntax"_s,
                   QCoreApplication::translate("language", "Mermaid: \"end\" without a block"), line.at, 3);
    } else if (m_blocks.takeLast() == "box"_L1) {
        m_box.clear();
    }
    return true;
}

bool SequenceReader::message(const MermaidLine& line) {
    static const QRegularExpression form(
        uR"re(^([^:]+?)\s*(?:\(\))?\s*(?:<<)?(--?)(?:>>|>|x|\)|\||\\\\|//|/|\\)\s*(?:\(\))?\s*[+-]?\s*([^:+-]+(?:-[^:+-]+)*)\s*(?::\s*(.*))?$)re"_s);
    const auto match = form.match(line.text);
    if (!match.hasMatch()) {
        return false;
    }
    const QString from = actor(match.captured(1), line.at + match.capturedStart(1));
    const QString to = actor(match.captured(3), line.at + match.capturedStart(3));
    if (from.isEmpty() || to.isEmpty()) {
        return true;
    }
    const bool reply = match.captured(2) == "--"_L1;
    const QString text = plainLabel(match.captured(4));
    const QString said = m_condition.isEmpty() ? text : u'[' + m_condition + u"] "_s + text;
    m_condition.clear();
    const Span span = m_into.span(line.at, line.text.size());
    if (m_into.edge({from, to, said, reply ? u"replies"_s : u"sends"_s, ++m_step, reply, span})) {
        const QString a = m_into.find(from)->label;
        const QString b = m_into.find(to)->label;
        m_into.graph.steps.append({m_step, a + u" → "_s + b + (said.isEmpty() ? QString() : u": "_s + said), span});
    }
    return true;
}

void SequenceReader::read() {
    static const QRegularExpression quiet(
        uR"re(^(autonumber|activate|deactivate|[Nn]ote|links?|properties|details|accTitle|accDescr)\b)re"_s);
    const QList<MermaidLine> lines = mermaidLines(m_into.text(), false, m_into.graph.title);
    for (qsizetype i = 1; i < lines.size() && !m_into.full(); ++i) {
        const MermaidLine& line = lines[i];
        if (line.text.startsWith("title"_L1)) {
            m_into.graph.title = line.text.mid(5).remove(u':').trimmed();
        } else if (!quiet.match(line.text).hasMatch() && !participant(line) && !block(line) && !message(line)) {
            m_into.say(Severity::Warning, u"graph-syntax"_s,
                       QCoreApplication::translate("language", "Mermaid: not understood: %1").arg(line.text.left(40)),
                       line.at, line.text.size());
        }
    }
    if (!m_blocks.isEmpty() && !m_into.full()) {
        m_into.say(Severity::Warning, u"graph-syntax"_s,
                   QCoreApplication::translate("language", "Mermaid: the block %1 has no \"end\"").arg(m_blocks.last()),
                   m_into.endOfText(), 0);
    }
}

} // namespace

void readSequence(FenceGraph& into) {
    SequenceReader(into).read();
}

} // namespace tujian
