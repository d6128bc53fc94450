#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/walk.h"
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nginx = "nginx.ingress.kubernetes.io/"_L1;

QString annotation(const ManifestObject& object, QLatin1StringView name) {
    return object.node[u"metadata"][u"annotations"][nginx + QString(name)].text();
}

bool isTrue(const QString& text) {
    return text.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

enum class PathKind { Exact, Prefix, Loose, Regex };

struct Rule {
    int ingress = 0;
    QString host;
    QString path;
    PathKind kind = PathKind::Prefix;
    bool canary = false;
    const YamlNode* hostNode = nullptr;
    const YamlNode* pathNode = nullptr;
    const YamlNode* backend = nullptr;
};

PathKind pathKind(const ManifestObject& ingress, const QString& type) {
    if (isTrue(annotation(ingress, "use-regex"_L1)) || !annotation(ingress, "rewrite-target"_L1).isEmpty()) {
        return PathKind::Regex;
    }
    return type == "Exact"_L1 ? PathKind::Exact : type == "Prefix"_L1 ? PathKind::Prefix : PathKind::Loose;
}

QList<Rule> rulesOf(const ObjectSet& set) {
    QList<Rule> rules;
    for (int i = 0; i < set.objects.size(); ++i) {
        const ManifestObject& object = set.objects.at(i);
        if (object.kind != "Ingress"_L1 || object.apiVersion.contains("knative"_L1)) {
            continue;
        }
        const bool canary = isTrue(annotation(object, "canary"_L1));
        for (const YamlNode& rule : object.spec()[u"rules"].items) {
            for (const YamlNode& path : rule[u"http"][u"paths"].items) {
                const QString written = path[u"path"].text();
                rules.append({i, rule[u"host"].text().toLower(), written.isEmpty() ? u"/"_s : written,
                              pathKind(object, path[u"pathType"].text()), canary, &rule[u"host"], &path[u"path"],
                              &path[u"backend"]});
            }
        }
    }
    return rules;
}

bool pathTakes(const Rule& rule, const QString& path) {
    switch (rule.kind) {
    case PathKind::Exact:
        return rule.path == path;
    case PathKind::Prefix:
        return prefixTakes(rule.path, path);
    case PathKind::Loose: // nginx's plain location: any text that begins so
        return path.startsWith(rule.path);
    case PathKind::Regex:
        return patternTakes(rule.path, path, false);
    }
    return false;
}

/// The rules of the best host that any rule has: an exact one shuts out the wildcards, those the rules without.
QList<Rule> ofBestHost(const QList<Rule>& rules, const QString& host, HostMatch& best) {
    best = HostMatch::None;
    QList<Rule> taken;
    for (const Rule& rule : rules) {
        const HostMatch match = rule.canary ? HostMatch::None : hostMatch(rule.host, host, false);
        if (match < best) {
            taken.clear();
            best = match;
        }
        if (match == best && match != HostMatch::None) {
            taken.append(rule);
        }
    }
    return taken;
}

/// What ingress-nginx goes by where two Ingresses have one host and path: the older is served, of two as old that
/// whose namespace and name come first.
bool isOlder(const ManifestObject& a, const ManifestObject& b) {
    const QString bornA = a.node[u"metadata"][u"creationTimestamp"].text();
    const QString bornB = b.node[u"metadata"][u"creationTimestamp"].text();
    if (bornA != bornB && !bornA.isEmpty() && !bornB.isEmpty()) {
        return bornA < bornB;
    }
    return a.space + u'/' + a.name < b.space + u'/' + b.name;
}

bool areTwins(const Rule& a, const Rule& b) {
    return a.path == b.path && (a.kind == PathKind::Exact) == (b.kind == PathKind::Exact);
}

/// Exact before all others, then the longest, then the older.
auto goesBefore(const ObjectSet& set) {
    return [&set](const Rule& a, const Rule& b) {
        if ((a.kind == PathKind::Exact) != (b.kind == PathKind::Exact)) {
            return a.kind == PathKind::Exact;
        }
        if (a.path.size() != b.path.size()) {
            return a.path.size() > b.path.size();
        }
        return a.ingress != b.ingress && isOlder(set.objects.at(a.ingress), set.objects.at(b.ingress));
    };
}

QString hostText(const Rule& rule, HostMatch match, const QString& host) {
    switch (match) {
    case HostMatch::Exact:
        return Say::tr("host %1").arg(rule.host);
    case HostMatch::Wildcard:
        return Say::tr("host %1 takes %2").arg(rule.host, host);
    default:
        return Say::tr("a rule for any host");
    }
}

/// The Ingresses that ask for the same and do not get it.
QString twinText(const ObjectSet& set, const Rule& rule, const QList<Rule>& others) {
    QStringList names;
    for (const Rule& other : others) {
        const ManifestObject& object = set.objects.at(other.ingress);
        const QString name = object.space.isEmpty() ? object.name : object.space + u'/' + object.name;
        if (other.ingress != rule.ingress && areTwins(rule, other) && !names.contains(name)) {
            names.append(name);
        }
    }
    return names.isEmpty()
               ? QString()
               : Say::tr("%1 has the same host and path and gets nothing: the older Ingress is served, of two "
                         "as old the first by namespace and name")
                     .arg(names.mid(0, 3).join(u", "_s));
}

QString pathText(const Rule& rule, const QList<Rule>& others) {
    static const auto form = [](PathKind kind) {
        return kind == PathKind::Exact   ? Say::tr("path is exactly %1")
               : kind == PathKind::Regex ? Say::tr("path matches %1")
                                         : Say::tr("path begins with %1");
    };
    QStringList beaten;
    for (const Rule& other : others) {
        if (!areTwins(rule, other) && !beaten.contains(other.path) && beaten.size() < 3) {
            beaten.append(other.path);
        }
    }
    QString text = form(rule.kind).arg(rule.path);
    if (beaten.isEmpty()) {
        return text;
    }
    return text + u' ' +
           (rule.kind == PathKind::Exact ? Say::tr("(exact goes before %1)") : Say::tr("(longer than %1)"))
               .arg(beaten.join(u", "_s));
}

QStringList aboutIngress(const Walk& walk, const ManifestObject& ingress, const Rule* rule) {
    QStringList said;
    const YamlNode& now = ingress.spec()[u"ingressClassName"];
    const QString old = ingress.node[u"metadata"][u"annotations"][u"kubernetes.io/ingress.class"].text();
    if (const QString name = now.isNull() ? old : now.text(); !name.isEmpty()) {
        said.append(Say::tr("class %1").arg(name));
    }
    bool secured = false;
    for (const YamlNode& tls : ingress.spec()[u"tls"].items) {
        for (const YamlNode& host : tls[u"hosts"].items) {
            if (hostMatch(host.text(), walk.request.host, false) == HostMatch::None) {
                continue;
            }
            secured = true;
            if (walk.request.tls) {
                said.append(Say::tr("TLS ends here, Secret %1").arg(tls[u"secretName"].text()));
            }
        }
    }
    if (secured && !walk.request.tls && annotation(ingress, "ssl-redirect"_L1) != "false"_L1) {
        said.append(Say::tr("nginx answers plain http with a redirect to https first"));
    }
    const QString rewrite = annotation(ingress, "rewrite-target"_L1);
    if (rule != nullptr && !rewrite.isEmpty()) {
        said.append(Say::tr("the path becomes %1").arg(rewrite));
    }
    return said;
}

enum class Verdict { Take, Leave, Ask };

/// By header: a value or a pattern that fits takes it, another one leaves the question open; without them "always"
/// and "never" decide.
Verdict byHeader(const Walk& walk, const ManifestObject& canary, QString& rule) {
    const QString name = annotation(canary, "canary-by-header"_L1);
    if (name.isEmpty()) {
        return Verdict::Ask;
    }
    const QString sent = walk.request.header(name);
    const QString value = annotation(canary, "canary-by-header-value"_L1);
    const QString pattern = annotation(canary, "canary-by-header-pattern"_L1);
    const bool there = walk.request.hasHeader(name);
    if (!value.isEmpty() || !pattern.isEmpty()) {
        const bool fits =
            there &&
            (!value.isEmpty() ? sent == value : patternTakes(u"(?:.*?)(?:"_s + pattern + u")(?:.*)"_s, sent, true));
        rule = Say::tr("header %1: %2 is %3").arg(name, sent, !value.isEmpty() ? value : u'/' + pattern + u'/');
        return fits ? Verdict::Take : Verdict::Ask;
    }
    rule = Say::tr("header %1: %2").arg(name, sent);
    return sent == "always"_L1 ? Verdict::Take : sent == "never"_L1 ? Verdict::Leave : Verdict::Ask;
}

Verdict byCookie(const Walk& walk, const ManifestObject& canary, QString& rule) {
    const QString name = annotation(canary, "canary-by-cookie"_L1);
    const QString sent = name.isEmpty() ? QString() : walk.request.cookie(name);
    rule = Say::tr("cookie %1=%2").arg(name, sent);
    return sent == "always"_L1 ? Verdict::Take : sent == "never"_L1 ? Verdict::Leave : Verdict::Ask;
}

/// Asked in the controller's order: header, cookie, weight.
Verdict asksCanary(const Walk& walk, const ManifestObject& canary, QString& rule) {
    for (const auto ask : {byHeader, byCookie}) {
        const Verdict verdict = ask(walk, canary, rule);
        if (verdict != Verdict::Ask) {
            return verdict;
        }
    }
    const QString weight = annotation(canary, "canary-weight"_L1);
    if (weight.isEmpty()) {
        rule = Say::tr("canary %1 is not asked for").arg(canary.name);
        return Verdict::Leave;
    }
    const QString total = annotation(canary, "canary-weight-total"_L1);
    const int all = total.isEmpty() ? 100 : std::max(1, total.toInt());
    const int share = std::clamp(weight.toInt(), 0, all);
    const QList<int> weights{all - share, share};
    const int taken = largestShare(weights);
    rule = (taken == 1 ? Say::tr("canary by weight") : Say::tr("canary %1 by weight, not this time").arg(canary.name)) +
           u", "_s + shareText(weights, taken);
    return taken == 1 ? Verdict::Take : Verdict::Leave;
}

bool followBackend(Walk& walk, const ManifestObject& ingress, const YamlNode& backend) {
    const YamlNode& resource = backend[u"resource"];
    if (resource.isMap()) {
        walk.hop(resourceId(resource[u"kind"].text(), ingress.space, resource[u"name"].text()),
                 {Say::tr("a resource, not a Service")}, ingress.spanOf(resource));
        return walk.reach(
            Say::tr("the controller serves %1 %2 itself").arg(resource[u"kind"].text(), resource[u"name"].text()));
    }
    const bool now = backend[u"service"].isMap();
    const YamlNode& port = backend[u"service"][u"port"];
    const YamlNode& number = !now                       ? backend[u"servicePort"]
                             : port[u"number"].isNull() ? port[u"name"]
                                                        : port[u"number"];
    return followService(walk, ingress.space, now ? backend[u"service"][u"name"] : backend[u"serviceName"], ingress,
                         {number.text(), false});
}

const YamlNode& defaultBackend(const ManifestObject& ingress) {
    const YamlNode& now = ingress.spec()[u"defaultBackend"];
    return now.isMap() ? now : ingress.spec()[u"backend"];
}

/// No path of the host fits: the default of an Ingress that knows the host, else of one without rules, else of any.
int defaultIngress(const Walk& walk, const QList<Rule>& known) {
    int any = -1;
    for (const bool mustKnow : {true, false}) {
        for (int i = 0; i < walk.set.objects.size(); ++i) {
            const ManifestObject& object = walk.at(i);
            if (object.kind != "Ingress"_L1 || !defaultBackend(object).isMap()) {
                continue;
            }
            const bool knows = std::any_of(known.cbegin(), known.cend(), [i](const Rule& r) { return r.ingress == i; });
            if (mustKnow ? knows : object.spec()[u"rules"].items.isEmpty()) {
                return i;
            }
            any = any < 0 ? i : any;
        }
    }
    return any;
}

bool followDefault(Walk& walk, int at) {
    const ManifestObject& ingress = walk.at(at);
    const YamlNode& backend = defaultBackend(ingress);
    walk.hop(ingress.id,
             QStringList{Say::tr("no rule fits: the default backend")} + aboutIngress(walk, ingress, nullptr),
             ingress.spanOf(backend));
    return followBackend(walk, ingress, backend);
}

/// The canary that stands beside this rule, with the same host and path.
const Rule* canaryOf(const Rule& rule, const QList<Rule>& rules) {
    const auto found = std::find_if(rules.cbegin(), rules.cend(), [&](const Rule& other) {
        return other.canary && other.host == rule.host && other.path == rule.path;
    });
    return found == rules.cend() ? nullptr : &*found;
}

bool followRule(Walk& walk, const Rule& rule, const QList<Rule>& all, const QStringList& why) {
    const ManifestObject& main = walk.at(rule.ingress);
    const Rule* canary = canaryOf(rule, all);
    QString said;
    if (canary != nullptr && asksCanary(walk, walk.at(canary->ingress), said) == Verdict::Take) {
        const ManifestObject& object = walk.at(canary->ingress);
        walk.hop(object.id, QStringList{said} + why + aboutIngress(walk, object, canary),
                 object.spanOf(object.node[u"metadata"][u"annotations"]));
        return followBackend(walk, object, *canary->backend);
    }
    const YamlNode& place =
        rule.pathNode->isNull() ? (rule.hostNode->isNull() ? *rule.backend : *rule.hostNode) : *rule.pathNode;
    walk.hop(main.id, why + QStringList{said} + aboutIngress(walk, main, &rule), main.spanOf(place));
    return followBackend(walk, main, *rule.backend);
}

/// A canary takes a share of another Ingress's requests: by itself it takes none.
std::optional<bool> followCanaryAlone(Walk& walk, const QList<Rule>& rules) {
    for (const Rule& rule : rules) {
        if (rule.canary && hostMatch(rule.host, walk.request.host, false) != HostMatch::None &&
            pathTakes(rule, walk.request.path)) {
            const ManifestObject& canary = walk.at(rule.ingress);
            walk.hop(canary.id, {Say::tr("canary")}, canary.spanOf(canary.node[u"metadata"][u"annotations"]));
            return walk.stop(
                Say::tr("canary %1 has no Ingress beside it with the same host and path").arg(canary.name));
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<bool> followIngress(Walk& walk) {
    const QList<Rule> all = rulesOf(walk.set);
    HostMatch match = HostMatch::None;
    const QList<Rule> known = ofBestHost(all, walk.request.host, match);
    QList<Rule> fitting;
    std::copy_if(known.cbegin(), known.cend(), std::back_inserter(fitting),
                 [&](const Rule& rule) { return pathTakes(rule, walk.request.path); });
    std::stable_sort(fitting.begin(), fitting.end(), goesBefore(walk.set));
    if (!fitting.isEmpty()) {
        const Rule& rule = fitting.constFirst();
        return followRule(
            walk, rule, all,
            {hostText(rule, match, walk.request.host), pathText(rule, fitting), twinText(walk.set, rule, fitting)});
    }
    if (const int at = defaultIngress(walk, known); at >= 0) {
        return followDefault(walk, at);
    }
    if (known.isEmpty()) {
        return followCanaryAlone(walk, all);
    }
    const ManifestObject& ingress = walk.at(known.constFirst().ingress);
    walk.hop(ingress.id, {hostText(known.constFirst(), match, walk.request.host)},
             ingress.spanOf(ingress.spec()[u"rules"]));
    return walk.stop(Say::tr("404: no path of host %1 takes %2, and there is no default backend")
                         .arg(walk.request.host, walk.request.path));
}

} // namespace tujian::tracing
