#pragma once
#include "page/page.h"

namespace tujian {

/// Where a paragraph stands and how its lines are set. Margins in pixels.
struct ParagraphFormat {
    int left = 0;
    int hang = 0;  ///< how far the first line stands out to the left
    int above = 0; ///< wanted space above and below; of two neighbours' the larger holds
    int below = 0;
    int line = 0;       ///< line height
    bool grows = false; ///< the line may be higher (it holds a picture)
    QString css;        ///< more of it, for this paragraph alone
};

/// Writes the page's HTML and keeps count of the text blocks that Qt makes of it. Qt puts an empty block behind every
/// table and fills the first block of a cell with the first paragraph in it; everything else is a block a paragraph.
class PageWriter {
public:
    void paragraph(const ParagraphFormat& format, const QString& html, PageBlock block);
    void rule(int left, int above, const QString& colour);

    /// `above`, `below` as for paragraphs. `attributes` go into the tag.
    void openTable(const QString& attributes, const QString& css, int left, int above, int below);
    void openRow();
    void openCell(const QString& css, const QString& attributes = {});
    void closeCell();
    void closeRow();
    void closeTable();

    [[nodiscard]] bool isFirst() const { return m_first; } ///< in its cell or page: no space above is needed
    [[nodiscard]] int tables() const { return int(m_below.size()); }
    [[nodiscard]] QString html() const { return m_html; }
    [[nodiscard]] QList<PageBlock> blocks() const { return m_blocks; }

private:
    int spaceAbove(int wanted);
    void count(PageBlock block);

    QString m_html;
    QList<PageBlock> m_blocks{PageBlock{}}; ///< a document begins with one block
    bool m_fresh = true;                    ///< the last block is still empty and takes the next paragraph
    bool m_first = true;
    int m_gap = 0;      ///< what the last element wants below it
    QList<int> m_below; ///< of the open tables
};

} // namespace tujian
