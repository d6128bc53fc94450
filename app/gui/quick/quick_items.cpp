#include "gui/quick/quick_items.h"
#include "gui/models/topic_model.h"
#include "gui/trust/kinds.h"
#include "gui/window/actions.h"
#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// "dir/k8s.md#pod/sequence-2": the kind and, from the second on, its number.
QString diagramName(const QString& id) {
    const QString key = id.section(u'/', -1);
    const QString kind = kindTitle(key.section(u'-', 0, 0));
    const QString number = key.section(u'-', 1);
    return number.isEmpty() ? kind : kind + u' ' + number;
}

bool isOutline(const QString& id) {
    return id.section(u'/', -1).startsWith(u"outline");
}

void addTags(QList<QuickItem>& items, const QList<TopicRow>& topics) {
    QMap<QString, int> counts;
    for (const TopicRow& topic : topics)
        for (const QString& tag : topic.tags + topic.derivedTags)
            ++counts[tag];
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        items.append(quickItem(QuickKind::Tag, it.key(), it.key(),
                               QCoreApplication::translate("gui", "%n topic(s)", nullptr, it.value())));
}

} // namespace

QString quickKindName(QuickKind kind) {
    switch (kind) {
    case QuickKind::Topic:
        return QCoreApplication::translate("gui", "topic");
    case QuickKind::Note:
        return QCoreApplication::translate("gui", "note");
    case QuickKind::Tag:
        return QCoreApplication::translate("gui", "tag");
    case QuickKind::Diagram:
        return QCoreApplication::translate("gui", "diagram");
    case QuickKind::Command:
        return QCoreApplication::translate("gui", "command");
    }
    return {};
}

QList<QuickItem> quickItems(const QList<TopicRow>& topics) {
    QList<QuickItem> items;
    QList<QuickItem> diagrams;
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const TopicRow& topic = topics[i];
        const QString place = (QStringList(topic.file) + topic.path).join(u" › ");
        const bool note = topic.level == 0;
        if (!repeatsNote(topics, i))
            items.append(note ? quickItem(QuickKind::Note, topic.file, topic.title, topic.file)
                              : quickItem(QuickKind::Topic, topic.id, topic.title, place));
        for (const QString& id : topic.diagrams)
            if (!isOutline(id))
                diagrams.append(quickItem(QuickKind::Diagram, id, topic.title + u" · "_s + diagramName(id), place));
    }
    items += diagrams;
    addTags(items, topics);
    return items;
}

QList<QuickItem> quickCommands(const QList<QAction*>& actions) {
    QList<QuickItem> items;
    for (const QAction* action : actions)
        if (action->isEnabled())
            items.append(quickItem(QuickKind::Command, action->objectName(), Actions::plainText(*action),
                                   action->shortcut().toString(QKeySequence::NativeText)));
    return items;
}

} // namespace tujian
