#pragma once
#include "layout/placed.h"
#include <QStringList>

namespace tujian {

/// A table of text. Rows may have fewer cells than there are columns.
struct TableText {
    QList<QStringList> rows;
    QList<int> align;  ///< by column: 0 and 1 left, 2 centre, 3 right
    bool head = false; ///< the first row names the columns, in bold
};

/// What a table is set in.
struct TableSetting {
    double size = 14; ///< of its text
    double leading = 1.4;
    double width = 600; ///< it is at most so wide
    double room = 1;    ///< how much of a cell's width its lines may take: other programs' fonts can be wider
};

struct PlacedCell {
    QRectF box;
    QList<PlacedLine> lines;
    int align = 0;
    friend bool operator==(const PlacedCell&, const PlacedCell&) = default;
};

/// A table with its columns, rows and broken lines placed, from (0, 0). Every row has a cell in every column.
struct PlacedTable {
    QSizeF size;
    double textSize = 0;
    double padX = 0; ///< between a cell's sides and its lines
    double padY = 0;
    QList<double> columns; ///< widths
    QList<double> rows;    ///< heights
    QList<QList<PlacedCell>> cells;
    bool head = false;
    friend bool operator==(const PlacedTable&, const PlacedTable&) = default;

    [[nodiscard]] TextStyle style(qsizetype row) const { return {textSize, head && row == 0, false}; }
};

/// Pure; any thread. Columns take what their words need, long ones share what is left; no text is lost.
PlacedTable placeTable(const TableText& table, const TableSetting& setting);

} // namespace tujian
