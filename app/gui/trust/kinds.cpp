#include "gui/trust/kinds.h"
#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

struct Named {
    const char* key;
    const char* name;
};

constexpr std::array<Named, 15> named{{
    {"control-plane", QT_TRANSLATE_NOOP("kinds", "Control plane")},
    {"node-agent", QT_TRANSLATE_NOOP("kinds", "Node agent")},
    {"node", QT_TRANSLATE_NOOP("kinds", "Node")},
    {"workload", QT_TRANSLATE_NOOP("kinds", "Workload")},
    {"network", QT_TRANSLATE_NOOP("kinds", "Network")},
    {"storage", QT_TRANSLATE_NOOP("kinds", "Storage")},
    {"data", QT_TRANSLATE_NOOP("kinds", "Data")},
    {"queue", QT_TRANSLATE_NOOP("kinds", "Queue")},
    {"client", QT_TRANSLATE_NOOP("kinds", "Client")},
    {"external", QT_TRANSLATE_NOOP("kinds", "External")},
    {"config", QT_TRANSLATE_NOOP("kinds", "Configuration")},
    {"security", QT_TRANSLATE_NOOP("kinds", "Security")},
    {"process", QT_TRANSLATE_NOOP("kinds", "Process")},
    {"tool", QT_TRANSLATE_NOOP("kinds", "Tool")},
    {"plain", QT_TRANSLATE_NOOP("kinds", "Other")},
}};

constexpr std::array<Named, 7> diagrams{{
    {"hierarchy", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Structure")},
    {"sequence", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Process")},
    {"chain", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Path")},
    {"states", QT_TRANSLATE_NOOP("tujian::DiagramPane", "States")},
    {"resources", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Resources")},
    {"graph", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Graph")},
    {"outline", QT_TRANSLATE_NOOP("tujian::DiagramPane", "Outline")},
}};

} // namespace

QList<ElementKindName> elementKinds() {
    QList<ElementKindName> kinds;
    for (const Named& kind : named)
        kinds.append({QString::fromLatin1(kind.key), QCoreApplication::translate("kinds", kind.name)});
    return kinds;
}

QString elementKindName(const QString& key) {
    for (const Named& kind : named)
        if (key == QLatin1StringView(kind.key))
            return QCoreApplication::translate("kinds", kind.name);
    return key;
}

QString kindTitle(const QString& kindName) {
    for (const Named& kind : diagrams)
        if (kindName == QLatin1StringView(kind.key))
            return QCoreApplication::translate("tujian::DiagramPane", kind.name);
    return kindName;
}

QString kindTitle(GraphKind kind) {
    return kindTitle(kindName(kind));
}

} // namespace tujian
