#pragma once
#include <QByteArray>
#include <QStringList>

namespace tujian {

/// A PDF of QPdfWriter's with a bookmark for each page (ISO 32000-1, 12.3.3), as an incremental update: Qt 6.4 writes
/// none. Empty titles get none. What it does not understand it returns unchanged.
QByteArray withBookmarks(const QByteArray& pdf, const QStringList& titles);

} // namespace tujian
