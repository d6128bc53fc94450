#pragma once
#include "diagram/manifest/trace/walk.h"
#include <tuple>

namespace tujian::tracing {

/// What the Gateway API ranks the matches of routes by, best first: the smaller goes before.
using RouteRank = std::tuple<int, qsizetype, int, qsizetype, int, qsizetype, qsizetype, QString, QString, QString>;

/// A rule of an HTTPRoute, GRPCRoute, TLSRoute or TCPRoute that takes the request.
struct RouteMatch {
    int route = 0; ///< index in ObjectSet::objects
    const YamlNode* rule = nullptr;
    const YamlNode* match = nullptr; ///< null: a rule without matches takes every path
    QString host;
    RouteRank rank;
    bool connection = false; ///< nobody looks into it: TCP, or TLS that goes through
};

/// Adds the matches of one route.
void collectMatches(const Walk& walk, int route, QList<RouteMatch>& matches);

QString matchText(const RouteMatch& match); ///< translated: what the rule asked for

} // namespace tujian::tracing
