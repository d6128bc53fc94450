#include "gui/search/hit_delegate.h"
#include "gui/models/hit_model.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// A line with marks, and what of it is seen.
struct MarkedLine {
    QString text;
    QVariantList marks;
};

/// The stretch [begin, end) of a line, with an ellipsis for what is cut off.
MarkedLine stretch(const MarkedLine& line, int begin, int end) {
    const QString ellipsis(QChar(0x2026));
    const int lead = begin > 0 ? 1 : 0;
    MarkedLine cut{(begin > 0 ? ellipsis : QString()) + line.text.sliced(begin, end - begin) +
                       (end < line.text.size() ? ellipsis : QString()),
                   {}};
    for (qsizetype i = 0; i + 1 < line.marks.size(); i += 2) {
        const int from = std::max(line.marks[i].toInt(), begin);
        const int to = std::min(line.marks[i].toInt() + line.marks[i + 1].toInt(), end);
        if (from < to)
            cut.marks << from - begin + lead << to - from;
    }
    return cut;
}

/// Draws as much of a line as fits; the part before the first mark gives way where it is too long.
void drawMarked(QPainter& painter, const QRect& box, MarkedLine line, const QFont& font) {
    QTextLayout layout(line.text, font);
    layOutLine(layout, markFormats(line.marks, line.text.size()));
    if (layout.lineCount() == 0)
        return;
    const QTextLine whole = layout.lineAt(0);
    if (whole.naturalTextWidth() > box.width()) {
        const double ellipsis = QFontMetricsF(font).horizontalAdvance(QChar(0x2026));
        const double mark = line.marks.isEmpty() ? 0 : whole.cursorToX(line.marks.at(0).toInt());
        const double shift = mark > box.width() * 0.6 ? mark - box.width() * 0.3 : 0;
        const int begin = shift > 0 ? whole.xToCursor(shift + ellipsis, QTextLine::CursorBetweenCharacters) : 0;
        int end = whole.xToCursor(shift + box.width() - ellipsis, QTextLine::CursorOnCharacter);
        end = std::clamp(end, begin, static_cast<int>(line.text.size()));
        line = stretch(line, begin, end);
        layout.setText(line.text);
        layOutLine(layout, markFormats(line.marks, line.text.size()));
    }
    painter.save();
    painter.setClipRect(box);
    painter.setPen(currentLook().text);
    layout.draw(&painter, box.topLeft());
    painter.restore();
}

bool isNoteRow(const QModelIndex& index) {
    return index.data(HitModel::CountRole).isValid();
}

/// The note's folder and name, and how many results are under it.
void drawNote(QPainter& painter, const QRect& row, const QModelIndex& index) {
    const Look& look = currentLook();
    const QRect inner = row.adjusted(2 * grid, grid / 2, -2 * grid, 0);
    const QFont small = windowFont(look.type.small);
    const QString count = QLocale().toString(index.data(HitModel::CountRole).toInt());
    const int countWidth = QFontMetrics(small).horizontalAdvance(count);
    painter.setFont(small);
    painter.setPen(look.quiet);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(look.accent);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                                    inner.width() - countWidth - grid));
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = currentLook();
    painter->save();
    if (isNoteRow(index)) {
        drawNote(*painter, option.rect, index);
        return painter->restore();
    }
    const QRect row = paintRow(*painter, option);
    const QRect inner = row.adjusted(2 * grid - grid / 2, grid - 1, -2 * grid + grid / 2, -grid + 1);
    const QFont strong = windowFont(look.type.body, true);
    const QFont small = windowFont(look.type.small);
    const int titleHeight = QFontMetrics(strong).height();
    const QRect titleBox(inner.left(), inner.top(), inner.width() * 11 / 20, titleHeight);
    drawMarked(*painter, titleBox,
               {index.data(Qt::DisplayRole).toString(), index.data(HitModel::TitleMarksRole).toList()}, strong);
    const QRect pathBox(titleBox.right() + 2 * grid, inner.top(), inner.right() - titleBox.right() - 2 * grid,
                        titleHeight);
    painter->setFont(small);
    painter->setPen(look.quiet);
    painter->drawText(
        pathBox, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(index.data(HitModel::PathRole).toString(), Qt::ElideMiddle, pathBox.width()));
    const QRect snippetBox(inner.left(), titleBox.bottom() + grid / 2, inner.width(),
                           inner.bottom() - titleBox.bottom());
    drawMarked(
        *painter, snippetBox,
        {index.data(HitModel::SnippetRole).toString().replace(u'\n', u' '), index.data(HitModel::MarksRole).toList()},
        windowFont(look.type.body));
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (isNoteRow(index))
        return {option.rect.width(), QFontMetrics(windowFont(currentLook().type.small)).height() + grid};
    const QFontMetrics lines(windowFont(currentLook().type.body));
    const int rows = index.data(HitModel::SnippetRole).toString().isEmpty() ? 1 : 2; // the heading alone
    return {option.rect.width(), rows * (lines.height() + grid / 4) + 2 * grid + (rows - 1) * grid / 2 - 2};
}

} // namespace tujian
