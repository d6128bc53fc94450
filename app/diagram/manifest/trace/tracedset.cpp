#include "diagram/manifest/trace/tracedset.h"
#include "diagram/manifest/fence.h"
#include "diagram/manifest/folder.h"

namespace tujian::tracing {

namespace {

constexpr int maxObjects = 20'000;

QList<ManifestObject> objectsOfFences(const QList<Note>& notes, const QString& topic) {
    QList<ManifestObject> objects;
    int number = 0;
    for (const Note& note : notes) {
        const int within = note.topicById(topic);
        const int first = within < 0 ? 0 : note.topics.at(within).first;
        const int last = within < 0 ? static_cast<int>(note.blocks.size()) : note.topics.at(within).last;
        for (int block = first; block < last; ++block) {
            if (note.blocks.at(block).kind == BlockKind::Fence && isManifestFence(note.blocks.at(block))) {
                objects += readManifestFence(note, block, number++).objects;
            }
        }
    }
    return objects;
}

} // namespace

QList<ManifestObject> objectsToTrace(const QList<Note>& notes, const QString& topic) {
    QList<ManifestObject> objects = objectsOfFolder(notes).objects;
    if (objects.isEmpty()) {
        objects = objectsOfFences(notes, topic);
    }
    if (objects.size() > maxObjects) {
        objects.resize(maxObjects);
    }
    return objects;
}

} // namespace tujian::tracing
