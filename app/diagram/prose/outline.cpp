#include "diagram/prose/leaf.h"
#include "diagram/prose/passage.h"
#include "diagram/prose/prose.h"

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestItem = 44;
constexpr int mostItems = 120;
constexpr int deepest = 6;

class OutlineBuilder {
public:
    explicit OutlineBuilder(const Note& note)
        : m_note(note) {
        m_graph.kind = GraphKind::Outline;
        m_graph.origin = GraphOrigin::Outline;
        m_graph.sideways = true;
    }

    Graph build(int topic) {
        const Topic& t = m_note.topics[topic];
        m_graph.span = t.span;
        addTopic(topic, QString(), 0);
        return m_graph;
    }

private:
    void addTopic(int topic, const QString& parent, int depth) {
        const Topic& t = m_note.topics[topic];
        const QString id = add(t.title, parent, t.headingSpan, t.id);
        if (id.isEmpty() || depth > deepest)
            return;
        addLists(-1, t.first, t.last, id, depth + 1);
        for (int s = topic + 1; s < t.next; s = m_note.topics[s].next)
            addTopic(s, id, depth + 1);
    }

    void addLists(int parentBlock, int first, int last, const QString& parent, int depth) {
        if (depth > deepest)
            return;
        for (int i : childrenOf(m_note, parentBlock, first, last)) {
            if (m_note.blocks[i].kind == BlockKind::Quote)
                addLists(i, 0, 0, parent, depth);
            if (m_note.blocks[i].kind != BlockKind::List)
                continue;
            for (int item : childrenOf(m_note, i, 0, 0))
                addItem(item, parent, depth);
        }
    }

    void addItem(int item, const QString& parent, int depth) {
        const int paragraph = ownParagraph(m_note, item);
        if (paragraph < 0)
            return;
        const Block& block = m_note.blocks[paragraph];
        const Definition d = definitionOf(block.text);
        const QString text = d.nameEnd > 0 ? d.name : cleanName(block.text);
        const QString id =
            add(shortened(text, widestItem), parent, sourceSpan(m_note, block, 0, int(block.text.size())), {});
        if (id.isEmpty())
            return;
        m_graph.nodes.last().note = block.text.simplified();
        addLists(item, 0, 0, id, depth + 1);
    }

    QString add(const QString& label, const QString& parent, const Span& span, const QString& link) {
        if (m_graph.nodes.size() >= mostItems || label.isEmpty())
            return {};
        GraphNode node;
        node.id = u"o%1"_s.arg(m_graph.nodes.size());
        node.label = label;
        node.kind = parent.isEmpty() ? u"step"_s : u"plain"_s;
        node.icon = u"none"_s;
        node.span = span;
        node.link = link;
        if (!parent.isEmpty())
            m_graph.edges.append({parent, node.id, QString(), u"contains"_s, 0, false, span});
        m_graph.nodes.append(node);
        return node.id;
    }

    const Note& m_note;
    Graph m_graph;
};

} // namespace

} // namespace tujian::prose

tujian::Graph tujian::readOutline(const Note& note, int topic) {
    return prose::OutlineBuilder(note).build(topic);
}
