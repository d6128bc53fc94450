#pragma once
#include <QPainterPath>
#include <QString>
#include <optional>

namespace tujian {

/// Reads path data in SVG's notation (M L H V C Q A Z, also relative); nullopt if it is malformed.
std::optional<QPainterPath> pathFromSvg(QStringView data);

/// Writes a path in SVG's notation, absolute, at most two decimals.
QString svgFromPath(const QPainterPath& path);

} // namespace tujian
