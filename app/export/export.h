#pragma once
#include "base/error.h"
#include "paint/display.h"
#include <QByteArray>

namespace tujian {

enum class ExportFormat { Svg, Png, Pdf, Dot, Pptx };

/// The one table of formats.
struct FormatInfo {
    ExportFormat format;
    const char* name; ///< as on the command line
    const char* extension;
    bool manyInOneFile; ///< pdf, pptx: several diagrams or steps become pages of one file
    bool display;       ///< made from a display list (dot is made from the Graph)
};
const QList<FormatInfo>& exportFormats();
const FormatInfo* formatNamed(QStringView name);

/// How an SVG's words are written.
enum class SvgText {
    Text,    ///< as text: can be searched and changed, wants the font or one like it
    Outlines ///< as shapes: looks the same in every program, with any fonts
};
/// Outlines need a QGuiApplication (fonts). What has none, such as an emoji, stays text.
QByteArray toSvg(const DisplayList& list, const QString& title, SvgText text = SvgText::Text);
Result<QByteArray> toPng(const DisplayList& list, double scale, bool transparent = false);
/// One page a list, each the size of its diagram.
Result<QByteArray> toPdf(const QList<DisplayList>& pages, const QStringList& titles);
/// DOT text that Graphviz draws alike; `step` > 0 leaves out what comes later.
QByteArray toDot(const Graph& graph, int step = 0);

/// Replaces `path` atomically; an error names the path and the cause.
Result<void> writeFile(const QString& path, const QByteArray& bytes);

} // namespace tujian
