#pragma once
#include <optional>

class QTextEdit;

namespace tujian {

class TextMap;

/// A line of the note and where it stands in the view: what stays put while all around it changes.
struct ViewAnchor {
    int offset = 0; ///< in the source, of a character in the line
    int top = 0;    ///< pixels from the view's top to the line's; negative: it begins above
    friend bool operator==(const ViewAnchor&, const ViewAnchor&) = default;
};

/// The first line in view that shows some of the note, tables' cells too; nullopt: the page shows nothing of it.
std::optional<ViewAnchor> anchorInView(const QTextEdit& view, const TextMap& map);

/// Where the line stands that shows the offset, or what is shown next; nullopt: nothing is behind it.
std::optional<ViewAnchor> anchorOf(const QTextEdit& view, const TextMap& map, int offset);

/// Scrolls so that the line stands there again, as near as the page's ends allow.
void scrollTo(QTextEdit& view, const TextMap& map, const ViewAnchor& anchor);

} // namespace tujian
