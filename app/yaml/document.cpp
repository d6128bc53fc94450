#include "yaml/document.h"
#include "yaml/places.h"
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <istream>
#include <streambuf>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// Thrown out of the event handler: yaml-cpp has no other way to be stopped.
struct Stop {
    YamlProblem problem;
};

struct Anchor {
    YamlNode node;
    qsizetype nodes = 1;
    int depth = 1;
};

/// Does `text` start with a quote that nothing closes? yaml-cpp takes the end of the text for its end.
bool isOpenQuote(QStringView text) {
    if (text.isEmpty() || (text.front() != u'"' && text.front() != u'\'')) {
        return false;
    }
    const QChar quote = text.front();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == quote) {
            return false;
        }
        if (text[i] == u'\\' && quote == u'"') {
            ++i;
        }
    }
    return true;
}

/// A collection whose end has not come yet.
struct Open {
    YamlNode node;
    YAML::anchor_t anchor = 0;
    qsizetype nodesBefore = 0;
    int depth = 1; ///< of what it holds
    bool flow = false;
    bool hasKey = false;
    QString key;
    qsizetype start = 0;
    qsizetype keyStart = 0;
};

class Builder final : public YAML::EventHandler {
public:
    Builder(YamlPlaces& places, const YamlBounds& bounds, qsizetype nodes, YamlResult& result)
        : m_places(places)
        , m_bounds(bounds)
        , m_nodesLeft(nodes)
        , m_result(result) {}

    [[nodiscard]] qsizetype nodesLeft() const { return m_nodesLeft; }
    [[nodiscard]] qsizetype documentStart() const { return m_documentStart; }
    YamlNode takeRoot() {
        seal(m_places.size());
        if (isOpenQuote(m_places.textAt(m_leafStart))) {
            throw Stop{{m_places.line(m_leafStart), m_places.column(m_leafStart),
                        QCoreApplication::translate("yaml", "a quote that is not closed")}};
        }
        return std::exchange(m_root, {});
    }

    void OnDocumentStart(const YAML::Mark& mark) override { m_documentStart = mark.pos; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { leaf(mark, anchor, {}); }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        YamlNode node;
        node.kind = YamlKind::Scalar;
        node.scalar = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        node.quoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        leaf(mark, anchor, std::move(node));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.constEnd()) {
            stop(mark, QCoreApplication::translate("yaml", "an alias inside the value that it stands for"));
        }
        count(mark, known->nodes, known->depth);
        YamlNode node = known->node;
        node.line = 0; // taken from the alias: that is where a reader looks
        add(mark, std::move(node), known->depth);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(mark, YamlKind::Sequence, anchor, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(mark, YamlKind::Mapping, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] void stop(const YAML::Mark& mark, const QString& message) {
        const qsizetype at = m_places.offset(mark.pos);
        throw Stop{{m_places.line(at), m_places.column(at), message}};
    }

    void count(const YAML::Mark& mark, qsizetype nodes, int depth) {
        m_nodesLeft -= nodes;
        if (m_nodesLeft < 0) {
            stop(mark, QCoreApplication::translate("yaml", "more than %L1 values (aliases count as often as they are "
                                                           "used): this document is not read")
                           .arg(m_bounds.nodes));
        }
        if (static_cast<int>(m_stack.size()) + depth > m_bounds.depth) {
            stop(mark, QCoreApplication::translate("yaml", "nested deeper than %1 levels: this document is not read")
                           .arg(m_bounds.depth));
        }
    }

    void leaf(const YAML::Mark& mark, YAML::anchor_t anchor, YamlNode node) {
        count(mark, 1, 1);
        if (anchor != 0) {
            m_anchors.insert(anchor, {node, 1, 1});
        }
        add(mark, std::move(node), 1);
    }

    void open(const YAML::Mark& mark, YamlKind kind, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
        const qsizetype at = m_places.offset(mark.pos);
        seal(at);
        count(mark, 1, 1);
        Open next;
        next.node.kind = kind;
        place(next.node, at);
        next.anchor = anchor;
        next.nodesBefore = m_nodesLeft + 1;
        next.start = at;
        next.flow = style == YAML::EmitterStyle::Flow;
        m_stack.push_back(std::move(next));
    }

    void close() {
        Open done = std::move(m_stack.back());
        m_stack.pop_back();
        if (done.node.isMap()) {
            merge(done.node);
            findDoubles(done.node);
        }
        if (done.anchor != 0) {
            m_anchors.insert(done.anchor, {done.node, done.nodesBefore - m_nodesLeft, done.depth + 1});
        }
        attach(std::move(done.node), done.depth + 1, done.start);
        m_unsealed = true;
    }

    void add(const YAML::Mark& mark, YamlNode node, int depth) {
        const qsizetype at = m_places.offset(mark.pos);
        seal(at);
        place(node, at);
        m_leafStart = at;
        m_leafSpreads = node.kind == YamlKind::Scalar && spreads(node.scalar, at);
        attach(std::move(node), depth, at);
        m_unsealed = true;
    }

    /// Does a scalar's text go on in the next lines? Then its end is known only when the next value comes.
    [[nodiscard]] bool spreads(const QString& scalar, qsizetype at) const {
        const QStringView text = m_places.textAt(at);
        return !text.startsWith(scalar) && !(text.size() > 1 && text.mid(1).startsWith(scalar)) &&
               m_places.line(at) != m_places.line(at + scalar.size() + 1);
    }

    void place(YamlNode& node, qsizetype at) const {
        node.line = m_places.line(at);
        node.column = m_places.column(at);
        node.endLine = node.keyLine = node.line;
    }

    /// A line of text among the keys of a mapping. yaml-cpp takes it for a key; YAML has no such thing.
    [[nodiscard]] bool isLoose(const Open& map) const {
        QStringView line = m_places.textAt(map.keyStart);
        line = line.left(line.indexOf(u'\n'));
        const QStringView before = m_places.lineBefore(map.keyStart).trimmed();
        return !map.flow && !line.contains(u':') && !before.endsWith(u'?');
    }

    void report(qsizetype at, const QString& message) {
        if (m_result.problems.size() < m_bounds.problems) {
            m_result.problems.append({m_places.line(at), m_places.column(at), message});
        }
    }

    void attach(YamlNode node, int depth, qsizetype at) {
        if (m_stack.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_stack.back();
        parent.depth = std::max(parent.depth, depth);
        if (parent.node.isList()) {
            parent.node.items.append(std::move(node));
        } else if (!parent.hasKey) {
            parent.hasKey = true;
            parent.keyStart = at;
            parent.key = node.kind == YamlKind::Scalar ? node.scalar : node.isNull() ? u"null"_s : u"?"_s;
        } else {
            parent.hasKey = false;
            if (node.isNull() && isLoose(parent)) {
                report(parent.keyStart, QCoreApplication::translate("yaml", "this line is no \"key: value\""));
                return;
            }
            node.keyLine = m_places.line(parent.keyStart);
            parent.node.fields.append({std::move(parent.key), std::move(node)});
        }
    }

    /// Another value starts at `next`, so the one before ends in the lines before it, and with it those it closed.
    void seal(qsizetype next) {
        if (!std::exchange(m_unsealed, false)) {
            return;
        }
        YamlNode* last = m_stack.empty() ? &m_root : lastOf(m_stack.back().node);
        std::vector<YamlNode*> chain;
        for (; last != nullptr; last = lastOf(*last)) {
            chain.push_back(last);
        }
        int end = m_leafSpreads ? m_places.lastWritten(m_leafStart, next) : 0;
        m_leafSpreads = false;
        for (auto node = chain.rbegin(); node != chain.rend(); ++node) {
            end = std::max(end, (*node)->endLine);
            (*node)->endLine = end;
        }
    }

    static YamlNode* lastOf(YamlNode& node) {
        if (!node.items.isEmpty()) {
            return &node.items.last();
        }
        return node.fields.isEmpty() ? nullptr : &node.fields.last().second;
    }

    /// "<<": the fields of the mapping (or mappings) it names, where there is none of that name.
    static void merge(YamlNode& map) {
        QList<YamlNode> sources;
        for (qsizetype i = map.fields.size() - 1; i >= 0; --i) {
            const YamlNode& value = map.fields.at(i).second;
            if (map.fields.at(i).first == "<<"_L1 && (value.isMap() || value.isList())) {
                sources = value.isMap() ? QList<YamlNode>{value} : value.items;
                map.fields.removeAt(i);
                break;
            }
        }
        if (sources.isEmpty()) {
            return;
        }
        QSet<QString> known;
        for (const auto& field : std::as_const(map.fields)) {
            known.insert(field.first);
        }
        for (const YamlNode& source : std::as_const(sources)) {
            for (const auto& field : source.fields) {
                if (!known.contains(field.first)) {
                    known.insert(field.first);
                    map.fields.append(field);
                }
            }
        }
    }

    void findDoubles(const YamlNode& map) {
        QSet<QString> known;
        known.reserve(map.fields.size());
        for (const auto& field : map.fields) {
            if (known.contains(field.first) && m_result.problems.size() < m_bounds.problems) {
                m_result.problems.append(
                    {field.second.keyLine, field.second.column,
                     QCoreApplication::translate("yaml", "the key \"%1\" occurs twice; the last one counts")
                         .arg(field.first)});
            }
            known.insert(field.first);
        }
    }

    YamlPlaces& m_places;
    const YamlBounds& m_bounds;
    qsizetype m_nodesLeft;
    YamlResult& m_result;
    std::vector<Open> m_stack;
    QHash<YAML::anchor_t, Anchor> m_anchors;
    YamlNode m_root;
    qsizetype m_documentStart = 0;
    qsizetype m_leafStart = 0;
    bool m_leafSpreads = false;
    bool m_unsealed = false;
};

/// Reads from a QByteArray in place; std::istringstream would copy it.
class Buffer final : public std::streambuf {
public:
    explicit Buffer(QByteArray& bytes) { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
};

/// What yaml-cpp is given: UTF-8 that says so (or it guesses UTF-16 from a NUL), without the control characters that
/// YAML forbids and yaml-cpp takes for the end of the text. Places stay the same.
QByteArray encode(QStringView piece) {
    QString clean = piece.toString();
    for (QChar& c : clean) {
        if ((c < u' ' && c != u'\n' && c != u'\t' && c != u'\r') || c == u'\x7f') {
            c = u'?';
        }
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + clean.toUtf8();
}

/// yaml-cpp holds all tokens of a flow collection before it tells the first, so they are counted beforehand.
bool tooManyTokens(QStringView piece, qsizetype limit) {
    qsizetype count = 0;
    for (const QChar c : piece) {
        count += c == u',' || c == u'[' || c == u'{' ? 1 : 0;
    }
    return count > limit;
}

QString said(const YAML::Exception& problem) {
    // yaml-cpp's own words; they are few and go through the translation like ours.
    return QCoreApplication::translate("yaml", problem.msg.c_str());
}

/// Documents in a row without "---" between them are JSON values, or text that YAML does not allow there.
bool belongs(const YamlNode& root, bool first) {
    return first || root.isMap() || root.isList();
}

void handleAll(QByteArray& bytes, YamlPlaces& places, Builder& builder, YamlResult& result, int documents) {
    Buffer buffer(bytes);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    qsizetype before = -1;
    for (bool first = true; result.documents.size() < documents && parser.HandleNextDocument(builder); first = false) {
        YamlNode root = builder.takeRoot();
        const qsizetype start = places.offset(builder.documentStart());
        if (builder.documentStart() <= before || !belongs(root, first)) {
            throw Stop{{places.line(start), places.column(start),
                        QCoreApplication::translate("yaml", "text after the end of the document")}};
        }
        before = builder.documentStart();
        if (!root.isNull()) {
            result.documents.append(std::move(root));
        }
    }
}

} // namespace

void parseYamlPiece(QStringView piece, int firstLine, const YamlBounds& bounds, qsizetype& nodes, YamlResult& result) {
    if (tooManyTokens(piece, bounds.nodes)) {
        result.problems.append(
            {firstLine, 1,
             QCoreApplication::translate("yaml", "more than %L1 values: this document is not read").arg(bounds.nodes)});
        return;
    }
    YamlPlaces places(piece, firstLine);
    Builder builder(places, bounds, nodes, result);
    QByteArray bytes = encode(piece);
    try {
        handleAll(bytes, places, builder, result, bounds.documents);
    } catch (const Stop& stop) {
        result.problems.append(stop.problem);
    } catch (const YAML::Exception& problem) {
        const qsizetype at = places.offset(problem.mark.is_null() ? 0 : problem.mark.pos);
        result.problems.append({places.line(at), places.column(at), said(problem)});
    } catch (const std::exception&) {
        result.problems.append(
            {firstLine, 1, QCoreApplication::translate("yaml", "this document cannot be read as YAML")});
    }
    nodes = std::max<qsizetype>(builder.nodesLeft(), 0);
}

} // namespace tujian
