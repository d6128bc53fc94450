#include "layout/wire.h"
#include <cmath>

namespace tujian {
namespace {

void add(QByteArray& bytes, int value) {
    bytes += QByteArray::number(value);
    bytes += ' ';
}

void add(QByteArray& bytes, QSizeF size) {
    add(bytes, static_cast<int>(std::ceil(size.width())));
    add(bytes, static_cast<int>(std::ceil(size.height())));
}

/// Reads words of the answer one after the other; after anything unexpected it only gives zeros and `bad` is set.
struct Words {
    QList<QByteArrayView> words;
    qsizetype at = 0;
    bool bad = false;

    explicit Words(const QByteArray& bytes) {
        const char* data = bytes.constData();
        qsizetype begin = -1;
        for (qsizetype i = 0; i <= bytes.size(); ++i) {
            const bool gap = i == bytes.size() || data[i] == ' ' || data[i] == '\n';
            if (!gap && begin < 0)
                begin = i;
            if (gap && begin >= 0) {
                words.append(QByteArrayView(data + begin, i - begin));
                begin = -1;
            }
        }
    }

    QByteArrayView next() {
        if (at >= words.size()) {
            bad = true;
            return {};
        }
        return words[at++];
    }
    void expect(const char* word) {
        if (next() != QByteArrayView(word))
            bad = true;
    }
    double number() {
        bool ok = false;
        const double value = next().toDouble(&ok);
        if (!ok || !std::isfinite(value))
            bad = true;
        return ok && std::isfinite(value) ? value : 0;
    }
    QPointF point() {
        const double x = number();
        return {x, number()};
    }
};

HelperRoute readRoute(Words& words) {
    HelperRoute route;
    words.expect("e");
    const int count = static_cast<int>(words.number());
    for (int i = 0; i < count && !words.bad; ++i)
        route.path.append(words.point());
    const QByteArrayView mark = words.next();
    if (mark == QByteArrayView("l"))
        route.label = words.point();
    else if (mark != QByteArrayView("-"))
        words.bad = true;
    if (route.path.size() % 3 != 1)
        route.path.clear();
    return route;
}

} // namespace

QByteArray helperRequestBytes(const HelperRequest& request) {
    QByteArray bytes = "tujian-layout 1\nengine ";
    bytes += request.dot ? "dot" : "sfdp";
    bytes += request.leftToRight ? " rankdir LR" : " rankdir TB";
    bytes += " nodesep " + QByteArray::number(request.nodesep) + " ranksep " + QByteArray::number(request.ranksep);
    bytes += " cpu " + QByteArray::number(request.cpuSeconds);
    bytes += "\nclusters " + QByteArray::number(request.clusters.size()) + '\n';
    for (const HelperCluster& cluster : request.clusters) {
        add(bytes, cluster.parent);
        add(bytes, cluster.title);
        bytes += '\n';
    }
    bytes += "nodes " + QByteArray::number(request.nodes.size()) + '\n';
    for (const HelperNode& node : request.nodes) {
        add(bytes, node.size);
        add(bytes, node.cluster);
        bytes += '\n';
    }
    bytes += "edges " + QByteArray::number(request.edges.size()) + '\n';
    for (const HelperEdge& edge : request.edges) {
        for (const int value : {edge.from, edge.to, edge.fromCluster, edge.toCluster})
            add(bytes, value);
        add(bytes, edge.label.isEmpty() ? QSizeF(0, 0) : edge.label);
        for (const int value : {edge.weight, edge.minlen, edge.constraint ? 1 : 0})
            add(bytes, value);
        bytes += '\n';
    }
    return bytes + "end\n";
}

std::optional<HelperAnswer> readHelperAnswer(const QByteArray& bytes, const HelperRequest& request) {
    HelperAnswer answer;
    Words words(bytes);
    words.expect("size");
    const QPointF size = words.point();
    answer.size = QSizeF(size.x(), size.y());
    for (qsizetype i = 0; i < request.clusters.size() && !words.bad; ++i) {
        words.expect("c");
        const QPointF corner = words.point();
        const QPointF extent = words.point();
        words.point(); // the title's middle: the tab sits in the corner instead
        answer.clusters.append(QRectF(corner, QSizeF(extent.x(), extent.y())));
    }
    for (qsizetype i = 0; i < request.nodes.size() && !words.bad; ++i) {
        words.expect("n");
        answer.nodes.append(words.point());
    }
    for (qsizetype i = 0; i < request.edges.size() && !words.bad; ++i)
        answer.edges.append(readRoute(words));
    words.expect("end");
    if (words.bad)
        return std::nullopt;
    return answer;
}

} // namespace tujian
