#include "diagram/prose/chain.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/arrows.h"
#include "diagram/prose/clause.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestStop = 60;

/// A text with arrows cut at commas and sentence ends: "A→B,B→C" is two ways, "A→B,B绑定C" a way and a clause.
struct Piece {
    int begin = 0;
    int end = 0;
};

QList<Piece> piecesOf(const QString& text) {
    QList<Piece> pieces;
    int depth = 0;
    int begin = 0;
    for (int i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : u'\n';
        depth += c == u'(' || c == u'（' ? 1 : (c == u')' || c == u'）') && depth > 0 ? -1 : 0;
        const bool stop = QStringView(u",，;；。\n!！?？").contains(c) ||
                          (c == u'.' && (i + 1 >= text.size() || text[i + 1].isSpace()));
        if ((stop && depth == 0) || c == u'\n') {
            if (i > begin)
                pieces.append({begin, i});
            begin = i + 1;
            depth = 0;
        }
    }
    return pieces;
}

/// "流程:pod" → "pod"; "调用链是 gateway" → "gateway".
int afterLeadIn(const QString& text, int begin, int end) {
    int from = begin;
    for (int i = begin; i < end; ++i) {
        const bool colon = text[i] == u'：' || (text[i] == u':' && !(i + 1 < end && text[i + 1].isDigit()));
        if (colon && i + 1 < end && !QStringView(text).mid(i + 1, end - i - 1).trimmed().isEmpty())
            from = i + 1;
    }
    const QRegularExpression& is = Rules::shipped().pattern(Pattern::LeadIn);
    const auto match = is.match(text.mid(from, end - from));
    const bool lead = match.hasMatch() && match.capturedStart() > 0 && end - from > match.capturedEnd();
    return lead ? from + int(match.capturedEnd()) : from;
}

/// One line's worth of arrows: stops and what is between them.
class Way {
public:
    Way(const QString& text, Piece piece)
        : m_text(text)
        , m_piece(piece) {
        const auto view = QStringView(text).mid(piece.begin, piece.end - piece.begin);
        m_arrows = arrowsIn(view);
        for (Arrow& a : m_arrows) {
            a.begin += piece.begin;
            a.end += piece.begin;
            a.labelBegin += piece.begin;
            a.labelEnd += piece.begin;
        }
    }

    [[nodiscard]] const QList<Arrow>& arrows() const { return m_arrows; }
    [[nodiscard]] int stops() const { return int(m_arrows.size()) + 1; }

    [[nodiscard]] Piece stop(int i) const {
        int begin = i == 0 ? m_piece.begin : m_arrows[i - 1].end;
        const int end = i == stops() - 1 ? m_piece.end : m_arrows[i].begin;
        if (i == 0)
            begin = afterLeadIn(m_text, begin, end);
        if (i == stops() - 1 && i > 0)
            return {begin, colonIn(begin, end)};
        return {begin, end};
    }

    /// What follows a colon after the last stop: "A -> B: SYN".
    [[nodiscard]] QString remark() const {
        const int begin = m_arrows.last().end;
        const int colon = colonIn(begin, m_piece.end);
        return colon < m_piece.end ? cleanName(QStringView(m_text).mid(colon + 1, m_piece.end - colon - 1)) : QString();
    }

    [[nodiscard]] QString leadIn() const {
        const Piece first = stop(0);
        return first.begin > m_piece.begin
                   ? cleanName(QStringView(m_text).mid(m_piece.begin, first.begin - m_piece.begin))
                   : QString();
    }

private:
    [[nodiscard]] int colonIn(int begin, int end) const {
        for (int i = begin; i < end; ++i) {
            const bool colon = m_text[i] == u'：' || (m_text[i] == u':' && i + 1 < end && !m_text[i + 1].isDigit() &&
                                                      m_text[i + 1] != u'/' && i > begin);
            if (colon && !QStringView(m_text).mid(begin, i - begin).trimmed().isEmpty())
                return i;
        }
        return end;
    }

    const QString& m_text;
    Piece m_piece;
    QList<Arrow> m_arrows;
};

/// A line of text with its place in the leaf.
struct Line {
    Leaf leaf;
    Piece piece;
};

class ChainReader {
public:
    explicit ChainReader(const Passage& passage)
        : m_passage(passage) {}

    QList<Graph> read() {
        for (int i = m_passage.topic.first; i < m_passage.topic.last; ++i)
            readBlock(i);
        if (m_graph.edges.isEmpty())
            return {};
        const bool messages = m_ways >= 2 && m_messages * 2 > m_ways;
        m_graph.kind = messages ? GraphKind::Sequence : GraphKind::Chain;
        m_graph.title = m_ways == 1 && !m_leadIn.isEmpty() ? m_leadIn : QString();
        m_graph.span = m_graph.edges.first().span;
        if (m_graph.nodes.size() <= 6 && !messages)
            m_graph.sideways = true;
        return {m_graph};
    }

private:
    void readBlock(int i) {
        const Block& block = m_passage.note.blocks[i];
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Cell)
            readText(i, false);
        else if (block.kind == BlockKind::Fence && isPlainFence(block))
            readText(i, true);
    }

    static bool isPlainFence(const Block& block) {
        static const QStringList plain{u"text"_s, u"txt"_s, u"plain"_s, u"plaintext"_s, u"flow"_s, QString()};
        const auto lines = block.text.split(u'\n', Qt::SkipEmptyParts);
        const auto arrows = std::count_if(lines.begin(), lines.end(),
                                          [](const QString& l) { return !arrowsIn(l).isEmpty() || isDown(l); });
        return plain.contains(block.info.trimmed().toLower()) && arrows > 0 && arrows * 2 + 1 >= lines.size();
    }

    static bool isDown(const QString& line) {
        const QString t = line.trimmed();
        return !t.isEmpty() &&
               std::all_of(t.begin(), t.end(), [](QChar c) { return QStringView(u"↓|│v▼⬇ ").contains(c); });
    }

    void readText(int blockIndex, bool fence) {
        if (!fence && arrowsIn(m_passage.note.blocks[blockIndex].text).isEmpty())
            return;
        const Leaf& leaf = m_passage.leaves.of(blockIndex);
        m_downward = false;
        QList<Piece> rest;
        const auto pieces = piecesOf(leaf.text);
        bool any = false;
        for (const Piece& piece : pieces) {
            const Way way(leaf.text, piece);
            if (!way.arrows().isEmpty() && isWay(leaf, way, fence))
                any = readWay(leaf, way) || any;
            else if (fence)
                readStacked(leaf, piece);
            else if (any)
                rest.append(piece);
        }
        for (const Piece& piece : rest)
            readRest(leaf, piece);
    }

    /// Every stop must be a name of sensible length; "->" without blanks in a fence is code.
    [[nodiscard]] bool isWay(const Leaf& leaf, const Way& way, bool fence) const {
        for (int i = goesOn(leaf, way, fence) ? 1 : 0; i < way.stops(); ++i) {
            const Piece stop = way.stop(i);
            const QString name = cleanName(QStringView(leaf.text).mid(stop.begin, stop.end - stop.begin));
            const bool quantity = Rules::shipped().pattern(Pattern::Quantity).match(name).hasMatch();
            if (name.isEmpty() || displayWidth(name) > widestStop || quantity ||
                (way.stops() == 2 && Rules::shipped().pattern(Pattern::Conclusion).match(name).hasMatch()))
                return false;
        }
        const Arrow& first = way.arrows().first();
        const bool thin = first.end - first.begin == 2 && leaf.text[first.begin] == u'-';
        const bool tight = first.begin > 0 && !leaf.text[first.begin - 1].isSpace();
        const bool latin = tight && first.begin > 0 && isWordChar(leaf.text[first.begin - 1].unicode());
        return !(fence && thin && latin);
    }

    /// A line of a fence that begins with an arrow goes on where the last line ended.
    [[nodiscard]] bool goesOn(const Leaf& leaf, const Way& way, bool fence) const {
        const Piece first = way.stop(0);
        return fence && !m_lastNames.isEmpty() &&
               QStringView(leaf.text).mid(first.begin, first.end - first.begin).trimmed().isEmpty();
    }

    bool readWay(const Leaf& leaf, const Way& way) {
        ++m_ways;
        if (m_leadIn.isEmpty())
            m_leadIn = way.leadIn();
        const QString remark = way.remark();
        if (way.stops() == 2 && !remark.isEmpty())
            ++m_messages;
        QStringList before = namesAt(leaf, way.stop(0));
        if (before.isEmpty())
            before = m_lastNames;
        connectDown(before, leaf, way.stop(0));
        for (int i = 0; i + 1 < way.stops(); ++i) {
            const QStringList after = namesAt(leaf, way.stop(i + 1));
            const Arrow& arrow = way.arrows()[i];
            QString label = cleanName(QStringView(leaf.text).mid(arrow.labelBegin, arrow.labelEnd - arrow.labelBegin));
            if (label.isEmpty() && i + 2 == way.stops())
                label = remark;
            const Span span = spanOf(m_passage.note, leaf, way.stop(i).begin, way.stop(i + 1).end);
            const qsizetype known = m_graph.edges.size();
            ++m_step;
            for (const QString& a : before)
                for (const QString& b : after)
                    arrow.backward ? addEdge(b, a, label, span) : addEdge(a, b, label, span);
            if (arrow.both)
                for (const QString& a : before)
                    for (const QString& b : after)
                        addEdge(b, a, QString(), span);
            before = after;
            if (m_graph.edges.size() == known)
                --m_step; // said before: no step of its own
        }
        m_lastNames = before;
        const int begin = way.stop(0).begin;
        const int end = way.stop(way.stops() - 1).end;
        m_graph.steps.append(
            {m_step, leaf.text.mid(begin, end - begin).simplified(), spanOf(m_passage.note, leaf, begin, end)});
        return true;
    }

    /// Lines of a fence that stand above each other with ↓ between them.
    void readStacked(const Leaf& leaf, const Piece& piece) {
        const QString line = leaf.text.mid(piece.begin, piece.end - piece.begin);
        if (isDown(line)) {
            m_downward = !m_lastNames.isEmpty();
            return;
        }
        const QString name = cleanName(line);
        if (name.isEmpty() || displayWidth(name) > widestStop)
            return;
        const QStringList names = namesAt(leaf, piece);
        connectDown(names, leaf, piece);
        m_lastNames = names;
    }

    void connectDown(const QStringList& names, const Leaf& leaf, const Piece& piece) {
        if (!m_downward)
            return;
        m_downward = false;
        ++m_step;
        ++m_ways;
        for (const QString& a : std::as_const(m_lastNames))
            for (const QString& b : names)
                addEdge(a, b, QString(), spanOf(m_passage.note, leaf, piece.begin, piece.end));
    }

    /// "…-->pv,pvc绑定pv": a clause after the way adds what it says of the stops.
    void readRest(const Leaf& leaf, const Piece& piece) {
        Cast cast(m_passage.note, m_passage.lexicon);
        Discourse discourse;
        const auto relations = readClause(leaf, Clause{piece.begin, piece.end, false, false}, cast, discourse);
        for (const Relation& r : relations) {
            if (r.from == r.to)
                continue;
            const QString from = idOf(cast.actors()[r.from]);
            const QString to = idOf(cast.actors()[r.to]);
            if (!m_graph.node(from) || !m_graph.node(to))
                continue;
            ++m_step;
            addEdge(from, to, r.label, spanOf(m_passage.note, leaf, r.begin, r.end));
        }
    }

    [[nodiscard]] QString idOf(const Actor& actor) const { return nodeOf(actor, m_passage.lexicon).id; }

    /// The nodes of one stop: "A+B" and "A、B" are two. Returns their ids.
    QStringList namesAt(const Leaf& leaf, const Piece& stop) {
        QStringList ids;
        int begin = stop.begin;
        int depth = 0;
        for (int i = stop.begin; i <= stop.end; ++i) {
            const QChar c = i < stop.end ? leaf.text[i] : u'+';
            depth += c == u'(' || c == u'（' ? 1 : c == u')' || c == u'）' ? -1 : 0;
            if ((c == u'+' || c == u'、' || c == u'&') && (depth <= 0 || i == stop.end)) {
                if (const QString id = nodeAt(leaf, {begin, i}); !id.isEmpty())
                    ids.append(id);
                begin = i + 1;
            }
        }
        return ids;
    }

    QString nodeAt(const Leaf& leaf, const Piece& place) {
        const QString label = cleanName(QStringView(leaf.text).mid(place.begin, place.end - place.begin));
        if (label.isEmpty())
            return {};
        QString bare = label;
        static const QRegularExpression brackets(uR"([(（][^()（）]*[)）])"_s);
        bare = cleanName(bare.remove(brackets));
        if (bare.isEmpty())
            bare = label;
        Actor actor;
        actor.label = label;
        actor.term = m_passage.lexicon.find(bare);
        actor.span = spanOf(m_passage.note, leaf, place.begin, place.end);
        GraphNode node = nodeOf(actor, m_passage.lexicon);
        if (actor.term < 0)
            node.id = nameKey(bare);
        if (!m_graph.node(node.id))
            m_graph.nodes.append(node);
        return node.id;
    }

    void addEdge(const QString& from, const QString& to, const QString& label, const Span& span) {
        const bool known = std::any_of(m_graph.edges.begin(), m_graph.edges.end(), [&](const GraphEdge& e) {
            return e.from == from && e.to == to && (e.label == label || label.isEmpty());
        });
        if (!known)
            m_graph.edges.append({from, to, shortened(label, 26), u"next"_s, m_step, false, span});
    }

    const Passage& m_passage;
    Graph m_graph;
    QString m_leadIn;
    int m_ways = 0;
    int m_messages = 0;
    int m_step = 0;
    bool m_downward = false;
    QStringList m_lastNames;
};

} // namespace

QList<Graph> readChains(const Passage& passage) {
    return ChainReader(passage).read();
}

} // namespace tujian::prose
