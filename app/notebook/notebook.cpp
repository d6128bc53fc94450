#include "notebook/notebook.h"
#include "notebook/kind.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

template<std::size_t N>
bool endsWithAny(const QString& file, const std::array<QLatin1StringView, N>& extensions) {
    return std::any_of(extensions.begin(), extensions.end(),
                       [&file](QLatin1StringView extension) { return file.endsWith(extension, Qt::CaseInsensitive); });
}

} // namespace

bool isYamlName(const QString& file) {
    return endsWithAny(file, std::array{".yaml"_L1, ".yml"_L1, ".json"_L1});
}

bool isNoteName(const QString& file) {
    return isYamlName(file) || endsWithAny(file, std::array{".md"_L1, ".markdown"_L1, ".mdown"_L1});
}

QString Notebook::title() const {
    if (!single.isEmpty())
        return single;
    const QString name = QDir(root).dirName();
    return name.isEmpty() ? root : name;
}

QString Notebook::key() const {
    if (root.isEmpty())
        return single;
    return single.isEmpty() ? root : QDir(root).filePath(single);
}

} // namespace tujian
