#pragma once
#include "base/diagnostic.h"
#include "base/error.h"
#include "diagram/correct/correction.h"
#include <QList>
#include <QString>

namespace tujian {

/// Where the corrections of a notebook are kept: a YAML file beside the notes, and one of the reader's own for when
/// that cannot be written. Absolute paths; `beside` is empty where
/// there is no such place, both for standard input, whose diagrams cannot be corrected.
struct CorrectionPlaces {
    QString beside;
    QString spare;
    QString besideName; ///< how diagnostics name the one beside: its path inside the notebook
    friend bool operator==(const CorrectionPlaces&, const CorrectionPlaces&) = default;
};

/// The corrections of both files, those beside the notes first. `spans` is parallel to `list`: file and line.
struct KeptCorrections {
    QList<Correction> list;
    QList<Span> spans;
    QList<Diagnostic> diagnostics; ///< what of the files could not be understood, by line; the rest is in the list
    friend bool operator==(const KeptCorrections&, const KeptCorrections&) = default;
};
KeptCorrections readCorrections(const CorrectionPlaces& places);

/// What changes: `remove` first, then `add`, which takes the place of what it replaces. What is there already, or is
/// not there any more, is no error, so that an edit may be done twice.
struct CorrectionEdit {
    QList<Correction> add;
    QList<Correction> remove;
    friend bool operator==(const CorrectionEdit&, const CorrectionEdit&) = default;
    [[nodiscard]] CorrectionEdit inverse() const { return {remove, add}; }
};

struct CorrectionsSaved {
    KeptCorrections kept; ///< as they are now
    bool spare = false;   ///< written to the reader's own file, as the notebook's folder cannot be written
    QString setAside;     ///< a copy of a damaged file, made before it was written anew; else empty
};

/// Reads what is there (another window may have written), changes it and replaces the file atomically. Any thread, any
/// number of processes. Fails with Unwritable, leaving everything as it is.
Result<CorrectionsSaved> editCorrections(const CorrectionPlaces& places, const CorrectionEdit& edit);

} // namespace tujian
