#include "diagram/manifest/kustomize.h"
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/recover.h"
#include <QCoreApplication>
#include <QDir>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// A path that a kustomization in `folder` writes, as the notebook names its files; empty: it leads out, or elsewhere.
QString fileAt(const QString& folder, const QString& written) {
    if (written.isEmpty() || written.contains("://"_L1) || written.startsWith(u'/') || written.contains(u'?')) {
        return {};
    }
    const QString path = QDir::cleanPath(folder.isEmpty() ? written : folder + u'/' + written);
    return path.startsWith(".."_L1) ? QString() : path;
}

bool isYamlName(const QString& path) {
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1) || path.endsWith(".json"_L1);
}

class Reader {
public:
    explicit Reader(const QList<Note>& notes) {
        for (const Note& note : notes) {
            m_files.insert(note.file);
        }
    }
    void read(const Note& note, int number);
    [[nodiscard]] Kustomized taken() const { return m_found; }

private:
    void generate(const YamlNode& entry, const QString& kind, const YamlNode& root);
    void takeFiles(const YamlNode& root, const QString& folder);
    void expectFile(const YamlNode& entry, const QString& folder);

    QSet<QString> m_files;
    Kustomized m_found;
    std::shared_ptr<const ManifestSource> m_source;
    int m_number = 0;
};

YamlNode scalar(const QString& text, const YamlNode& at) {
    YamlNode node = at;
    node.kind = YamlKind::Scalar;
    node.fields.clear();
    node.scalar = text;
    return node;
}

void Reader::generate(const YamlNode& entry, const QString& kind, const YamlNode& root) {
    const QString name = entry[u"name"].text();
    if (name.isEmpty()) {
        return;
    }
    ManifestObject object;
    object.kind = kind;
    object.apiVersion = u"v1"_s;
    object.name = name;
    const QString own = entry[u"namespace"].text();
    object.space = own.isEmpty() ? root[u"namespace"].text() : own;
    object.id = resourceId(kind, object.space, name);
    object.node.kind = YamlKind::Mapping;
    object.node.fields = {{u"kind"_s, scalar(kind, entry)}, {u"metadata"_s, entry}};
    object.source = m_source;
    object.fence = m_number;
    object.span = m_source->span(entry.line, entry.column, entry.endLine);
    m_found.generated.append(std::move(object));
}

void Reader::expectFile(const YamlNode& entry, const QString& folder) {
    const QString path = fileAt(folder, entry.text());
    if (!isYamlName(path) || m_files.contains(path)) {
        return;
    }
    m_found.diagnostics.append(
        {Severity::Warning, u"manifest-kustomization"_s,
         QCoreApplication::translate("manifest", "the kustomization names %1, which is not there").arg(entry.text()),
         m_source->span(entry.line, entry.column, entry.line)});
}

void Reader::takeFiles(const YamlNode& root, const QString& folder) {
    for (const YamlNode* entry : valuesAt(root, u"resources|bases[]")) {
        expectFile(*entry, folder);
    }
    const auto inlined = valuesAt(root, u"patchesStrategicMerge[]");
    for (const YamlNode* entry : inlined + valuesAt(root, u"patches|patchesJson6902[].path")) {
        if (const QString path = fileAt(folder, entry->text()); isYamlName(path)) {
            m_found.patches.insert(path);
            expectFile(*entry, folder);
        }
    }
}

void Reader::read(const Note& note, int number) {
    m_number = number;
    m_source = std::make_shared<ManifestSource>(note, 0);
    const QString folder = note.file.contains(u'/') ? note.file.section(u'/', 0, -2) : QString();
    for (const YamlNode& root : recoverYaml(note.blocks.first().text).documents) {
        takeFiles(root, folder);
        for (const YamlNode& entry : root[u"configMapGenerator"].items) {
            generate(entry, u"ConfigMap"_s, root);
        }
        for (const YamlNode& entry : root[u"secretGenerator"].items) {
            generate(entry, u"Secret"_s, root);
        }
    }
}

} // namespace

bool isKustomizationFile(const QString& file) {
    const QString name = file.section(u'/', -1).toLower();
    return name == "kustomization.yaml"_L1 || name == "kustomization.yml"_L1;
}

Kustomized readKustomizations(const QList<Note>& notes) {
    Reader reader(notes);
    for (int i = 0; i < notes.size(); ++i) {
        if (isKustomizationFile(notes.at(i).file) && isManifestFile(notes.at(i))) {
            reader.read(notes.at(i), i);
        }
    }
    return reader.taken();
}

} // namespace tujian
