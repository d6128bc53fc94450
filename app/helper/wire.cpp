#include "wire.h"
#include <cstdio>
#include <cstring>

namespace helper {
namespace {

// Bounds of what is laid out at all; the caller keeps far below them.
constexpr int kMostItems = 50000;
constexpr int kLargestBox = 20000;

bool readInt(int& value, int low, int high) {
    return std::scanf("%d", &value) == 1 && value >= low && value <= high; // NOLINT(cert-err34-c): range checked
}

bool readFlag(bool& value) {
    int number = 0;
    const bool ok = readInt(number, 0, 1);
    value = number == 1;
    return ok;
}

bool readWord(char (&word)[32]) {
    return std::scanf("%31s", word) == 1;
}

bool readChoice(bool& first, const char* one, const char* other) {
    char word[32];
    if (!readWord(word))
        return false;
    first = std::strcmp(word, one) == 0;
    return first || std::strcmp(word, other) == 0;
}

bool readClusters(Request& request) {
    int count = 0;
    if (!readInt(count, 0, kMostItems))
        return false;
    for (int i = 0; i < count; ++i) {
        Cluster cluster;
        // A parent precedes its children, so the tree cannot have a cycle.
        if (!readInt(cluster.parent, -1, i - 1) || !readInt(cluster.titleWidth, 0, kLargestBox) ||
            !readInt(cluster.titleHeight, 0, kLargestBox))
            return false;
        request.clusters.push_back(cluster);
    }
    return true;
}

bool readNodes(Request& request) {
    int count = 0;
    if (!readInt(count, 0, kMostItems))
        return false;
    const int lastCluster = static_cast<int>(request.clusters.size()) - 1;
    for (int i = 0; i < count; ++i) {
        Node node;
        if (!readInt(node.width, 1, kLargestBox) || !readInt(node.height, 1, kLargestBox) ||
            !readInt(node.cluster, -1, lastCluster))
            return false;
        request.nodes.push_back(node);
    }
    return true;
}

bool readEdges(Request& request) {
    int count = 0;
    if (!readInt(count, 0, kMostItems))
        return false;
    const int lastNode = static_cast<int>(request.nodes.size()) - 1;
    const int lastCluster = static_cast<int>(request.clusters.size()) - 1;
    for (int i = 0; i < count; ++i) {
        Edge edge;
        // weight and minlen beyond these bounds overflow inside dot's network simplex.
        if (!readInt(edge.from, 0, lastNode) || !readInt(edge.to, 0, lastNode) ||
            !readInt(edge.fromCluster, -1, lastCluster) || !readInt(edge.toCluster, -1, lastCluster) ||
            !readInt(edge.labelWidth, 0, kLargestBox) || !readInt(edge.labelHeight, 0, kLargestBox) ||
            !readInt(edge.weight, 0, 100) || !readInt(edge.minlen, 0, 20) || !readFlag(edge.constraint))
            return false;
        request.edges.push_back(edge);
    }
    return true;
}

bool readField(Request& request, const char* key) {
    if (std::strcmp(key, "engine") == 0)
        return readChoice(request.dot, "dot", "sfdp");
    if (std::strcmp(key, "rankdir") == 0)
        return readChoice(request.leftToRight, "LR", "TB");
    if (std::strcmp(key, "nodesep") == 0)
        return readInt(request.nodesep, 1, 1000);
    if (std::strcmp(key, "ranksep") == 0)
        return readInt(request.ranksep, 1, 1000);
    if (std::strcmp(key, "cpu") == 0)
        return readInt(request.cpuSeconds, 1, 3600);
    if (std::strcmp(key, "clusters") == 0)
        return readClusters(request);
    if (std::strcmp(key, "nodes") == 0)
        return readNodes(request);
    if (std::strcmp(key, "edges") == 0)
        return readEdges(request);
    return false;
}

} // namespace

bool readRequest(Request& request, std::string& why) {
    char word[32];
    int version = 0;
    if (!readWord(word) || std::strcmp(word, "tujian-layout") != 0 || !readInt(version, 1, 1)) {
        why = "not a request of this version";
        return false;
    }
    while (readWord(word)) {
        if (std::strcmp(word, "end") == 0)
            return true;
        if (!readField(request, word)) {
            why = std::string("bad field: ") + word;
            return false;
        }
    }
    why = "the request ends early";
    return false;
}

} // namespace helper
