#include "samples.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace tujian::samples {
namespace {

void add(Graph& graph, const QString& id, const QString& label, const QString& kind, const QString& cluster = {},
         const QString& icon = {}) {
    GraphNode node;
    node.id = id;
    node.label = label;
    node.kind = kind;
    node.cluster = cluster;
    node.icon = icon;
    graph.nodes.append(node);
}

void link(Graph& graph, const QString& from, const QString& to, const QString& label = {}, int step = 0,
          bool dashed = false, const QString& relation = u"sends"_s) {
    GraphEdge edge;
    edge.from = from;
    edge.to = to;
    edge.label = label;
    edge.step = step;
    edge.dashed = dashed;
    edge.relation = relation;
    graph.edges.append(edge);
    if (step > 0)
        graph.steps.append(GraphStep{step, label, {}});
}

void cluster(Graph& graph, const QString& id, const QString& label, const QString& kind, const QString& parent = {}) {
    graph.clusters.append(GraphCluster{id, label, parent, kind, {}});
}

Graph named(const QString& id, GraphKind kind) {
    Graph graph;
    graph.id = id;
    graph.title = id;
    graph.kind = kind;
    return graph;
}

} // namespace

Graph components() {
    Graph graph = named(u"components"_s, GraphKind::Hierarchy);
    cluster(graph, u"k8s"_s, u"Kubernetes 集群"_s, u"plain"_s);
    cluster(graph, u"master"_s, u"控制平面"_s, u"control-plane"_s, u"k8s"_s);
    cluster(graph, u"node"_s, u"工作节点"_s, u"node-agent"_s, u"k8s"_s);
    add(graph, u"kubectl"_s, u"kubectl"_s, u"client"_s, {}, u"cli"_s);
    add(graph, u"api"_s, u"kube-apiserver"_s, u"control-plane"_s, u"master"_s, u"api-server"_s);
    add(graph, u"cm"_s, u"kube-controller-manager"_s, u"control-plane"_s, u"master"_s, u"controller"_s);
    add(graph, u"sched"_s, u"kube-scheduler"_s, u"control-plane"_s, u"master"_s, u"scheduler"_s);
    add(graph, u"etcd"_s, u"etcd"_s, u"storage"_s, u"master"_s, u"etcd"_s);
    add(graph, u"kubelet"_s, u"kubelet"_s, u"node-agent"_s, u"node"_s, u"kubelet"_s);
    add(graph, u"proxy"_s, u"kube-proxy"_s, u"network"_s, u"node"_s, u"proxy"_s);
    add(graph, u"cri"_s, u"容器运行时"_s, u"node-agent"_s, u"node"_s, u"container"_s);
    add(graph, u"pod"_s, u"Pod"_s, u"workload"_s, u"node"_s, u"pod"_s);
    link(graph, u"kubectl"_s, u"api"_s, u"请求"_s);
    link(graph, u"api"_s, u"etcd"_s, u"读写状态"_s);
    link(graph, u"cm"_s, u"api"_s, u"监听"_s);
    link(graph, u"sched"_s, u"api"_s, u"绑定节点"_s);
    link(graph, u"api"_s, u"kubelet"_s, u"下发 Pod"_s);
    link(graph, u"api"_s, u"proxy"_s, u"Service 变化"_s);
    link(graph, u"kubelet"_s, u"cri"_s, u"创建容器"_s);
    link(graph, u"cri"_s, u"pod"_s);
    link(graph, u"proxy"_s, u"pod"_s, u"转发"_s);
    return graph;
}

Graph creation() {
    Graph graph = named(u"creation"_s, GraphKind::Sequence);
    add(graph, u"user"_s, u"客户端"_s, u"client"_s, {}, u"user"_s);
    add(graph, u"api"_s, u"kube-apiserver"_s, u"control-plane"_s, {}, u"api-server"_s);
    add(graph, u"etcd"_s, u"etcd"_s, u"storage"_s, {}, u"etcd"_s);
    add(graph, u"cm"_s, u"controller-manager"_s, u"control-plane"_s, {}, u"controller"_s);
    add(graph, u"sched"_s, u"scheduler"_s, u"control-plane"_s, {}, u"scheduler"_s);
    add(graph, u"kubelet"_s, u"kubelet"_s, u"node-agent"_s, {}, u"kubelet"_s);
    link(graph, u"user"_s, u"api"_s, u"提交创建 Pod 的请求"_s, 1);
    link(graph, u"api"_s, u"etcd"_s, u"认证、鉴权后写入 Pod 信息"_s, 2);
    link(graph, u"cm"_s, u"api"_s, u"监听到变化，补齐副本"_s, 3);
    link(graph, u"sched"_s, u"api"_s, u"选出最合适的节点，返回绑定结果"_s, 4);
    link(graph, u"api"_s, u"kubelet"_s, u"通知节点创建 Pod"_s, 5);
    link(graph, u"kubelet"_s, u"kubelet"_s, u"调用运行时启动容器"_s, 6);
    link(graph, u"kubelet"_s, u"api"_s, u"上报运行状态"_s, 7, true);
    return graph;
}

Graph chain(int length) {
    Graph graph = named(u"chain%1"_s.arg(length), GraphKind::Chain);
    const QStringList names{u"浏览器"_s,     u"DNS 解析"_s, u"负载均衡"_s, u"Ingress"_s, u"Service"_s,
                            u"kube-proxy"_s, u"Pod"_s,      u"应用容器"_s, u"数据库"_s};
    const QStringList kinds{u"client"_s,     u"network"_s,  u"network"_s,  u"network"_s, u"network"_s,
                            u"node-agent"_s, u"workload"_s, u"workload"_s, u"data"_s};
    for (int i = 0; i < length; ++i)
        add(graph, u"n%1"_s.arg(i), names[i % names.size()], kinds[i % kinds.size()]);
    for (int i = 1; i < length; ++i)
        link(graph, u"n%1"_s.arg(i - 1), u"n%1"_s.arg(i), i % 3 == 1 ? u"解析域名"_s : QString(), 0, false, u"next"_s);
    return graph;
}

Graph wideTree(int leaves) {
    Graph graph = named(u"tree%1"_s.arg(leaves), GraphKind::Hierarchy);
    add(graph, u"root"_s, u"系统优化"_s, u"plain"_s);
    const QStringList groups{u"内核参数"_s, u"网络"_s, u"磁盘"_s, u"内存"_s};
    for (int g = 0; g < groups.size(); ++g) {
        add(graph, u"g%1"_s.arg(g), groups[g], u"node"_s);
        link(graph, u"root"_s, u"g%1"_s.arg(g), {}, 0, false, u"contains"_s);
    }
    for (int i = 0; i < leaves; ++i) {
        const int group = static_cast<int>(i * groups.size() / leaves);
        add(graph, u"l%1"_s.arg(i), u"net.ipv4.tcp_tw_reuse 参数 %1"_s.arg(i), u"config"_s);
        link(graph, u"g%1"_s.arg(group), u"l%1"_s.arg(i), {}, 0, false, u"contains"_s);
    }
    return graph;
}

Graph outline(int items) {
    Graph graph = named(u"outline%1"_s.arg(items), GraphKind::Outline);
    add(graph, u"top"_s, u"k8s 生产环境的注意事项"_s, u"plain"_s);
    QString section;
    QString item;
    const QStringList texts{u"核心组件高可用"_s, u"资源请求与限制要设置合理，避免节点资源耗尽后 Pod 被驱逐"_s,
                            u"探针"_s,           u"滚动更新策略：maxSurge 与 maxUnavailable"_s,
                            u"日志收集"_s,       u"监控与告警（Prometheus + Alertmanager）"_s};
    for (int i = 0; i < items; ++i) {
        const QString id = u"i%1"_s.arg(i);
        add(graph, id, i % 6 == 0 ? u"第 %1 部分"_s.arg(i / 6 + 1) : texts[i % texts.size()], u"plain"_s);
        const QString parent = i % 6 == 0 ? u"top"_s : i % 6 == 3 || i % 6 == 4 ? item : section;
        link(graph, parent, id, {}, 0, false, u"contains"_s);
        if (i % 6 == 0)
            section = id;
        if (i % 6 == 2)
            item = id;
    }
    return graph;
}

Graph resources(int objects) {
    Graph graph = named(u"resources%1"_s.arg(objects), GraphKind::Resources);
    const QStringList kinds{u"Deployment"_s, u"Service"_s, u"ConfigMap"_s, u"Secret"_s, u"PersistentVolumeClaim"_s,
                            u"Ingress"_s};
    const QStringList colours{u"workload"_s, u"network"_s, u"config"_s, u"security"_s, u"storage"_s, u"network"_s};
    const QStringList icons{u"deployment"_s, u"service"_s, u"configmap"_s, u"secret"_s, u"pvc"_s, u"ingress"_s};
    const QStringList verbs{QString(), u"selects"_s, u"env"_s, u"mounts"_s, u"claims"_s, u"routes"_s};
    for (int i = 0; i < objects; ++i) {
        const int kind = i % 6;
        const int app = i / 6;
        const QString space = u"ns%1"_s.arg(app / 4);
        if (kind == 0 && app % 4 == 0)
            cluster(graph, space,
                    u"命名空间 %1"_s.arg(QStringList{u"shop"_s, u"pay"_s, u"log"_s, u"ops"_s}.value(app / 4 % 4)),
                    u"plain"_s);
        const QString base = u"app-%1"_s.arg(app);
        add(graph, kinds[kind] + base, kinds[kind] + u' ' + base, colours[kind], space, icons[kind]);
        const QString work = u"Deployment"_s + base;
        if (kind == 1)
            link(graph, kinds[kind] + base, work, u"selects"_s, 0, false, u"selects"_s);
        else if (kind == 5)
            link(graph, kinds[kind] + base, u"Service"_s + base, u"routes"_s, 0, false, u"routes"_s);
        else if (kind > 1)
            link(graph, work, kinds[kind] + base, verbs[kind], 0, kind == 3, verbs[kind]);
    }
    add(graph, u"missing"_s, u"Secret regcred"_s, u"missing"_s);
    link(graph, u"Deploymentapp-0"_s, u"missing"_s, u"env"_s, 0, false, u"env"_s);
    return graph;
}

Graph states() {
    Graph graph = named(u"states"_s, GraphKind::States);
    for (const QString& name :
         {u"Pending"_s, u"ContainerCreating"_s, u"Running"_s, u"Succeeded"_s, u"Failed"_s, u"Unknown"_s})
        add(graph, name, name, u"state"_s);
    link(graph, u"Pending"_s, u"ContainerCreating"_s, u"调度成功"_s);
    link(graph, u"ContainerCreating"_s, u"Running"_s, u"容器启动"_s);
    link(graph, u"Running"_s, u"Succeeded"_s, u"全部容器正常退出"_s);
    link(graph, u"Running"_s, u"Failed"_s, u"容器异常退出"_s);
    link(graph, u"Running"_s, u"Unknown"_s, u"节点失联"_s);
    link(graph, u"Unknown"_s, u"Running"_s, u"节点恢复"_s);
    link(graph, u"Failed"_s, u"Pending"_s, u"重建"_s);
    return graph;
}

Graph talk() {
    Graph graph = named(u"talk"_s, GraphKind::Sequence);
    add(graph, u"client"_s, u"客户端"_s, u"client"_s);
    add(graph, u"server"_s, u"服务器"_s, u"network"_s, {}, u"server"_s);
    add(graph, u"ca"_s, u"证书机构"_s, u"external"_s);
    link(graph, u"client"_s, u"server"_s, u"发送 ClientHello 和随机数"_s, 1);
    link(graph, u"server"_s, u"client"_s, u"返回证书和随机数"_s, 2, true);
    link(graph, u"client"_s, u"ca"_s, u"校验证书"_s, 3);
    link(graph, u"client"_s, u"server"_s, u"用公钥加密预主密钥"_s, 4);
    link(graph, u"client"_s, u"server"_s, u"握手结束通知"_s, 5);
    link(graph, u"server"_s, u"client"_s, u"握手结束"_s, 6, true);
    link(graph, u"client"_s, u"server"_s, u"开始加密通信"_s, 7);
    return graph;
}

Graph cards() {
    Graph graph = named(u"cards"_s, GraphKind::Hierarchy);
    cluster(graph, u"m"_s, u"master 节点"_s, u"control-plane"_s);
    cluster(graph, u"n"_s, u"node 节点"_s, u"node-agent"_s);
    cluster(graph, u"s"_s, u"存储"_s, u"storage"_s);
    const QStringList masters{u"kubectl"_s, u"api server"_s, u"controller manager"_s, u"scheduler"_s, u"etcd"_s};
    for (const QString& name : masters)
        add(graph, name, name, u"control-plane"_s, u"m"_s);
    for (const QString& name : {u"kubelet"_s, u"kube-proxy"_s, u"container-runtime"_s})
        add(graph, name, name, u"node-agent"_s, u"n"_s);
    for (const QString& name : {u"PV"_s, u"PVC"_s, u"StorageClass"_s, u"Volume"_s})
        add(graph, name, name, u"storage"_s, u"s"_s);
    return graph;
}

Graph mixed() {
    Graph graph = cards();
    graph.id = u"mixed"_s;
    add(graph, u"k8s"_s, u"Kubernetes"_s, u"control-plane"_s, {}, u"cloud"_s);
    add(graph, u"user"_s, u"用户"_s, u"client"_s);
    link(graph, u"user"_s, u"k8s"_s, u"使用"_s);
    link(graph, u"k8s"_s, u"m"_s, {}, 0, false, u"contains"_s);
    link(graph, u"k8s"_s, u"n"_s, {}, 0, false, u"contains"_s);
    link(graph, u"kubelet"_s, u"s"_s, u"挂载"_s);
    return graph;
}

Graph random(quint32 seed) {
    QRandomGenerator dice(seed);
    Graph graph = named(u"random%1"_s.arg(seed), GraphKind::Sequence);
    const QString phrase = u"转发请求到后端并记录日志然后返回处理结果给调用方"_s;
    const int clusters = dice.bounded(5);
    for (int i = 0; i < clusters; ++i)
        cluster(graph, u"c%1"_s.arg(i), phrase.mid(dice.bounded(8), 3 + dice.bounded(8)), u"plain"_s,
                i > 0 && dice.bounded(2) == 0 ? u"c%1"_s.arg(dice.bounded(i)) : QString());
    const int nodes = 3 + dice.bounded(16);
    for (int i = 0; i < nodes; ++i)
        add(graph, u"n%1"_s.arg(i), phrase.mid(dice.bounded(10), 2 + dice.bounded(12)), u"workload"_s,
            clusters > 0 && dice.bounded(4) > 0 ? u"c%1"_s.arg(dice.bounded(clusters)) : QString());
    const int edges = nodes - 1 + dice.bounded(nodes);
    for (int i = 0; i < edges; ++i) {
        const auto end = [&]() {
            return clusters > 0 && dice.bounded(12) == 0 ? u"c%1"_s.arg(dice.bounded(clusters))
                                                         : u"n%1"_s.arg(dice.bounded(nodes));
        };
        const QString from = end();
        link(graph, from, end(), dice.bounded(5) > 0 ? phrase.mid(dice.bounded(8), 2 + dice.bounded(14)) : QString(),
             dice.bounded(2) == 0 ? i + 1 : 0, dice.bounded(5) == 0);
    }
    graph.sideways = dice.bounded(4) == 0;
    return graph;
}

Graph sparse(int nodes) {
    QRandomGenerator dice(static_cast<quint32>(nodes));
    Graph graph = named(u"sparse%1"_s.arg(nodes), GraphKind::Graph);
    for (int i = 0; i < nodes; ++i)
        add(graph, u"n%1"_s.arg(i), u"节点 %1"_s.arg(i), u"workload"_s);
    for (int i = 1; i < nodes; ++i)
        link(graph, u"n%1"_s.arg(dice.bounded(std::max(1, i / 4), i + 1) - 1), u"n%1"_s.arg(i));
    return graph;
}

Graph dense(int nodes) {
    QRandomGenerator dice(static_cast<quint32>(nodes));
    Graph graph = named(u"dense%1"_s.arg(nodes), GraphKind::Graph);
    for (int i = 0; i < 3; ++i)
        cluster(graph, u"c%1"_s.arg(i), u"机房 %1"_s.arg(i), u"plain"_s);
    for (int i = 0; i < nodes; ++i)
        add(graph, u"n%1"_s.arg(i), u"节点 %1"_s.arg(i), u"workload"_s, u"c%1"_s.arg(i % 3));
    for (int i = 0; i < nodes * 4; ++i)
        link(graph, u"n%1"_s.arg(dice.bounded(nodes)), u"n%1"_s.arg(dice.bounded(nodes)),
             i % 9 == 0 ? u"同步"_s : QString());
    return graph;
}

QList<std::pair<QString, Graph>> all() {
    return {{u"components"_s, components()},
            {u"creation"_s, creation()},
            {u"chain5"_s, chain(5)},
            {u"chain9"_s, chain(9)},
            {u"tree20"_s, wideTree(20)},
            {u"tree60"_s, wideTree(60)},
            {u"outline12"_s, outline(12)},
            {u"outline40"_s, outline(40)},
            {u"resources12"_s, resources(12)},
            {u"resources60"_s, resources(60)},
            {u"states"_s, states()},
            {u"talk"_s, talk()},
            {u"cards"_s, cards()},
            {u"mixed"_s, mixed()},
            {u"chain14"_s, chain(14)},
            {u"random4"_s, random(4)}};
}

} // namespace tujian::samples
