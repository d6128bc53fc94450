#pragma once
#include "session/work.h"
#include <QHash>

namespace tujian {

/// Corrections by the note that they are about; under an empty name those whose note is not in the notebook. In order.
QHash<QString, QList<Correction>> byNote(const Notebook& book, const QList<Correction>& corrections);

/// How the index remembers what it was made with: rows without topics, one for each corrected note, whose size and time
/// stand for the corrections themselves.
QList<NoteFile> correctionRows(const OpenNotebook& open);
bool isCorrectionRow(const NoteFile& row);
QString noteOfRow(const NoteFile& row);

} // namespace tujian
