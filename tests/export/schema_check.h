#pragma once
#include <QByteArray>
#include <QStringList>

namespace packagecheck {

/// What a part has against ECMA-376's schemas, as far as they are about elements that we write: children that do not
/// belong, stand in the wrong order or are missing, attributes that are missing, out of range or unknown.
QStringList schemaProblems(const QByteArray& part);

} // namespace packagecheck
