#pragma once
#include "yaml/yaml.h"

namespace tujian {

/// What a text gave; a problem does not mean that its document is lost.
struct Recovered {
    QList<YamlNode> documents; ///< lines are those of the whole text
    QList<YamlProblem> problems;
};

/// Reads what parses of a text with objects in it: objects without "---" between them are taken apart, and where a
/// document does not parse, the lines that break it are left out one after another, in a bounded number of tries.
Recovered recoverYaml(const QString& text);

} // namespace tujian
