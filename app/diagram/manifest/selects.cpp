#include "diagram/manifest/kinds.h"
#include "diagram/manifest/links.h"
#include "diagram/manifest/selector.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void drawBudget(Drawing& drawing, const ManifestObject& budget) {
    const YamlNode& selector = budget.spec()[u"selector"];
    if (selector.isNull()) {
        return;
    }
    const ObjectSet& set = drawing.set();
    const QList<int> taken = workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
        return sameSpace(workload.space, budget.space) && selectorTakes(selector, labels);
    });
    const Span span = budget.spanOf(selector);
    const YamlNode& least = budget.spec()[u"minAvailable"];
    const YamlNode& most = budget.spec()[u"maxUnavailable"];
    const QString label = !least.isNull()  ? u"minAvailable "_s + least.text()
                          : !most.isNull() ? u"maxUnavailable "_s + most.text()
                                           : QString();
    for (const int at : withoutOwned(set, taken)) {
        drawing.edge(budget.id, set.objects.at(at).id, u"selects", label, span);
    }
    if (taken.isEmpty()) {
        const QString ghost = drawing.unmatched(selectorText(selector), budget.space, span);
        drawing.edge(budget.id, ghost, u"selects", label, span);
    }
}

/// A ServiceMonitor looks for Services by their own labels, a PodMonitor for Pods.
void drawMonitor(Drawing& drawing, const ManifestObject& monitor) {
    const YamlNode& selector = monitor.spec()[u"selector"];
    const bool pods = monitor.kind == "PodMonitor"_L1;
    const bool anywhere = monitor.spec()[u"namespaceSelector"][u"any"].text() == "true"_L1;
    const auto names = valuesAt(monitor.spec(), u"namespaceSelector.matchNames[]");
    for (const ManifestObject& object : drawing.set().objects) {
        bool here = anywhere || (names.isEmpty() && sameSpace(object.space, monitor.space));
        for (const YamlNode* name : names) {
            here = here || sameSpace(name->text(), object.space);
        }
        const YamlNode& labelled = pods ? object.pod() : object.node;
        if (here && (pods ? object.isWorkload() : object.kind == "Service"_L1) &&
            selectorTakes(selector, labelsOf(labelled[u"metadata"][u"labels"]))) {
            drawing.edge(monitor.id, object.id, u"refers", u"monitors"_s, monitor.spanOf(selector));
        }
    }
}

bool chosen(const ManifestObject& candidate, const YamlNode& selector, const SelectorField& field) {
    const bool pods = field.target == "Pod"_L1;
    if (pods ? !candidate.isWorkload() : candidate.kind != field.target) {
        return false;
    }
    const YamlNode& labelled = pods ? candidate.pod() : candidate.node;
    const Labels labels = labelsOf(labelled[u"metadata"][u"labels"]);
    return field.plain ? labelsTake(labelsOf(selector), labels) : selectorTakes(selector, labels);
}

void drawChosen(Drawing& drawing, const ManifestObject& object, const SelectorField& field) {
    const bool anywhere = !field.anywhere.isEmpty() && !valuesAt(object.node, field.anywhere).isEmpty();
    for (const YamlNode* selector : valuesAt(object.node, field.path)) {
        QList<int> taken;
        for (int i = 0; selector->isMap() && i < drawing.set().objects.size(); ++i) {
            const ManifestObject& candidate = drawing.set().objects.at(i);
            if ((anywhere || sameSpace(candidate.space, object.space)) && chosen(candidate, *selector, field)) {
                taken.append(i);
            }
        }
        for (const int at : withoutOwned(drawing.set(), taken)) {
            drawing.edge(object.id, drawing.set().objects.at(at).id, u"refers", field.label, object.spanOf(*selector));
        }
    }
}

} // namespace

void drawSelectors(Drawing& drawing) {
    for (const ManifestObject& object : drawing.set().objects) {
        if (object.kind == "PodDisruptionBudget"_L1) {
            drawBudget(drawing, object);
        } else if (object.kind == "ServiceMonitor"_L1 || object.kind == "PodMonitor"_L1) {
            drawMonitor(drawing, object);
        }
        for (const SelectorField& field : selectorFields(object.kind)) {
            drawChosen(drawing, object, field);
        }
    }
}

} // namespace tujian
