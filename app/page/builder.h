#pragma once
#include "page/inline.h"
#include "page/style.h"
#include "page/writer.h"
#include <QHash>

namespace tujian {

/// What holds for the blocks inside a container.
struct PageContext {
    int left = 0;         ///< margin, in pixels
    int lists = 0;        ///< how deep in lists
    bool tight = false;   ///< between paragraphs of a tight list
    QString textColour;   ///< empty: the body's
    QString marker;       ///< HTML of a list item's marker: the next paragraph begins with it
    int markerLength = 0; ///< in characters
    int hang = 0;         ///< its width
    int above = -1;       ///< space above the next element; -1: its own
};

/// Walks over a note's blocks and writes the page. Lists are paragraphs that hang from their markers: Qt's own lists
/// cannot start at a number, and count a table's indentation otherwise than a paragraph's.
class PageBuilder {
public:
    PageBuilder(const Note& note, const PageOptions& options);
    Page build();

private:
    void blocks(int begin, int end, PageContext& context);
    void block(int index, PageContext& context);
    void heading(int index, PageContext& context);
    void paragraph(int index, PageContext& context);
    void leaf(int index, const Block& block, PageContext& context); ///< `block`: it, or a piece of it
    void rule(int index, PageContext& context);
    void details(int index, PageContext& context);
    void list(int index, PageContext& context);
    void item(int index, bool tight, PageContext& context);
    void quote(int index, PageContext& context);
    void calloutTitle(int index, const CalloutColours& colours, PageContext& context);
    void calloutBody(int index, PageContext& context);
    [[nodiscard]] InlineHtml inlines(const Block& leaf, int at, int codeSize = 0) const;
    [[nodiscard]] QString turnMark(int index) const;
    void table(int index, PageContext& context);
    void tablePiece(int index, const QList<int>& columns, PageContext& context);
    void tableRow(int row, const QList<int>& columns, bool first, const PageContext& context);
    void widePointer(int index, int columns, qsizetype pieces, PageContext& context);
    void tooLarge(int index, PageContext& context);
    void fence(int index, PageContext& context);
    void code(int index, PageContext& context);
    [[nodiscard]] const DrawnFence* drawnFence(int index) const;
    void picture(int index, const DrawnFence& drawn, PageContext& context);
    void fenceFoot(int index, const DrawnFence& drawn, bool source, PageContext& context);
    void bareMarker(int index, PageContext& context);

    [[nodiscard]] ParagraphFormat format(PageContext& context, int above, int line) const;
    [[nodiscard]] QString slugOf(int heading) const;
    [[nodiscard]] bool isTight(int list) const;
    [[nodiscard]] int firstShownChild(int index) const;

    const Note& m_note;
    const PageOptions& m_options;
    const PageStyle m_style;
    QList<bool> m_shown;
    InlineFacts m_facts;
    QHash<int, int> m_topics; ///< by heading block
    PageWriter m_writer;
    QList<int> m_folded;
    QList<Diagnostic> m_diagnostics;
};

/// Tables inside tables take Qt three layouts a level; deeper quotes and panels are shown by indentation.
constexpr int DeepestTable = 3;

} // namespace tujian
