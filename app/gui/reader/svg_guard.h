#pragma once
#include <QByteArray>

namespace tujian {

/// A note's SVG, made safe to draw: without references to files and addresses, without scripts and style sheets. Empty
/// if it is no SVG, declares entities, or would draw too much (elements that use one another multiply). Any thread.
QByteArray harmlessSvg(const QByteArray& bytes);

} // namespace tujian
