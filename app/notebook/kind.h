#pragma once
#include <QString>

namespace tujian {

bool isYamlName(const QString& file); ///< .yaml, .yml or .json
bool isNoteName(const QString& file); ///< what a scan picks up: Markdown's extensions and YAML's

} // namespace tujian
