#pragma once
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace tujian {

/// An icon's lines on a 24-unit grid, to be stroked with round ends; empty for an unknown name. Any thread.
QPainterPath iconPath(const QString& name);

/// The same, moved and scaled into a square box.
QPainterPath iconPath(const QString& name, const QRectF& box);

/// Every icon of resources/icons, sorted.
QStringList iconNames();

} // namespace tujian
