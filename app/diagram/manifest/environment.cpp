#include "diagram/manifest/links.h"
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// A host in a value: what stands before "://" and the port or path after it are what tells it from a plain word.
struct Host {
    QString name;
    bool sure = false; ///< it has a scheme, a port or a domain
};

QList<Host> hostsIn(const QString& value) {
    static const QRegularExpression form(
        uR"re(^(?:([a-z][\w+.-]*)://)?(?:[^@/\s]*@)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)\.?(:\d+)?(?:/\S*)?$)re"_s);
    QList<Host> hosts;
    for (const QString& part : value.split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts)) {
        const auto match = form.match(part);
        if (match.hasMatch()) {
            const QString name = match.captured(2);
            hosts.append({name, !match.captured(1).isEmpty() || !match.captured(3).isEmpty() || name.contains(u'.')});
        }
    }
    return hosts;
}

/// A bare word is a host only where the variable says so: DB_HOST=mysql, not DB_NAME=mysql.
bool speaksOfHosts(const QString& variable) {
    static const QRegularExpression word(
        uR"re((^|_)(HOSTS?|HOSTNAME|ADDR|ADDRESS|ADDRESSES|URL|URI|ENDPOINTS?|SERVERS?|SERVICE|SEEDS?|PEERS?|NODES|BROKERS?|UPSTREAM|BACKEND|DOMAIN)$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return word.match(variable).hasMatch();
}

/// "pod.service.namespace.svc.cluster.local", "service.namespace", "service": the Service, if it is there.
int serviceNamed(const ObjectSet& set, const QString& host, const QString& space) {
    const QStringList parts = host.split(u'.');
    const qsizetype svc = parts.indexOf(u"svc"_s);
    if (svc >= 2) {
        return set.find(u"Service"_s, parts.at(svc - 1), parts.at(svc - 2));
    }
    if (parts.size() == 1) {
        return set.find(u"Service"_s, space, host);
    }
    const int elsewhere = set.find(u"Service"_s, parts.at(1), parts.at(0));
    // "web-0.web" is a Pod of a headless Service.
    return elsewhere >= 0 ? elsewhere : parts.size() == 2 ? set.find(u"Service"_s, space, parts.at(1)) : -1;
}

} // namespace

void drawServicesNamed(Drawing& drawing, const ManifestObject& workload, const YamlNode& podSpec) {
    for (const YamlNode* entry : valuesAt(podSpec, u"initContainers|containers[].env[]")) {
        const YamlNode& value = (*entry)[u"value"];
        const QString variable = (*entry)[u"name"].text();
        for (const Host& host : hostsIn(value.text().left(2000))) {
            if (!host.sure && !speaksOfHosts(variable)) {
                continue;
            }
            const int found = serviceNamed(drawing.set(), host.name, workload.space);
            if (found >= 0) {
                drawing.edge(workload.id, drawing.set().objects.at(found).id, u"refers", variable,
                             workload.spanOf(value));
            }
        }
    }
}

} // namespace tujian
