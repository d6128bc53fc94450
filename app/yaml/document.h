#pragma once
#include "yaml/yaml.h"

namespace tujian {

/// Parses one piece of a text between "---" lines into `result`. `firstLine` is the piece's line in the whole text
/// (1-based); `nodes` is what is left of the bound and is counted down.
void parseYamlPiece(QStringView piece, int firstLine, const YamlBounds& bounds, qsizetype& nodes, YamlResult& result);

} // namespace tujian
