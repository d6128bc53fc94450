#pragma once
#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>

namespace tujian {

/// What the layout helper is asked, in whole points; clusters name their parent by an earlier index. The format is
/// described in app/helper/wire.h.
struct HelperCluster {
    int parent = -1;
    QSizeF title;
};
struct HelperNode {
    QSizeF size;
    int cluster = -1;
};
struct HelperEdge {
    int from = 0;
    int to = 0;
    int fromCluster = -1;
    int toCluster = -1;
    QSizeF label; ///< empty: none
    int weight = 1;
    int minlen = 1;
    bool constraint = true;
};
struct HelperRequest {
    bool dot = true;
    bool leftToRight = false;
    int nodesep = 36;
    int ranksep = 44;
    int cpuSeconds = 30;
    QList<HelperCluster> clusters;
    QList<HelperNode> nodes;
    QList<HelperEdge> edges;
};

struct HelperRoute {
    QList<QPointF> path; ///< cubic Bézier points; may be empty
    std::optional<QPointF> label;
};
struct HelperAnswer {
    QSizeF size;
    QList<QRectF> clusters;
    QList<QPointF> nodes; ///< middles
    QList<HelperRoute> edges;
};

QByteArray helperRequestBytes(const HelperRequest& request);
/// nullopt if the bytes are not a whole answer to this request.
std::optional<HelperAnswer> readHelperAnswer(const QByteArray& bytes, const HelperRequest& request);

} // namespace tujian
