#include "graph.h"
#include <cstdio>
#include <cstring>
#include <graphviz/gvc.h>
#include <string>

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace helper {
namespace {

// cgraph's older interfaces take char* where they only read.
char* text(const char* literal) {
    return const_cast<char*>(literal);
}
char* text(std::string& value) {
    return value.data();
}

struct Built {
    Agraph_t* graph = nullptr;
    std::vector<Agraph_t*> clusters;
    std::vector<Agnode_t*> nodes;
    std::vector<Agedge_t*> edges;
};

std::string inches(int points) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6f", points / 72.0);
    return buffer;
}

std::string numbered(const char* kind, std::size_t number) {
    std::string name = kind;
    name += std::to_string(number);
    return name;
}

void setValue(void* object, const char* name, std::string value) {
    agsafeset(object, text(name), text(value), text(""));
}

/// An empty HTML table of a fixed size: the only label whose size Graphviz takes exactly, without a font.
void setLabel(Agraph_t* graph, void* object, Agsym_t* symbol, int width, int height) {
    char buffer[160];
    std::snprintf(buffer, sizeof buffer,
                  "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" "
                  "WIDTH=\"%d\" HEIGHT=\"%d\"><TR><TD></TD></TR></TABLE>",
                  width, height);
    char* html = agstrdup_html(graph, buffer);
    agxset(object, symbol, html);
    agstrfree(graph, html);
}

void setDefaults(const Request& request, Agraph_t* graph) {
    agattr(graph, AGRAPH, text("rankdir"), text(request.leftToRight ? "LR" : "TB"));
    std::string nodesep = inches(request.nodesep);
    std::string ranksep = inches(request.ranksep);
    agattr(graph, AGRAPH, text("nodesep"), text(nodesep));
    agattr(graph, AGRAPH, text("ranksep"), text(ranksep));
    agattr(graph, AGRAPH, text("compound"), text("true"));
    agattr(graph, AGRAPH, text("labeljust"), text("l"));
    agattr(graph, AGRAPH, text("label"), text(""));
    agattr(graph, AGRAPH, text("margin"), text("14"));
    agattr(graph, AGNODE, text("shape"), text("box"));
    agattr(graph, AGNODE, text("fixedsize"), text("true"));
    agattr(graph, AGNODE, text("label"), text(""));
    agattr(graph, AGEDGE, text("label"), text(""));
    agattr(graph, AGEDGE, text("dir"), text("none"));
    if (!request.dot) {
        agattr(graph, AGRAPH, text("overlap"), text("prism"));
        agattr(graph, AGRAPH, text("sep"), text("+14"));
        agattr(graph, AGRAPH, text("splines"), text("line"));
        agattr(graph, AGRAPH, text("start"), text("1"));
    }
}

void addClusters(const Request& request, Built& built) {
    for (std::size_t i = 0; i < request.clusters.size(); ++i) {
        const Cluster& cluster = request.clusters[i];
        Agraph_t* parent = cluster.parent < 0 ? built.graph : built.clusters[cluster.parent];
        std::string name = numbered("cluster", i);
        Agraph_t* sub = agsubg(parent, text(name), 1);
        if (cluster.titleWidth > 0)
            setLabel(built.graph, sub, agattr(built.graph, AGRAPH, text("label"), nullptr), cluster.titleWidth,
                     cluster.titleHeight);
        built.clusters.push_back(sub);
    }
}

void addNodes(const Request& request, Built& built) {
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        const Node& node = request.nodes[i];
        Agraph_t* home = node.cluster < 0 ? built.graph : built.clusters[node.cluster];
        std::string name = numbered("n", i);
        Agnode_t* made = agnode(home, text(name), 1);
        setValue(made, "width", inches(node.width));
        setValue(made, "height", inches(node.height));
        built.nodes.push_back(made);
    }
}

void addEdges(const Request& request, Built& built) {
    Agsym_t* label = agattr(built.graph, AGEDGE, text("label"), nullptr);
    for (std::size_t i = 0; i < request.edges.size(); ++i) {
        const Edge& edge = request.edges[i];
        std::string name = numbered("e", i);
        Agedge_t* made = agedge(built.graph, built.nodes[edge.from], built.nodes[edge.to], text(name), 1);
        if (edge.labelWidth > 0)
            setLabel(built.graph, made, label, edge.labelWidth, edge.labelHeight);
        if (edge.weight != 1)
            setValue(made, "weight", std::to_string(edge.weight));
        if (edge.minlen != 1)
            setValue(made, "minlen", std::to_string(edge.minlen));
        if (!edge.constraint)
            setValue(made, "constraint", "false");
        if (edge.fromCluster >= 0)
            setValue(made, "ltail", numbered("cluster", edge.fromCluster));
        if (edge.toCluster >= 0)
            setValue(made, "lhead", numbered("cluster", edge.toCluster));
        built.edges.push_back(made);
    }
}

void writeEdge(Agedge_t* edge, double top, double left) {
    const splines* route = ED_spl(edge);
    if (route != nullptr && route->size > 0 && route->list[0].size > 0) {
        const bezier& curve = route->list[0];
        // Graphviz may hand an edge over from head to tail; sflag and eflag are unused, as there are no arrowheads.
        std::printf("e %d", curve.size);
        for (int i = 0; i < curve.size; ++i)
            std::printf(" %.2f %.2f", curve.list[i].x - left, top - curve.list[i].y);
    } else {
        std::printf("e 0");
    }
    const textlabel_t* label = ED_label(edge);
    if (label != nullptr && label->set)
        std::printf(" l %.2f %.2f\n", label->pos.x - left, top - label->pos.y);
    else
        std::printf(" -\n");
}

void writeAnswer(const Built& built) {
    const boxf box = GD_bb(built.graph);
    const double top = box.UR.y;
    const double left = box.LL.x;
    std::printf("size %.2f %.2f\n", box.UR.x - left, box.UR.y - box.LL.y);
    for (Agraph_t* cluster : built.clusters) {
        const boxf area = GD_bb(cluster);
        const textlabel_t* label = GD_label(cluster);
        const double x = label != nullptr && label->set ? label->pos.x : area.LL.x;
        const double y = label != nullptr && label->set ? label->pos.y : area.UR.y;
        std::printf("c %.2f %.2f %.2f %.2f %.2f %.2f\n", area.LL.x - left, top - area.UR.y, area.UR.x - area.LL.x,
                    area.UR.y - area.LL.y, x - left, top - y);
    }
    for (Agnode_t* node : built.nodes)
        std::printf("n %.2f %.2f\n", ND_coord(node).x - left, top - ND_coord(node).y);
    for (Agedge_t* edge : built.edges)
        writeEdge(edge, top, left);
    std::printf("end\n");
}

} // namespace

namespace {

GVC_t* newContext() {
    static lt_symlist_t plugins[] = {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                                     {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                     {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                     {nullptr, nullptr}};
    return gvContextPlugins(plugins, 0);
}

} // namespace

int layout(const Request& request) {
    GVC_t* context = newContext();
    agseterr(AGMAX);
    Built built;
    built.graph = agopen(text("g"), Agdirected, nullptr);
    setDefaults(request, built.graph);
    addClusters(request, built);
    addNodes(request, built);
    addEdges(request, built);
    if (gvLayout(context, built.graph, request.dot ? "dot" : "sfdp") != 0)
        return 4;
    writeAnswer(built);
    return std::fflush(stdout) == 0 ? 0 : 5;
}

const char* engineVersion() {
    return gvcVersion(newContext());
}

} // namespace helper
