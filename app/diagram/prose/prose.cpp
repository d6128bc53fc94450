#include "diagram/prose/prose.h"
#include "diagram/prose/chain.h"
#include "diagram/prose/parts.h"
#include "diagram/prose/passage.h"
#include "diagram/prose/procedure.h"
#include "diagram/prose/rules.h"
#include "diagram/prose/states.h"
#include "diagram/prose/steps.h"
#include "diagram/prose/story.h"
#include "diagram/prose/tree.h"
#include "diagram/prose/variants.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

/// One topic's own blocks, read by each reader in turn: what one reader draws, the others leave alone.
class TopicReader {
public:
    TopicReader(const Note& note, int topic, const Lexicon& lexicon)
        : m_topic(topic)
        , m_leaves(note, lexicon)
        , m_passage{note, note.topics[topic], lexicon, m_leaves, foldForRules(note.topics[topic].title), QString()} {}

    Reading read() {
        m_reading.graphs += readChains(m_passage);
        const std::optional<Graph> states = readStates(m_passage);
        if (states)
            m_reading.graphs.append(*states);
        else
            readBlocks(-1);
        const QList<StoryUnit> steps = stepHeadings(m_passage, m_topic);
        if (!steps.isEmpty())
            readStepHeadings(steps);
        else if (std::optional<Graph> tree = readHeadingTree(m_passage, m_topic))
            m_reading.graphs.append(*tree);
        reportRepairs();
        for (Graph& graph : m_reading.graphs)
            graph.origin = GraphOrigin::Prose;
        return m_reading;
    }

private:
    /// A short paragraph right before a list, as its head.
    [[nodiscard]] QList<std::pair<int, int>> sections(const QList<int>& blocks) const {
        QList<std::pair<int, int>> found;
        for (qsizetype i = 0; i + 1 < blocks.size(); ++i) {
            const Block& head = m_passage.note.blocks[blocks[i]];
            const bool isHead =
                head.kind == BlockKind::Paragraph && displayWidth(head.text) <= 30 && !head.text.contains(u'\n');
            if (isHead && m_passage.note.blocks[blocks[i + 1]].kind == BlockKind::List)
                found.append({blocks[i], blocks[i + 1]});
        }
        return found;
    }

    /// Lists one by one; paragraphs that follow each other together.
    void readBlocks(int parent) {
        const QList<int> blocks = childrenOf(m_passage.note, parent, m_passage.topic.first, m_passage.topic.last);
        if (const std::optional<Graph> tree = readSections(m_passage, sections(blocks))) {
            m_reading.graphs.append(*tree);
            return;
        }
        QList<int> paragraphs;
        for (int block : blocks) {
            const BlockKind kind = m_passage.note.blocks[block].kind;
            if (kind == BlockKind::Paragraph) {
                paragraphs.append(block);
                continue;
            }
            if (kind == BlockKind::List)
                m_passage.intro =
                    paragraphs.isEmpty() ? QString() : foldForRules(m_passage.note.blocks[paragraphs.last()].text);
            readParagraphs(paragraphs);
            paragraphs.clear();
            if (kind == BlockKind::Table)
                readTable(block);
            if (kind == BlockKind::List)
                readList(block);
            else if ((kind == BlockKind::Quote && m_passage.note.blocks[block].info.isEmpty()) ||
                     kind == BlockKind::Details)
                readBlocks(block);
            m_passage.intro.clear();
        }
        readParagraphs(paragraphs);
    }

    void readParagraphs(const QList<int>& paragraphs) {
        if (paragraphs.isEmpty())
            return;
        if (const std::optional<Graph> variants = readVariants(m_passage, paragraphs)) {
            m_reading.graphs.append(*variants);
            return;
        }
        if (const std::optional<Graph> parts = readParts(m_passage, paragraphs)) {
            m_reading.graphs.append(*parts);
            return;
        }
        if (refusesProcess(m_passage))
            return;
        for (int paragraph : paragraphs) {
            const QList<StoryUnit> lines = numberedLines(m_passage, paragraph);
            if (lines.isEmpty())
                continue;
            const Story steps = readStory(m_passage, lines, false);
            if (isProcess(m_passage, steps, true))
                return addStory(steps, paragraph);
        }
        const Story story = readStory(m_passage, {StoryUnit{paragraphs}}, true);
        if (story.edges >= 2 && ((isProcess(m_passage, story, false) && !toldAlready()) || isTold(story)))
            addStory(story, paragraphs.first());
    }

    /// Running prose without a promising heading needs more to be taken for a process.
    [[nodiscard]] bool isTold(const Story& story) const {
        const Rules& rules = Rules::shipped();
        return story.edges >= 3 && story.actors >= 3 && story.unread.size() <= story.edges &&
               !rules.has(Cue::Refuse, m_passage.heading);
    }

    /// 第一步 …, 第二步 …: a process told under headings; where nobody in it acts, the headings are the steps.
    void readStepHeadings(const QList<StoryUnit>& steps) {
        const Story story = readStory(m_passage, steps, false);
        if (isProcess(m_passage, story, true))
            addStory(story, steps.first().leaves.first());
        else if (const std::optional<Graph> procedure = readStepNames(m_passage, m_topic))
            m_reading.graphs.append(*procedure);
    }

    void readList(int list) {
        const Story story = refusesProcess(m_passage) ? Story() : readStory(m_passage, unitsOf(list), false);
        const Block& block = m_passage.note.blocks[list];
        const std::optional<Graph> tree = readTree(m_passage, list);
        if (isProcess(m_passage, story, block.ordered || isTimed(list)) && !(tree && promisesStructure()))
            return addStory(story, list);
        if (tree) {
            m_reading.graphs.append(*tree);
            return;
        }
        if (!toldAlready() && (story.told * 5 < story.units * 2 || story.said * 5 < story.units))
            if (const std::optional<Graph> procedure = readProcedure(m_passage, list)) {
                m_reading.graphs.append(*procedure);
                return;
            }
        for (int item : childrenOf(m_passage.note, list, 0, 0))
            readNested(item);
    }

    /// What follows a process under its heading are remarks.
    [[nodiscard]] bool toldAlready() const {
        return std::any_of(m_reading.graphs.begin(), m_reading.graphs.end(),
                           [](const Graph& g) { return g.kind == GraphKind::Sequence; });
    }

    void readTable(int table) {
        if (const std::optional<Graph> tree = readTableTree(m_passage, table)) {
            m_reading.graphs.append(*tree);
            return;
        }
        const QList<StoryUnit> rows = stepRows(m_passage, table);
        if (rows.isEmpty())
            return;
        const Story story = readStory(m_passage, rows, false);
        if (isProcess(m_passage, story, true))
            addStory(story, table);
    }

    /// Items that begin with a time stand in order.
    [[nodiscard]] bool isTimed(int list) const {
        const QList<int> items = childrenOf(m_passage.note, list, 0, 0);
        const auto timed = std::count_if(items.begin(), items.end(), [&](int item) {
            const int paragraph = ownParagraph(m_passage.note, item);
            return paragraph >= 0 && afterTime(m_passage.leaves.of(paragraph).folded, 0) > 0;
        });
        return timed * 3 >= items.size() * 2;
    }

    /// "有哪些组件": parts are asked for, not a process.
    [[nodiscard]] bool promisesStructure() const {
        const Rules& rules = Rules::shipped();
        return rules.has(Cue::Structure, m_passage.heading) && !rules.has(Cue::Process, m_passage.heading);
    }

    /// A list below an item is introduced by the item's own text.
    void readNested(int item) {
        const int paragraph = ownParagraph(m_passage.note, item);
        for (int block : childrenOf(m_passage.note, item, 0, 0)) {
            if (m_passage.note.blocks[block].kind != BlockKind::List)
                continue;
            if (paragraph >= 0)
                m_passage.intro = foldForRules(m_passage.note.blocks[paragraph].text);
            readList(block);
        }
    }

    [[nodiscard]] QList<StoryUnit> unitsOf(int list) const {
        QList<StoryUnit> units;
        for (int item : childrenOf(m_passage.note, list, 0, 0)) {
            const QList<int> leaves = proseLeaves(m_passage.note, item);
            if (!leaves.isEmpty())
                units.append({leaves});
        }
        return units;
    }

    void addStory(const Story& story, int block) {
        Graph graph = story.graph;
        graph.span = m_passage.note.spanOf(m_passage.note.blocks[block].begin, m_passage.note.blocks[block].end);
        m_reading.graphs.append(graph);
        m_reading.unread += story.unread;
    }

    /// Misspelt names that were read as terms.
    void reportRepairs() {
        for (int i = m_passage.topic.first; i < m_passage.topic.last; ++i) {
            const Block& block = m_passage.note.blocks[i];
            if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::Cell && block.kind != BlockKind::Heading)
                continue;
            const Leaf& leaf = m_passage.leaves.of(i);
            for (const Mention& m : leaf.mentions) {
                if (m.edits == 0)
                    continue;
                const QString written = leaf.text.mid(m.begin, m.end - m.begin);
                const QString meant = m_passage.lexicon.terms()[m.term].name;
                m_reading.diagnostics.append(
                    {Severity::Info, u"term-repaired"_s,
                     QCoreApplication::translate("diagram", "“%1” was read as “%2”").arg(written, meant),
                     spanOf(m_passage.note, leaf, m.begin, m.end)});
            }
        }
    }

    int m_topic;
    Leaves m_leaves;
    Passage m_passage;
    Reading m_reading;
};

} // namespace

} // namespace tujian::prose

tujian::Reading tujian::readProse(const Note& note, int topic, const Lexicon& lexicon) {
    return prose::TopicReader(note, topic, lexicon).read();
}
