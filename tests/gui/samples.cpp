#include "samples.h"

using namespace tujian;
using namespace Qt::StringLiterals;

namespace samples {

namespace {

TopicRow row(const QString& file, const QString& slug, const QString& title, int level, const QStringList& tags,
             const QStringList& derived) {
    TopicRow made;
    made.file = file;
    made.id = slug.isEmpty() ? file : file + u'#' + slug;
    made.title = title;
    made.level = level;
    made.tags = tags;
    made.derivedTags = derived;
    made.diagrams = {made.id + u"/outline"_s};
    return made;
}

} // namespace

QList<TopicRow> topics() {
    QList<TopicRow> rows{
        row(u"a.md"_s, {}, u"a"_s, 0, {}, {}),
        row(u"a.md"_s, u"网络"_s, u"网络"_s, 2, {u"k8s/net"_s}, {u"service"_s}),
        row(u"a.md"_s, u"网络策略"_s, u"网络策略"_s, 4, {u"k8s/net/policy"_s}, {u"networkpolicy"_s}),
        row(u"a.md"_s, u"存储"_s, u"存储"_s, 2, {u"k8s/storage"_s}, {u"pvc"_s}),
        row(u"deep/er/b.md"_s, {}, u"b"_s, 0, {}, {}),
        row(u"deep/er/b.md"_s, u"pod"_s, u"Pod"_s, 1, {}, {u"pod"_s}),
    };
    rows[5].todo = true;
    rows[3].diagrams.prepend(u"a.md#存储/chain"_s);
    return rows;
}

Graph process(const QString& topic) {
    Graph graph;
    graph.id = topic + u"/sequence"_s;
    graph.topic = topic;
    graph.kind = GraphKind::Sequence;
    graph.title = u"创建"_s;
    GraphNode from;
    from.id = u"kubectl"_s;
    from.label = from.id;
    GraphNode to;
    to.id = u"etcd"_s;
    to.label = to.id;
    graph.nodes = {from, to};
    GraphEdge edge;
    edge.from = from.id;
    edge.to = to.id;
    edge.step = 1;
    graph.edges = {edge};
    GraphStep step;
    step.n = 1;
    step.text = u"kubectl 写入 etcd"_s;
    graph.steps = {step};
    return graph;
}

PlacedGraph placed() {
    PlacedGraph graph;
    graph.diagram = u"a.md/sequence"_s;
    graph.kind = GraphKind::Sequence;
    graph.size = {300, 200};
    PlacedNode from;
    from.id = u"kubectl"_s;
    from.kind = u"client"_s;
    from.box = {10, 10, 100, 40};
    from.tooltip = u"a client"_s;
    from.span = Span{u"a.md"_s, 10, 17, 2};
    PlacedNode to;
    to.id = u"etcd"_s;
    to.kind = u"storage"_s;
    to.box = {190, 150, 100, 40};
    to.span = Span{u"a.md"_s, 22, 26, 2};
    graph.nodes = {from, to};
    PlacedEdge edge;
    edge.from = from.id;
    edge.to = to.id;
    edge.path = {{60, 50}, {60, 100}, {240, 100}, {240, 150}};
    edge.step = 1;
    edge.span = Span{u"a.md"_s, 10, 26, 2};
    graph.edges = {edge};
    graph.steps = process(u"a.md"_s).steps;
    return graph;
}

QString noteText() {
    QString text = u"# 笔记\n\n开头 [存储](#存储) [外](https://example.org/)\n\n## Pod的创建过程\n\n"
                   "1. 用户通过 kubectl 向 api server 发送创建 pod 的请求\n"
                   "2. api server 将 pod 信息写入 etcd\n"
                   "3. scheduler 通过 api server 得知新的 pod,选择 node\n"
                   "4. kubelet 创建容器并向 api server 返回状态\n\n"_s;
    for (int i = 0; i < 60; ++i)
        text += u"第 %1 段,说的是别的事情。\n\n"_s.arg(i);
    text += u"## 存储\n\nPod → PVC → PV\n\n末尾的**独一无二**的句子。\n\n"_s;
    for (int i = 0; i < 40; ++i)
        text += u"又一段 %1。\n\n"_s.arg(i);
    return text;
}

} // namespace samples
