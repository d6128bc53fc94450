#include "diagram/manifest/trace/choices.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/trace/tracedset.h"
#include <QRegularExpression>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 200; // of each sort

void add(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text) && list.size() < most) {
        list.append(text);
    }
}

/// A name that a pattern takes: "*.example.com" → "any.example.com".
QString nameFor(const QString& host) {
    return host.startsWith("*."_L1)           ? u"any"_s + host.mid(1)
           : host == "*"_L1 || host.isEmpty() ? u"EXTERNAL-IP"_s
                                              : host;
}

class Reader {
public:
    void read(const ManifestObject& object);
    [[nodiscard]] TraceChoices taken(const QList<ManifestObject>& objects);

private:
    void door(const QString& host, bool tls, const QString& path);
    void ingress(const ManifestObject& object);
    void route(const ManifestObject& object);
    void virtualService(const ManifestObject& object);
    void traefik(const ManifestObject& object);
    void service(const ManifestObject& object);

    TraceChoices m_found;
    QList<TraceChoices::Door> m_outside;
    QList<TraceChoices::Door> m_inside;
};

void Reader::door(const QString& host, bool tls, const QString& path) {
    const auto known = std::find_if(m_found.doors.begin(), m_found.doors.end(),
                                    [&](const TraceChoices::Door& each) { return each.host == host; });
    if (known == m_found.doors.end() && m_found.doors.size() >= most) {
        return;
    }
    TraceChoices::Door& place = known == m_found.doors.end() ? m_found.doors.emplace_back() : *known;
    place.host = host;
    place.tls = place.tls || tls;
    add(place.paths, path.startsWith(u'/') ? path : u"/"_s);
}

void Reader::ingress(const ManifestObject& object) {
    QStringList secured;
    for (const YamlNode* host : valuesAt(object.spec(), u"tls[].hosts[]")) {
        secured.append(host->text());
    }
    for (const YamlNode& rule : object.spec()[u"rules"].items) {
        const QString host = rule[u"host"].text();
        for (const YamlNode& path : rule[u"http"][u"paths"].items) {
            door(nameFor(host), secured.contains(host), path[u"path"].text());
        }
    }
    const auto said = [&object](QLatin1StringView name) {
        return object.node[u"metadata"][u"annotations"][u"nginx.ingress.kubernetes.io/"_s + name].text();
    };
    if (const QString header = said("canary-by-header"_L1); !header.isEmpty()) {
        const QString value = said("canary-by-header-value"_L1);
        // Of a pattern the first alternative, as far as it is a plain word: "cd" of "cd|sz".
        const QString pattern = said("canary-by-header-pattern"_L1).section(u'|', 0, 0);
        static const QRegularExpression word(uR"re(^[\w.-]+$)re"_s);
        if (!value.isEmpty() || word.match(pattern).hasMatch()) {
            add(m_found.headers, header + u": "_s + (value.isEmpty() ? pattern : value));
        } else if (pattern.isEmpty()) {
            add(m_found.headers, header + u": always"_s);
            add(m_found.headers, header + u": never"_s);
        }
    }
    if (const QString cookie = said("canary-by-cookie"_L1); !cookie.isEmpty()) {
        add(m_found.cookies, cookie + u"=always"_s);
        add(m_found.cookies, cookie + u"=never"_s);
    }
}

void Reader::route(const ManifestObject& object) {
    QStringList hosts;
    for (const YamlNode* host : valuesAt(object.spec(), u"hostnames[]")) {
        hosts.append(nameFor(host->text()));
    }
    if (hosts.isEmpty()) {
        hosts.append(u"EXTERNAL-IP"_s);
    }
    for (const YamlNode& rule : object.spec()[u"rules"].items) {
        for (const QString& host : std::as_const(hosts)) {
            if (rule[u"matches"].items.isEmpty()) {
                door(host, object.kind == "TLSRoute"_L1, u"/"_s);
            }
            for (const YamlNode& match : rule[u"matches"].items) {
                const YamlNode& call = match[u"method"];
                door(host, false,
                     call.isMap() ? u'/' + call[u"service"].text() + u'/' + call[u"method"].text()
                                  : match[u"path"][u"value"].text());
            }
        }
        for (const YamlNode* header : valuesAt(rule, u"matches[].headers[]")) {
            add(m_found.headers, (*header)[u"name"].text() + u": "_s + (*header)[u"value"].text());
        }
    }
}

void Reader::virtualService(const ManifestObject& object) {
    for (const YamlNode& host : object.spec()[u"hosts"].items) {
        const QStringList ways = {u"exact"_s, u"prefix"_s};
        door(nameFor(host.text()), false, u"/"_s);
        for (const YamlNode* match : valuesAt(object.spec(), u"http[].match[]")) {
            for (const QString& way : ways) {
                if (const QString path = (*match)[u"uri"][way].text(); !path.isEmpty()) {
                    door(nameFor(host.text()), false, path);
                }
            }
            for (const auto& [name, value] : (*match)[u"headers"].fields) {
                const QString wanted = value[u"exact"].isNull() ? value[u"prefix"].text() : value[u"exact"].text();
                add(m_found.headers, wanted.isEmpty() ? QString() : name + u": "_s + wanted);
            }
        }
    }
}

void Reader::traefik(const ManifestObject& object) {
    static const QRegularExpression host(uR"re(Host\([`"']([^`"']+)[`"'])re"_s);
    static const QRegularExpression path(uR"re(Path(?:Prefix)?\([`"']([^`"']+)[`"'])re"_s);
    for (const YamlNode* match : valuesAt(object.spec(), u"routes[].match")) {
        const QString rule = match->text();
        door(nameFor(host.match(rule).captured(1)), !object.spec()[u"tls"].isNull(), path.match(rule).captured(1));
    }
}

void Reader::service(const ManifestObject& object) {
    const YamlNode& spec = object.spec();
    const QString type = spec[u"type"].text();
    const QString space = object.space.isEmpty() ? u"default"_s : object.space;
    for (const YamlNode& port : spec[u"ports"].items) {
        const QString number = port[u"port"].text();
        const QString end = number == "80"_L1 ? QString() : u':' + number;
        if (port[u"protocol"].text() == "UDP"_L1) {
            continue;
        }
        for (const YamlNode& address : spec[u"externalIPs"].items) {
            m_outside.append({address.text() + end, false, {u"/"_s}});
        }
        if (!port[u"nodePort"].isNull()) {
            m_outside.append({u"NODE-IP:"_s + port[u"nodePort"].text(), false, {u"/"_s}});
        }
        if (type == "LoadBalancer"_L1) {
            m_outside.append({u"EXTERNAL-IP"_s + end, false, {u"/"_s}});
        }
        m_inside.append({object.name + u'.' + space + end, false, {u"/"_s}});
    }
}

void Reader::read(const ManifestObject& object) {
    if (object.kind == "Ingress"_L1) {
        ingress(object);
    } else if (object.kind == "VirtualService"_L1) {
        virtualService(object);
    } else if (object.kind == "Route"_L1) {
        door(nameFor(object.spec()[u"host"].text()), !object.spec()[u"tls"].isNull(), object.spec()[u"path"].text());
    } else if (object.kind == "IngressRoute"_L1) {
        traefik(object);
    } else if (object.kind.endsWith("Route"_L1)) {
        route(object);
    } else if (isCoreService(object)) {
        service(object);
    }
    if (object.isWorkload() && !object.name.isEmpty()) {
        add(m_found.sources, object.kind.toLower() + u'/' + object.name +
                                 (object.space.isEmpty() ? QString() : u" -n "_s + object.space));
    }
}

TraceChoices Reader::taken(const QList<ManifestObject>& objects) {
    for (const ManifestObject& object : objects) {
        read(object);
    }
    for (const TraceChoices::Door& place : m_outside + m_inside) {
        door(place.host, place.tls, u"/"_s);
    }
    return m_found;
}

QString quoted(const QString& word) {
    static const QRegularExpression plain(uR"re(^[\w./:=@%+-]+$)re"_s);
    return plain.match(word).hasMatch() ? word : u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

TraceChoices traceChoices(const QList<Note>& notes, const QString& topic) {
    return Reader().taken(tracing::objectsToTrace(notes, topic));
}

QString requestLine(const TracePick& pick) {
    QString line = pick.source.isEmpty() ? QString() : u"kubectl exec "_s + pick.source + u" -- "_s;
    line += u"curl"_s;
    if (!pick.header.isEmpty()) {
        line += u" -H "_s + quoted(pick.header);
    }
    if (!pick.cookie.isEmpty()) {
        line += u" -b "_s + quoted(pick.cookie);
    }
    const QString host = pick.host.isEmpty() ? u"EXTERNAL-IP"_s : pick.host;
    const QString path = pick.path.startsWith(u'/') || pick.path.isEmpty() ? pick.path : u'/' + pick.path;
    return line + u' ' + quoted((pick.tls ? u"https://"_s : u"http://"_s) + host + (path.isEmpty() ? u"/"_s : path));
}

} // namespace tujian
