#pragma once
#include <string>
#include <vector>

/// What the layout helper is asked. Plain text on standard input, numbers in points; no text of the notes ever comes
/// here.
///   tujian-layout 1
///   engine dot|sfdp      rankdir TB|LR      nodesep P      ranksep P      cpu SECONDS
///   clusters N           N lines: parent(-1 = none) titleWidth titleHeight
///   nodes N              N lines: width height cluster(-1 = none)
///   edges N              N lines: from to fromCluster toCluster labelWidth labelHeight weight minlen constraint
///   end
namespace helper {

struct Cluster {
    int parent = -1;
    int titleWidth = 0;
    int titleHeight = 0;
};

struct Node {
    int width = 0;
    int height = 0;
    int cluster = -1;
};

struct Edge {
    int from = 0;
    int to = 0;
    int fromCluster = -1; ///< the edge leaves this cluster's border instead of the node's
    int toCluster = -1;
    int labelWidth = 0; ///< 0: no label
    int labelHeight = 0;
    int weight = 1;
    int minlen = 1;
    bool constraint = true;
};

struct Request {
    bool dot = true;
    bool leftToRight = false;
    int nodesep = 36;
    int ranksep = 48;
    int cpuSeconds = 30;
    std::vector<Cluster> clusters;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// Reads and checks a request; false with `why` on anything malformed or over the bounds.
bool readRequest(Request& request, std::string& why);

} // namespace helper
