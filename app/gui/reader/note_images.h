#pragma once
#include "notebook/notebook.h"
#include <QImage>
#include <QString>
#include <QUrl>

namespace tujian {

/// The picture an image link of a note stands for, never wider than `width` pixels. Only files inside the notebook and
/// `data:` addresses are read, within bounds; anything else is a placeholder that says why.
QImage noteImage(const Notebook& book, const QString& file, const QUrl& address, int width, double pixelRatio);

} // namespace tujian
