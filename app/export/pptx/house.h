#pragma once
#include "export/pptx/package.h"
#include "export/sheet.h"
#include "paint/theme.h"
#include <QHash>
#include <QSizeF>

namespace tujian {

/// What slides stand in: presentation, masters, layouts and themes, ours or a template's. Slides are added to it.
struct PptxHouse {
    PptxPackage package;
    QSizeF slide{960, 540};  ///< points
    double unit = 1;         ///< a larger sheet has everything larger: points a unit of our slides' measures
    bool dark = false;       ///< the ground of its slides is
    QString titleLayout;     ///< parts of layouts: a title slide,
    QString titleOnlyLayout; ///< a title,
    QString textLayout;      ///< a title and text
    QString textType;        ///< type and idx of the text's placeholder in it; no type is a placeholder for anything
    int textIndex = 1;
    int subtitleIndex = 1;           ///< < 0: it has no place for one
    QHash<QString, int> numberIndex; ///< of the placeholder of a slide's number, by layout; of those that have one
    QString notesMaster;             ///< part; empty: none yet
    QString presentation;            ///< part
    PptxRelations relations;         ///< of the presentation
    QByteArray beforeSlides;         ///< of the presentation part: what comes before the list of slides and after it
    QByteArray afterSlides;
    qsizetype notesAt = 0; ///< in beforeSlides: where a list of notes masters belongs
    QRectF titleBox;       ///< of a template's slides, points; empty: as ours
    QRectF textBox;
    bool ours = true;
};

/// Ours: three layouts on one master. `unit` > 1 makes a sheet that is larger by that, with larger text.
PptxHouse ownHouse(const Theme& theme, bool wide, double unit);

/// A template's: its masters, layouts, themes and slide size, without its slides and sections.
Result<PptxHouse> templateHouse(const QByteArray& bytes, const QString& name);

/// Where things stand on its slides.
SheetFrame houseFrame(const PptxHouse& house, bool caption);

/// Adds a notes master (with its theme) where there is none.
void addNotesMaster(PptxHouse& house, const Theme& theme);

namespace pptxtype {
inline constexpr char16_t presentation[] =
    u"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
inline constexpr char16_t slide[] = u"application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
inline constexpr char16_t layout[] = u"application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
inline constexpr char16_t master[] = u"application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
inline constexpr char16_t notes[] = u"application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";
inline constexpr char16_t notesMaster[] =
    u"application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";
inline constexpr char16_t theme[] = u"application/vnd.openxmlformats-officedocument.theme+xml";
inline constexpr char16_t core[] = u"application/vnd.openxmlformats-package.core-properties+xml";
inline constexpr char16_t app[] = u"application/vnd.openxmlformats-officedocument.extended-properties+xml";
} // namespace pptxtype

} // namespace tujian
