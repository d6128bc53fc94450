#include "cli/map.h"
#include "cli/output.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

NotebookMap mapAloud(const OpenNotebook& open) {
    NotebookMap made;
    Survey survey;
    deriveNotes(open, open.book.files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (derived) {
            survey.add(*derived);
            made.points.insert(derived->note.file, CodePoints(derived->note.text));
        } else {
            sayDiagnostic(unreadable(file.file, derived.error()));
        }
        return true;
    });
    const MapPicture picture = mapPicture(talkingMap(survey.map(open)), open.book.title());
    made.graph = picture.graph;
    if (picture.leftTerms > 0) {
        say(QCoreApplication::translate("cli", "the map shows the %1 most connected terms; %2 more are left out")
                .arg(made.graph.nodes.size())
                .arg(picture.leftTerms));
    }
    return made;
}

} // namespace tujian
