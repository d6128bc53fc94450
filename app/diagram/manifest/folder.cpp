#include "diagram/manifest/folder.h"
#include "diagram/manifest/fence.h"
#include "diagram/manifest/kustomize.h"
#include "diagram/manifest/manifest.h"
#include <QHash>
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxFolders = 40;

QString folderOf(const QString& file) {
    const qsizetype slash = file.lastIndexOf(u'/');
    return slash < 0 ? QString() : file.left(slash);
}

bool hasHan(const QString& text) {
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// The nearest folder around the file that has a kustomization; "-" if none has.
QString overlayOf(const QString& file, const QSet<QString>& overlays) {
    for (QString folder = folderOf(file);; folder = folderOf(folder)) {
        if (overlays.contains(folder)) {
            return folder;
        }
        if (folder.isEmpty()) {
            return u"-"_s;
        }
    }
}

QSet<QString> overlaysOf(const QList<Note>& notes) {
    QSet<QString> overlays;
    for (const Note& note : notes) {
        if (isKustomizationFile(note.file)) {
            overlays.insert(folderOf(note.file));
        }
    }
    return overlays;
}

/// A patch repeats the name of what it changes, and an overlay that of its sister's: neither is a second object.
void dropVariants(FolderObjects& folder, const QSet<QString>& patches, const QSet<QString>& overlays) {
    if (overlays.isEmpty()) {
        return;
    }
    QSet<QString> whole;
    for (const ManifestObject& object : std::as_const(folder.objects)) {
        if (!patches.contains(object.span.file)) {
            whole.insert(object.id);
        }
    }
    QHash<QString, QString> overlay; // of the object that has the id
    folder.objects.removeIf([&](const ManifestObject& object) {
        if (patches.contains(object.span.file) && whole.contains(object.id)) {
            return true;
        }
        const QString own = overlayOf(object.span.file, overlays);
        const auto first = overlay.constFind(object.id);
        if (first == overlay.constEnd()) {
            overlay.insert(object.id, own);
            return false;
        }
        return *first != own;
    });
}

/// A generated object stands where the others do: in the kustomization's namespace only if they write that themselves.
void addGenerated(FolderObjects& folder, QList<ManifestObject> generated) {
    QSet<QString> spaces;
    for (const ManifestObject& object : std::as_const(folder.objects)) {
        spaces.insert(object.space);
    }
    for (ManifestObject& object : generated) {
        if (!spaces.contains(object.space)) {
            object.space.clear();
            object.id = resourceId(object.kind, {}, object.name);
        }
        folder.objects.append(std::move(object));
    }
}

} // namespace

FolderObjects objectsOfFolder(const QList<Note>& notes) {
    FolderObjects folder;
    int number = 0;
    for (const Note& note : notes) {
        if (!isManifestFile(note)) {
            continue;
        }
        const ManifestFence fence = readManifestFence(note, 0, number++);
        folder.files += fence.objects.isEmpty() ? 0 : 1;
        folder.chinese = folder.chinese || hasHan(note.text);
        folder.objects += fence.objects;
    }
    const Kustomized kustomized = readKustomizations(notes);
    folder.diagnostics = kustomized.diagnostics;
    addGenerated(folder, kustomized.generated);
    dropVariants(folder, kustomized.patches, overlaysOf(notes));
    return folder;
}

QStringList ownFolders(const QList<ManifestObject>& objects) {
    QSet<QString> files;
    QHash<QString, QSet<QString>> within;
    QStringList folders; // in the objects' order
    for (const ManifestObject& object : objects) {
        files.insert(object.span.file);
        for (QString folder = folderOf(object.span.file); !folder.isEmpty(); folder = folderOf(folder)) {
            if (!within.contains(folder)) {
                folders.append(folder);
            }
            within[folder].insert(object.span.file);
        }
    }
    folders.removeIf([&](const QString& folder) {
        const qsizetype own = within.value(folder).size();
        return own < 2 || own == files.size();
    });
    folders.sort();
    return folders.mid(0, maxFolders);
}

} // namespace tujian
