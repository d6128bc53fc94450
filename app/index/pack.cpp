#include "index/pack.h"
#include <QDataStream>
#include <QIODevice>

namespace tujian {

namespace {

QDataStream& operator<<(QDataStream& out, const Span& s) {
    return out << s.file << s.begin << s.end << s.line;
}
QDataStream& operator>>(QDataStream& in, Span& s) {
    return in >> s.file >> s.begin >> s.end >> s.line;
}
QDataStream& operator<<(QDataStream& out, const GraphNode& n) {
    return out << n.id << n.label << n.aliases << n.kind << n.icon << n.cluster << n.note << n.link << n.span
               << n.weight;
}
QDataStream& operator>>(QDataStream& in, GraphNode& n) {
    return in >> n.id >> n.label >> n.aliases >> n.kind >> n.icon >> n.cluster >> n.note >> n.link >> n.span >>
           n.weight;
}
QDataStream& operator<<(QDataStream& out, const GraphEdge& e) {
    return out << e.from << e.to << e.label << e.relation << e.step << e.dashed << e.span << e.weight;
}
QDataStream& operator>>(QDataStream& in, GraphEdge& e) {
    return in >> e.from >> e.to >> e.label >> e.relation >> e.step >> e.dashed >> e.span >> e.weight;
}
QDataStream& operator<<(QDataStream& out, const GraphCluster& c) {
    return out << c.id << c.label << c.parent << c.kind << c.span;
}
QDataStream& operator>>(QDataStream& in, GraphCluster& c) {
    return in >> c.id >> c.label >> c.parent >> c.kind >> c.span;
}
QDataStream& operator<<(QDataStream& out, const GraphStep& s) {
    return out << s.n << s.text << s.span;
}
QDataStream& operator>>(QDataStream& in, GraphStep& s) {
    return in >> s.n >> s.text >> s.span;
}
QDataStream& operator<<(QDataStream& out, const ClaimEnd& e) {
    return out << e.label << e.aliases << e.kind;
}
QDataStream& operator>>(QDataStream& in, ClaimEnd& e) {
    return in >> e.label >> e.aliases >> e.kind;
}
QDataStream& operator<<(QDataStream& out, const Claim& c) {
    return out << c.topic << c.topicTitle << c.from << c.to << c.verb << c.relation << c.dashed << c.sentence << c.span;
}
QDataStream& operator>>(QDataStream& in, Claim& c) {
    return in >> c.topic >> c.topicTitle >> c.from >> c.to >> c.verb >> c.relation >> c.dashed >> c.sentence >> c.span;
}
QDataStream& operator<<(QDataStream& out, const Term& t) {
    return out << t.name << t.aliases << t.kind << t.icon << t.definition << t.topic << t.documentation << t.actor
               << static_cast<int>(t.source);
}
QDataStream& operator>>(QDataStream& in, Term& t) {
    int source = 0;
    in >> t.name >> t.aliases >> t.kind >> t.icon >> t.definition >> t.topic >> t.documentation >> t.actor >> source;
    t.source = static_cast<TermSource>(source);
    return in;
}
QDataStream& operator<<(QDataStream& out, const Diagnostic& d) {
    return out << static_cast<int>(d.severity) << d.code << d.message << d.span;
}
QDataStream& operator>>(QDataStream& in, Diagnostic& d) {
    int severity = 0;
    in >> severity >> d.code >> d.message >> d.span;
    d.severity = static_cast<Severity>(severity);
    return in;
}

// Qt's own operators for lists do not see those of an unnamed namespace.
template<class T>
void writeList(QDataStream& out, const QList<T>& list) {
    out << static_cast<qint32>(list.size());
    for (const T& item : list)
        out << item;
}

template<class T>
QList<T> readList(QDataStream& in) {
    qint32 size = 0;
    in >> size;
    QList<T> list;
    while (size-- > 0 && in.status() == QDataStream::Ok) {
        T item;
        in >> item;
        if (in.status() == QDataStream::Ok)
            list.append(item);
    }
    return list;
}

template<class T>
QByteArray packList(const QList<T>& list) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    writeList(out, list);
    return bytes;
}

template<class T>
QList<T> unpackList(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    return readList<T>(in);
}

} // namespace

QByteArray packGraph(const Graph& graph) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << graph.id << graph.topic << static_cast<int>(graph.kind) << static_cast<int>(graph.origin) << graph.title
        << graph.span << graph.sideways;
    writeList(out, graph.nodes);
    writeList(out, graph.edges);
    writeList(out, graph.clusters);
    writeList(out, graph.steps);
    return bytes;
}

Graph unpackGraph(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    Graph graph;
    int kind = 0;
    int origin = 0;
    in >> graph.id >> graph.topic >> kind >> origin >> graph.title >> graph.span >> graph.sideways;
    graph.kind = static_cast<GraphKind>(kind);
    graph.origin = static_cast<GraphOrigin>(origin);
    graph.nodes = readList<GraphNode>(in);
    graph.edges = readList<GraphEdge>(in);
    graph.clusters = readList<GraphCluster>(in);
    graph.steps = readList<GraphStep>(in);
    return graph;
}

QByteArray packTerms(const QList<Term>& terms) {
    return packList(terms);
}
QList<Term> unpackTerms(const QByteArray& bytes) {
    return unpackList<Term>(bytes);
}
QByteArray packDiagnostics(const QList<Diagnostic>& diagnostics) {
    return packList(diagnostics);
}
QList<Diagnostic> unpackDiagnostics(const QByteArray& bytes) {
    return unpackList<Diagnostic>(bytes);
}

QByteArray packClaims(const QList<Claim>& claims) {
    return packList(claims);
}
QList<Claim> unpackClaims(const QByteArray& bytes) {
    return unpackList<Claim>(bytes);
}

} // namespace tujian
