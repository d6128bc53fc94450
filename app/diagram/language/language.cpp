#include "diagram/language/language.h"
#include "diagram/language/fencegraph.h"
#include "diagram/language/mermaidlines.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// Which reader reads a fence: by its language word, and for Mermaid by its first statement.
struct Language {
    QStringView word;
    GraphKind kind;
    void (*read)(FenceGraph&);
};
constexpr Language mermaid[] = {
    {u"flowchart", GraphKind::Graph, readFlowchart},  {u"flowchart-elk", GraphKind::Graph, readFlowchart},
    {u"graph", GraphKind::Graph, readFlowchart},      {u"sequenceDiagram", GraphKind::Sequence, readSequence},
    {u"stateDiagram", GraphKind::States, readStates}, {u"stateDiagram-v2", GraphKind::States, readStates},
};

QString languageWord(QStringView info) {
    static const QRegularExpression word(uR"re(^[{.\s]*([\w+-]*))re"_s);
    return word.match(info).captured(1).toLower();
}

bool saysDot(const QString& word) {
    return word == "dot"_L1 || word == "graphviz"_L1 || word == "gv"_L1 || word == "neato"_L1;
}

const Language* mermaidLanguage(const QString& text, QString& word) {
    QString title;
    const QList<MermaidLine> lines = mermaidLines(text, true, title);
    static const QRegularExpression first(uR"re(^[\w-]+)re"_s);
    word = lines.isEmpty() ? QString() : first.match(lines.first().text).captured();
    const auto* found =
        std::find_if(std::begin(mermaid), std::end(mermaid), [&](const Language& one) { return one.word == word; });
    return found == std::end(mermaid) ? nullptr : found;
}

Diagnostic said(const Note& note, int block, Severity severity, const QString& code, const QString& message) {
    const FenceGraph place(note, block, GraphKind::Graph, GraphOrigin::Dot);
    return {severity, code, message, place.span(0, std::min<qsizetype>(place.text().size(), 80))};
}

void readFence(const Note& note, int block, Reading& reading) {
    const Block& fence = note.blocks.at(block);
    if (fence.text.size() > FenceGraph::maxText) {
        reading.diagnostics.append(
            said(note, block, Severity::Warning, u"graph-bound"_s,
                 QCoreApplication::translate("language", "this diagram has more than %L1 characters; it is not read")
                     .arg(FenceGraph::maxText)));
        return;
    }
    static constexpr Language dot{u"dot", GraphKind::Graph, readDot};
    const bool isDot = saysDot(languageWord(fence.info));
    QString word;
    const Language* language = isDot ? &dot : mermaidLanguage(fence.text, word);
    if (language == nullptr) {
        reading.diagnostics.append(said(
            note, block, Severity::Info, u"graph-unsupported"_s,
            QCoreApplication::translate("language", "Mermaid diagrams of the type \"%1\" are not drawn").arg(word)));
        return;
    }
    FenceGraph read(note, block, language->kind, isDot ? GraphOrigin::Dot : GraphOrigin::Mermaid);
    language->read(read);
    read.dropNodesThatAreClusters();
    reading.diagnostics += read.diagnostics;
    if (!read.graph.nodes.isEmpty()) {
        reading.graphs.append(std::move(read.graph));
    }
}

} // namespace

bool isGraphFence(QStringView info) {
    const QString word = languageWord(info);
    return saysDot(word) || word == "mermaid"_L1;
}

Reading readGraphFences(const Note& note, int topic) {
    Reading reading;
    const Topic& own = note.topics.at(topic);
    for (int i = own.first; i < own.last; ++i) {
        if (note.blocks.at(i).kind == BlockKind::Fence && isGraphFence(note.blocks.at(i).info)) {
            readFence(note, i, reading);
        }
    }
    return reading;
}

} // namespace tujian
