#include "diagram/map/map.h"
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tujian {

QString areaTitle(const QString& kind) {
    static const QHash<QString, const char*> titles{
        {u"control-plane"_s, QT_TRANSLATE_NOOP("kinds", "Control plane")},
        {u"node-agent"_s, QT_TRANSLATE_NOOP("kinds", "Node agents")},
        {u"node"_s, QT_TRANSLATE_NOOP("kinds", "Nodes")},
        {u"workload"_s, QT_TRANSLATE_NOOP("kinds", "Workloads")},
        {u"network"_s, QT_TRANSLATE_NOOP("kinds", "Network")},
        {u"storage"_s, QT_TRANSLATE_NOOP("kinds", "Storage")},
        {u"client"_s, QT_TRANSLATE_NOOP("kinds", "Clients")},
        {u"external"_s, QT_TRANSLATE_NOOP("kinds", "External")},
        {u"config"_s, QT_TRANSLATE_NOOP("kinds", "Configuration")},
        {u"state"_s, QT_TRANSLATE_NOOP("kinds", "States")},
        {u"step"_s, QT_TRANSLATE_NOOP("kinds", "Steps")},
        {u"security"_s, QT_TRANSLATE_NOOP("kinds", "Security")},
        {u"data"_s, QT_TRANSLATE_NOOP("kinds", "Data")},
        {u"process"_s, QT_TRANSLATE_NOOP("kinds", "Processes")},
        {u"tool"_s, QT_TRANSLATE_NOOP("kinds", "Tools")},
        {u"queue"_s, QT_TRANSLATE_NOOP("kinds", "Queues")},
        {u"missing"_s, QT_TRANSLATE_NOOP("kinds", "Missing")},
        {u"plain"_s, QT_TRANSLATE_NOOP("kinds", "Other")},
    };
    const char* title = titles.value(kind, nullptr);
    return title ? QCoreApplication::translate("kinds", title) : kind;
}

} // namespace tujian
