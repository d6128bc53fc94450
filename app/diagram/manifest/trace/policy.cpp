#include "diagram/manifest/selector.h"
#include "diagram/manifest/trace/walk.h"
#include <QCoreApplication>
#include <algorithm>
#include <arpa/inet.h>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

/// One end of a connection, as a peer of a policy's rule sees it.
struct End {
    bool outside = false;
    QString space;
    Labels labels;
    QString address;
};

Labels labelsOfSpace(const ObjectSet& set, const QString& space) {
    Labels labels = set.spaceLabels.value(space);
    labels.insert(u"kubernetes.io/metadata.name"_s, space.isEmpty() ? u"default"_s : space);
    return labels;
}

/// The bytes of an IP address: 4, 16, or none if it is no address.
QByteArray bytesOf(const QString& address) {
    QByteArray bytes(16, '\0');
    const QByteArray text = address.toLatin1();
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1) {
        return bytes.left(4);
    }
    return inet_pton(AF_INET6, text.constData(), bytes.data()) == 1 ? bytes : QByteArray();
}

bool within(const QString& cidr, const QByteArray& address) {
    const QByteArray net = bytesOf(cidr.section(u'/', 0, 0));
    const int length = cidr.contains(u'/') ? cidr.section(u'/', 1).toInt() : static_cast<int>(net.size()) * 8;
    if (net.isEmpty() || net.size() != address.size()) {
        return false;
    }
    for (int bit = 0; bit < std::min(length, static_cast<int>(net.size()) * 8); ++bit) {
        const int mask = 0x80 >> (bit % 8);
        if ((net[bit / 8] & mask) != (address[bit / 8] & mask)) {
            return false;
        }
    }
    return true;
}

/// Is an address in the block? One that is not known is only in a block of everything.
bool blockTakes(const YamlNode& block, const QString& address) {
    const QByteArray ip = bytesOf(address);
    const QList<YamlNode>& except = block[u"except"].items;
    return (block[u"cidr"].text().endsWith("/0"_L1) || within(block[u"cidr"].text(), ip)) &&
           std::none_of(except.cbegin(), except.cend(), [&](const YamlNode& each) { return within(each.text(), ip); });
}

bool peerTakes(const ObjectSet& set, const QString& policySpace, const YamlNode& peer, const End& end) {
    if (peer[u"ipBlock"].isMap()) {
        return end.outside && blockTakes(peer[u"ipBlock"], end.address);
    }
    const YamlNode& spaces = peer[u"namespaceSelector"];
    if (end.outside || (spaces.isNull() && !sameSpace(end.space, policySpace)) ||
        (!spaces.isNull() && !selectorTakes(spaces, labelsOfSpace(set, end.space)))) {
        return false;
    }
    return selectorTakes(peer[u"podSelector"], end.labels);
}

bool portTakes(const YamlNode& port, const ManifestObject& target, const QString& number) {
    const QString protocol = port[u"protocol"].text();
    if (!protocol.isEmpty() && protocol != "TCP"_L1) {
        return false;
    }
    const QString wanted = port[u"port"].text();
    if (wanted.isEmpty() || wanted == number) {
        return true;
    }
    const int last = port[u"endPort"].text().toInt();
    if (last > 0) {
        return number.toInt() >= wanted.toInt() && number.toInt() <= last;
    }
    const auto named = valuesAt(target.pod()[u"spec"], u"containers[].ports[]");
    return std::any_of(named.cbegin(), named.cend(), [&](const YamlNode* each) {
        return (*each)[u"name"].text() == wanted && (*each)[u"containerPort"].text() == number;
    });
}

bool ruleTakes(const ObjectSet& set, const QString& space, const YamlNode& rule, QStringView peersName, const End& end,
               const ManifestObject& target, const QString& number) {
    const QList<YamlNode>& peers = rule[peersName].items;
    const QList<YamlNode>& ports = rule[u"ports"].items;
    return (peers.isEmpty() || std::any_of(peers.cbegin(), peers.cend(),
                                           [&](const YamlNode& peer) { return peerTakes(set, space, peer, end); })) &&
           (ports.isEmpty() || std::any_of(ports.cbegin(), ports.cend(),
                                           [&](const YamlNode& port) { return portTakes(port, target, number); }));
}

/// Without policyTypes a policy speaks of what comes in, and of what goes out only if it has rules for that.
bool speaksOf(const YamlNode& spec, bool incoming) {
    const QList<YamlNode>& types = spec[u"policyTypes"].items;
    if (types.isEmpty()) {
        return incoming || spec[u"egress"].isList();
    }
    return std::any_of(types.cbegin(), types.cend(),
                       [&](const YamlNode& type) { return type.text() == (incoming ? "Ingress"_L1 : "Egress"_L1); });
}

/// Policies add up: a Pod that one of them selects is open only to what any of them allows. The one that closes the
/// way, or -1.
int closedBy(const Walk& walk, const QString& space, const Labels& guarded, bool incoming, const End& other,
             const ManifestObject& target, const QString& number, QStringList& said) {
    int closing = -1;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& policy = walk.at(i);
        if (policy.kind != "NetworkPolicy"_L1 || policy.apiVersion.contains("calico"_L1) ||
            !sameSpace(policy.space, space) || !speaksOf(policy.spec(), incoming) ||
            !selectorTakes(policy.spec()[u"podSelector"], guarded)) {
            continue;
        }
        const QList<YamlNode>& rules = policy.spec()[incoming ? u"ingress" : u"egress"].items;
        const bool open = std::any_of(rules.cbegin(), rules.cend(), [&](const YamlNode& rule) {
            return ruleTakes(walk.set, policy.space, rule, incoming ? u"from" : u"to", other, target, number);
        });
        if (open) {
            said.append(QCoreApplication::translate("manifest", "NetworkPolicy %1 allows it").arg(policy.name));
            return -1;
        }
        closing = closing < 0 ? i : closing;
    }
    return closing;
}

} // namespace

int blockingPolicy(const Walk& walk, int workload, const QString& number, QStringList& said) {
    const ManifestObject& target = walk.at(workload);
    const Labels labels = labelsOf(target.pod()[u"metadata"][u"labels"]);
    const Sender& from = walk.sender;
    const End sender{from.outside, from.space, from.labels, from.address};
    if (!from.outside) {
        const End receiver{false, target.space, labels, {}};
        const int out = closedBy(walk, from.space, from.labels, false, receiver, target, number, said);
        if (out >= 0) {
            return out;
        }
    }
    return closedBy(walk, target.space, labels, true, sender, target, number, said);
}

} // namespace tujian::tracing
