#include "sample.h"
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

/// Searches over real notes: the topic that a reader has in mind is in the first five.
class TestSeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void inTheFirstFive_data();
    void inTheFirstFive();

private:
    std::unique_ptr<Index> index;
    Lexicon lexicon;
};

void TestSeed::initTestCase() {
    QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real notes are not here");
    lexicon = Lexicon(shippedTerms());
    index = std::make_unique<Index>(
        sample::indexOf({sample::rowsOf(u"interview-notes.md"_s, QString::fromUtf8(file.readAll()), lexicon)}));
}

void TestSeed::inTheFirstFive_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    const auto row = [](const QString& query, const QString& title) {
        QTest::newRow(qPrintable(query)) << query << title;
    };
    const QString creation = u"pod的创建过程"_s;
    const QString parts = u"k8s有哪些组件,具体的功能是什么"_s;
    const QString closing = u"pod优雅关闭的过程"_s;
    const QString update = u"更新策略"_s;
    row(u"pod创建"_s, creation);
    row(u"创建过程"_s, creation);
    row(u"过程 创建 pod"_s, creation);
    row(u"pod creation"_s.left(3) + u" 创建过程"_s, creation);
    row(u"kube-secheduler"_s, creation);
    row(u"title:创建"_s, creation);
    row(u"优雅关闭"_s, closing);
    row(u"宽限期"_s, closing);
    row(u"terminationGracePeriodSeconds"_s, closing);
    row(u"SIGKILL"_s, closing);
    row(u"preStop"_s, closing);
    row(u"优雅關閉"_s, closing);
    row(u"组件"_s, parts);
    row(u"etcd 数据中心"_s, parts);
    row(u"controller manager"_s, parts);
    row(u"surge"_s, update);
    row(u"MaxUnavailable"_s, update);
    row(u"滚动更新"_s, parts);
    row(u"kube-proxy 原理"_s, u"kube-proxy iptables原理"_s);
    row(u"原理 ipvs"_s, u"kube-proxy ipvs原理"_s);
    row(u"iptalbes"_s, u"kube-proxy iptables原理"_s);
    row(u"iptabels"_s, u"kube-proxy iptables原理"_s);
    row(u"ipvs 效率"_s, u"ipvs为啥比iptables效率高"_s);
    row(u"flannel"_s, u"calico和flannel的区别"_s);
    row(u"flannal"_s, u"不同node上的pod之间的通信流程"_s);
    row(u"网络策略"_s, u"calico和flannel的区别"_s);
    row(u"網絡策略"_s, u"calico和flannel的区别"_s);
    row(u"NetworkPolicy"_s, u"为什么NetworkPolicy不用限制serviceIP却又能生效？"_s);
    row(u"\"接口实时跟踪\""_s, u"kube-proxy iptables原理"_s);
    row(u"探针"_s, u"健康检查--资源探针:"_s);
    row(u"liveness"_s, u"健康检查--资源探针:"_s);
    row(u"jkjc"_s, u"健康检查"_s);
    row(u"jiankangjiancha"_s, u"健康检查"_s);
    row(u"headless"_s, u"Service应用"_s);
    row(u"ExternalName"_s, u"Service应用"_s);
    row(u"80.11.12.10"_s, u"Service应用"_s);
    row(u"蓝绿"_s, u"蓝绿发布和灰度发布"_s);
    row(u"金丝雀"_s, u"Nginx ingress实现金丝雀发布"_s);
    row(u"灰度"_s, u"灰度"_s);
    row(u"canary-weight"_s, u"基于服务权重的流量切分"_s);
    row(u"静态pod"_s, u"静态Pod"_s);
    row(u"jingtai"_s, u"静态Pod"_s);
    row(u"重启策略"_s, u"pod的重启策略"_s);
    row(u"OnFailure"_s, u"pod的重启策略"_s);
    row(u"CrashLoopBackOff"_s, u"Pod的详细状态说明"_s);
    row(u"镜像"_s, u"镜像下载策略"_s);
    row(u"IfNotPresent"_s, u"镜像下载策略"_s);
    row(u"PVC 生命周期"_s, u"PV的生命周期"_s);
    row(u"storage class"_s, u"storageclass,pv,pvc"_s);
    row(u"rbac"_s, u"RBAC"_s);
    row(u"clusterrole"_s, u"RBAC"_s);
    row(u"死锁"_s, u"问题"_s);
    row(u"load average"_s, u"系统相关"_s);
    row(u"ＱＰＳ"_s, u"SRE"_s);
    row(u"容"_s, u"容器和主机部署的区别"_s);
    row(u"岗"_s, u"你有什么问题"_s);
    row(u"drain"_s, u"k8s集群节点需要关机维护,怎么操作"_s);
    row(u"is:todo ingress"_s, u"Ingress"_s);
    row(u"tag:todo 区别 -主机"_s, u"calico和flannel的区别"_s);
    row(u"DNS 轮询"_s, u"为什么Kubernetes放弃DNS轮询，而依赖代理模式将入站流量转发到后端呢"_s);
    row(u"prestop 下线"_s, u"服务无法及时下线:"_s);
    row(u"预选 优选"_s, u"Scheduler"_s);
    row(u"缩容算法"_s, u"RS缩容算法策略"_s);
    row(u"statefulset"_s, u"强制删除StatefulSet的Pod,可能会出现什么问题:"_s);
    row(u"RC RS 区别"_s, u"RC和RS的区别:"_s);
    row(u"xiaofeng10330111"_s, u"interview-notes"_s);
}

void TestSeed::inTheFirstFive() {
    QFETCH(QString, query);
    QFETCH(QString, title);
    const auto answer = index->search(query, 5, lexicon);
    QVERIFY(answer.has_value());
    QStringList titles;
    for (const Hit& hit : answer->hits)
        titles.append(hit.title);
    const auto bare = [](QString text) {
        while (text.endsWith(u':'))
            text.chop(1);
        return text;
    };
    const bool found =
        std::any_of(titles.begin(), titles.end(), [&](const QString& t) { return bare(t) == bare(title); });
    QVERIFY2(found, qPrintable(titles.join(u" ; "_s) + u" of "_s + QString::number(answer->total)));
}

int testSeed(int argc, char** argv) {
    TestSeed test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_seed.moc"
