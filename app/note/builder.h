#pragma once
#include "note/entity.h"
#include "note/lines.h"
#include "note/note.h"
#include <functional>
#include <optional>

namespace tujian {

/// A part of the text that the parser did not see (a comment).
struct HiddenRange {
    int begin = 0;
    int end = 0;
};

/// Builds Note::blocks and Note::links out of a parser's events, and finds the places that the parser does not tell:
/// it gives offsets for text only, so blocks are placed by the line their first text stands on, and blocks without text
/// (rules, empty headings, items and fences) by looking ahead from where the block before them ended.
class TreeBuilder {
public:
    TreeBuilder(Note& note, int from, QList<HiddenRange> hidden);

    void openContainer(Block block);
    void closeContainer();
    void openLeaf(Block block);
    void openFence(Block block, QChar mark); ///< `mark` is 0 for code that is indented, not fenced
    void closeLeaf();
    void addRule();
    void setTableHead(bool head);

    void openStyle(RunStyle style);
    void closeStyle(RunStyle style);
    [[nodiscard]] bool mayLink(qsizetype bytes); ///< whether that much more of link destinations is bearable
    void openLink(const QString& destination, const QString& title, bool image);
    void closeLink();

    void addText(int begin, int end, bool entity);
    void addBreak();
    void addOwnText(const QString& text); ///< made by the parser: indentation and line ends of code
    void finish();

private:
    struct OpenLink {
        int link = -1;
        qsizetype textAt = 0;
        qsizetype runs = 0;
        int outer = -1;
        bool image = false;
    };
    struct FoundLine {
        int start = 0;
        LinePrefix prefix;
    };
    using LineTest = std::function<bool(QStringView content)>;

    int append(Block block);
    void ensureLeaf();
    void closeImplicit();
    [[nodiscard]] int marksExpected() const;
    void place(int first);
    void placeCell(int first);
    void placePending(const LinePrefix& prefix);
    void placeEmptyLeaf();
    void placeEmptyContainer();
    std::optional<FoundLine> findLine(const LineTest& test);
    void endLeaf();
    void endCell();
    void addCode(int begin, int end);
    void addCodeSpaces(int before);
    void addCodeLineEnd();
    void endFence();
    [[nodiscard]] bool isClosingFence(int lineStart) const;
    void markImage(const OpenLink& open);
    void report(const QString& code, const QString& message, int begin, int end);
    Block& leaf() { return m_blocks[m_leaf]; }

    Note& m_note;
    QStringView m_text;
    QList<Block>& m_blocks;
    QList<HiddenRange> m_hidden;
    int m_hiddenAt = 0;
    QList<int> m_stack;   ///< open containers
    QList<int> m_pending; ///< those of them that have no place yet, outermost first
    int m_ignored = 0;    ///< containers open beyond the deepest nesting kept
    int m_quotes = 0;
    int m_lists = 0;
    int m_leaf = -1;
    bool m_implicit = false; ///< the leaf was opened for a tight item's own text
    bool m_placed = false;
    bool m_head = false;
    int m_cursor = 0;  ///< the next block starts here or later
    int m_lastEnd = 0; ///< source offset after the leaf's text so far
    int m_missed = 0;
    QChar m_fence;
    int m_spaces = 0; ///< indentation of code not yet placed
    QList<OpenLink> m_links;
    int m_link = -1;
    RunStyles m_style;
    int m_depths[6] = {};
    qsizetype m_linkBytes = 0;
    bool m_reportedDepth = false;
    bool m_reportedLinks = false;
};

} // namespace tujian
