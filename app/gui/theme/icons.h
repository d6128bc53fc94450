#pragma once
#include <QIcon>
#include <QString>
#include <QStringList>

namespace tujian {

/// A line icon of the window's own family (one stroke on a 24-unit grid), drawn in the palette's colours at any size.
/// An unknown name gives a null icon.
QIcon lineIcon(const QString& name);

QStringList lineIconNames();

} // namespace tujian
