#include "diagram/manifest/hosts.h"
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

int serviceEntryOf(const ObjectSet& set, const QString& host) {
    for (int i = 0; i < set.objects.size(); ++i) {
        const ManifestObject& object = set.objects.at(i);
        const QList<YamlNode>& hosts = object.spec()[u"hosts"].items;
        if (object.kind == "ServiceEntry"_L1 &&
            std::any_of(hosts.cbegin(), hosts.cend(), [&](const YamlNode& each) { return each.text() == host; })) {
            return i;
        }
    }
    return -1;
}

} // namespace

MeshHost meshHost(const ObjectSet& set, const QString& host, const QString& space) {
    MeshHost found;
    if (host.isEmpty()) {
        return found;
    }
    const QStringList parts = host.split(u'.');
    if (parts.size() == 1 || (parts.size() > 2 && parts[2] == "svc"_L1)) {
        found.name = parts[0];
        found.space = parts.size() > 1 ? parts[1] : space;
    } else if (parts.size() == 2 && set.find(u"Service"_s, parts[1], parts[0]) >= 0) {
        found.name = parts[0];
        found.space = parts[1];
    } else if (found.entry = serviceEntryOf(set, host); found.entry >= 0) {
        found.node = set.objects.at(found.entry).id;
        found.outside = true;
        return found;
    } else {
        found.node = u"external:"_s + host;
        found.outside = true;
        return found;
    }
    found.service = set.find(u"Service"_s, found.space, found.name);
    found.node =
        found.service >= 0 ? set.objects.at(found.service).id : resourceId(u"Service"_s, found.space, found.name);
    return found;
}

} // namespace tujian
