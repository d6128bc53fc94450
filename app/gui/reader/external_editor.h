#pragma once
#include "base/error.h"
#include <QString>
#include <QStringList>

namespace tujian {

/// A command line with `{file}` and `{line}` in it, as program and arguments; no shell sees it. Without `{file}` the
/// file comes last. Empty: the template is.
QStringList editorCommand(const QString& pattern, const QString& file, int line);

/// Opens the file at the line in the reader's editor; without a pattern in the desktop's program for such files.
Result<void> openInEditor(const QString& pattern, const QString& file, int line);

} // namespace tujian
