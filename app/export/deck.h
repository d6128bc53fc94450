#pragma once
#include "base/error.h"
#include "layout/placed.h"
#include "paint/theme.h"
#include "slides/slides.h"
#include <functional>

namespace tujian {

/// One slide to be: text, or a diagram that is placed already.
struct DeckPage {
    QString title;
    QString topic;    ///< its id: "file#heading", the link back to the notes
    QStringList path; ///< the headings above and the topic's own, shown with the link
    QList<SlidePoint> points;
    std::optional<PlacedGraph> placed;
    QString notes;          ///< for the speaker
    bool continues = false; ///< goes on with the text of the page before
    bool opening = false;   ///< a title slide
};

enum class DeckSteps {
    None,     ///< a diagram is one slide
    Slides,   ///< a slide for each step, everything at the same place
    Animation ///< one slide, each click shows the next step
};

struct DeckOptions {
    QString title;
    Theme theme;
    bool wide = true; ///< 16:9, else 4:3; a template has its own size
    DeckSteps steps = DeckSteps::None;
    QString linkBase;         ///< from the file's folder to the notebook's, ends with a slash; empty: beside it
    bool linked = true;       ///< false: what was read from standard input has no place to lead back to
    QByteArray templateBytes; ///< a .potx or .pptx; empty: ours
    QString templateName;
    std::function<bool(int done, int total)> progress; ///< in the calling thread; false cancels
};

/// Slides that PowerPoint, Keynote and LibreOffice open for editing: native shapes, glued connectors, theme fonts and
/// colours. Same pages in, same bytes out. Needs a QGuiApplication (fonts); any thread. Errors: nothing to show, a
/// template that cannot be used, cancelled.
Result<QByteArray> toPptx(const QList<DeckPage>& pages, const DeckOptions& options);

/// The same slides as PDF: vectors and text, a bookmark a slide.
Result<QByteArray> toDeckPdf(const QList<DeckPage>& pages, const DeckOptions& options);

} // namespace tujian
