#include "diagram/manifest/links.h"
#include "diagram/manifest/selector.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxPairs = 60; // arrows of one rule; beyond, one node stands for all the Pods it means

Labels spaceLabels(const ObjectSet& set, const QString& space) {
    Labels labels = set.spaceLabels.value(space);
    labels.insert(u"kubernetes.io/metadata.name"_s, space.isEmpty() ? u"default"_s : space);
    return labels;
}

QString portsText(const YamlNode& rule) {
    QStringList parts;
    for (const YamlNode& port : rule[u"ports"].items) {
        const QString protocol = port[u"protocol"].isNull() ? u"TCP"_s : port[u"protocol"].text();
        const QString last = port[u"endPort"].isNull() ? QString() : u'-' + port[u"endPort"].text();
        parts.append(port[u"port"].isNull() ? protocol : protocol + u' ' + port[u"port"].text() + last);
    }
    return parts.join(u'\n');
}

/// What the ghost of a peer that nothing here matches is called.
QString peerText(const YamlNode& pods, const YamlNode& spaces) {
    QStringList parts;
    const QString podText = selectorText(pods);
    if (!podText.isEmpty()) {
        parts.append(podText);
    }
    if (!spaces.isNull()) {
        const QString spaceText = selectorText(spaces);
        parts.append(u"namespace "_s + (spaceText.isEmpty() ? u"*"_s : spaceText));
    }
    return parts.isEmpty() ? u"*"_s : parts.join(u" · "_s);
}

/// The nodes that a peer of a rule stands for.
QStringList peerNodes(Drawing& drawing, const ManifestObject& policy, const YamlNode& peer, int partners) {
    const Span span = policy.spanOf(peer);
    const YamlNode& block = peer[u"ipBlock"][u"cidr"];
    if (!block.isNull()) {
        return {drawing.outside(u"external:"_s + block.text(), block.text(), u"external"_s, u"cloud"_s, span)};
    }
    const ObjectSet& set = drawing.set();
    const YamlNode& pods = peer[u"podSelector"];
    const YamlNode& spaces = peer[u"namespaceSelector"];
    const QList<int> taken = workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
        const bool here = spaces.isNull() ? sameSpace(workload.space, policy.space)
                                          : selectorTakes(spaces, spaceLabels(set, workload.space));
        return here && selectorTakes(pods, labels);
    });
    const QList<int> tops = withoutOwned(set, taken);
    if (tops.isEmpty() || tops.size() * partners > maxPairs) {
        const QString text = peerText(pods, spaces);
        return {tops.isEmpty()
                    ? drawing.unmatched(text, spaces.isNull() ? policy.space : QString(), span)
                    : drawing.outside(u"pods:"_s + policy.space + u'/' + text, text, u"workload"_s, u"pod"_s, span)};
    }
    QStringList nodes;
    for (const int at : tops) {
        nodes.append(set.objects.at(at).id);
    }
    return nodes;
}

void drawRule(Drawing& drawing, const ManifestObject& policy, const YamlNode& rule, bool incoming,
              const QStringList& targets) {
    const YamlNode& peers = rule[incoming ? u"from" : u"to"];
    const QString label = portsText(rule);
    const auto draw = [&](const QString& peer, const Span& span) {
        for (const QString& target : targets) {
            drawing.edge(incoming ? peer : target, incoming ? target : peer, u"allows", label, span);
        }
    };
    if (peers.items.isEmpty()) {
        const Span span = policy.spanOf(rule);
        draw(drawing.outside(u"anywhere"_s, u"*"_s, u"external"_s, u"cloud"_s, span), span);
        return;
    }
    for (const YamlNode& peer : peers.items) {
        for (const QString& node : peerNodes(drawing, policy, peer, static_cast<int>(targets.size()))) {
            draw(node, policy.spanOf(peer));
        }
    }
}

/// A direction that is closed has no rule: the label on the policy's own arrows says so.
QString closedText(const YamlNode& spec) {
    QStringList closed;
    for (const YamlNode& type : spec[u"policyTypes"].items) {
        const bool incoming = type.text() == "Ingress"_L1;
        if (spec[incoming ? u"ingress" : u"egress"].items.isEmpty()) {
            closed.append(u"deny "_s + type.text());
        }
    }
    return closed.join(u'\n');
}

void drawPolicy(Drawing& drawing, const ManifestObject& policy) {
    const ObjectSet& set = drawing.set();
    const YamlNode& selector = policy.spec()[u"podSelector"];
    const QList<int> taken = workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
        return sameSpace(workload.space, policy.space) && selectorTakes(selector, labels);
    });
    const Span span = selector.isNull() ? policy.span : policy.spanOf(selector);
    const QString text = selectorText(selector);
    QStringList targets;
    for (const int at : withoutOwned(set, taken)) {
        targets.append(set.objects.at(at).id);
    }
    if (targets.isEmpty()) {
        targets.append(drawing.unmatched(text.isEmpty() ? u"*"_s : text, policy.space, span));
    }
    for (const QString& target : std::as_const(targets)) {
        drawing.edge(policy.id, target, u"selects", closedText(policy.spec()), span);
    }
    for (const bool incoming : {true, false}) {
        for (const YamlNode& rule : policy.spec()[incoming ? u"ingress" : u"egress"].items) {
            drawRule(drawing, policy, rule, incoming, targets);
        }
    }
}

} // namespace

void drawPolicies(Drawing& drawing) {
    for (const ManifestObject& object : drawing.set().objects) {
        if (object.kind == "NetworkPolicy"_L1 && !object.apiVersion.contains("calico"_L1)) {
            drawPolicy(drawing, object);
        }
    }
}

} // namespace tujian
