#include "diagram/correct/redraw.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/theme/look.h"
#include "gui/trust/correcting.h"
#include "gui/trust/kinds.h"
#include <QAction>
#include <QMenu>
#include <QPainter>

// What the menu of a diagram offers; what it then does is in correcting.cpp.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// The colours an element of the kind is drawn in.
QIcon swatch(const QString& kind) {
    const KindColours& colours = currentLook().diagram.colours(kind);
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.stroke, 1.5));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(1.5, 2.5, 13, 11), 3, 3);
    return pixmap;
}

QString shortName(const QString& label) {
    constexpr int longest = 24;
    return label.size() > longest ? label.left(longest - 1) + u'…' : label;
}

} // namespace

void Correcting::fillMenu(QMenu& menu, const ElementRef& element) {
    if (!correctionFor(element))
        return;
    if (element.kind != ElementKind::None) {
        fillElementMenu(menu, element);
        menu.addSeparator();
    }
    fillDiagramMenu(menu);
}

void Correcting::fillElementMenu(QMenu& menu, const ElementRef& element) {
    const bool edge = element.kind == ElementKind::Edge;
    QAction* rename = menu.addAction(edge ? tr("Change its words…") : tr("Rename…"));
    rename->setShortcut(m_rename->shortcut());
    connect(rename, &QAction::triggered, this, [this, element] { this->rename(element); });
    if (edge)
        menu.addAction(tr("Reverse the arrow"), this, [this, element] { reverse(element); });
    else
        fillNodeMenu(menu, element);
    QAction* hide = menu.addAction(tr("Hide"));
    hide->setShortcut(m_hide->shortcut());
    connect(hide, &QAction::triggered, this, [this, element] { this->hide(element); });
}

void Correcting::fillNodeMenu(QMenu& menu, const ElementRef& element) {
    const Graph& graph = *m_pane.current();
    QMenu* merge = menu.addMenu(tr("The same as"));
    const auto offer = [&](const QString& id, const QString& label) {
        if (id != element.id)
            merge->addAction(shortName(label), this, [this, element, id] { this->merge(element, id); });
    };
    if (element.kind == ElementKind::Node)
        for (const GraphNode& node : graph.nodes)
            offer(node.id, node.label);
    else
        for (const GraphCluster& cluster : graph.clusters)
            offer(cluster.id, cluster.label);
    merge->setEnabled(!merge->isEmpty());
    const GraphNode* node = graph.node(element.id);
    QMenu* kinds = menu.addMenu(tr("Kind"));
    for (const ElementKindName& kind : elementKinds()) {
        QAction* choice =
            kinds->addAction(swatch(kind.key), kind.name, this, [this, element, kind] { recolour(element, kind.key); });
        choice->setCheckable(true);
        choice->setChecked(node && node->kind == kind.key);
    }
    if (node && m_session.notebook().lexicon.find(node->label) < 0)
        menu.addAction(tr("Add “%1” to the glossary").arg(shortName(node->label)), this,
                       [this, name = node->label, kind = node->kind] { addTerm(name, kind); });
}

void Correcting::fillDiagramMenu(QMenu& menu) {
    const Graph& graph = *m_pane.current();
    const CorrectedDiagram* diagram = corrected().diagram(graph.id);
    const Graph& read = diagram ? diagram->read : graph;
    QAction* good = menu.addAction(tr("Looked over: it is good"));
    good->setCheckable(true);
    good->setChecked(isAccepted());
    connect(good, &QAction::triggered, this, &Correcting::accept);
    QMenu* kinds = menu.addMenu(tr("Draw the diagram as"));
    QList<GraphKind> others = otherKinds(read);
    if (read.kind != GraphKind::Outline && !others.isEmpty())
        others.prepend(read.kind);
    for (const GraphKind kind : std::as_const(others)) {
        QAction* choice = kinds->addAction(kindTitle(kind), this, [this, kind] { redraw(kind); });
        choice->setCheckable(true);
        choice->setChecked(kind == graph.kind);
    }
    kinds->setEnabled(!kinds->isEmpty());
    if (read.kind != GraphKind::Outline)
        menu.addAction(tr("Hide this diagram"), this, [this] { hide({}); });
    menu.addSeparator();
    QAction* undo = m_history.createUndoAction(&menu, tr("Undo"));
    QAction* redo = m_history.createRedoAction(&menu, tr("Redo"));
    menu.addActions({undo, redo});
}

} // namespace tujian
