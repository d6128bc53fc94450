#pragma once
#include "cli/output.h"
#include "cli/request.h"
#include "session/deck.h"
#include <QSizeF>

namespace tujian {

/// A file (or a page of one) that was written, as the JSON of `export` says it.
struct Written {
    QString path;
    QString diagram;
    int step = 0;
    QSizeF size;
};
void reportFiles(const QList<Written>& files, bool asJson, Output& out);

bool isFolder(const QString& out);
Result<void> makeFolder(const QString& folder);

/// The one file that `-o` names: itself, or in the folder it names a file with this name.
Result<QString> singleFile(const QString& out, const QString& name);

/// Writes pages as pptx or pdf and says where; returns the exit status.
int writeSlides(const OpenNotebook& open, const DeckContent& content, const Request& request, const QString& name,
                Output& out);

} // namespace tujian
