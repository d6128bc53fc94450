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

/// One line of the snippet; the part before the first mark gives way where the line is too short.
void drawSnippet(QPainter& painter, const QRect& line, const QModelIndex& index) {
    QString text = index.data(HitModel::SnippetRole).toString();
    text.replace(u'\n', u' ');
    QTextLayout layout(text, windowFont(currentLook().type.body));
    const QVariantList marks = index.data(HitModel::MarksRole).toList();
    layOutLine(layout, markFormats(marks, text.size()));
    if (layout.lineCount() == 0)
        return;
    const double mark = marks.isEmpty() ? 0 : layout.lineAt(0).cursorToX(marks.at(0).toInt());
    const double shift = mark > line.width() * 0.6 ? mark - line.width() * 0.3 : 0;
    painter.save();
    painter.setClipRect(line);
    painter.setPen(currentLook().text);
    layout.draw(&painter, QPointF(line.left() - shift, line.top()));
    painter.restore();
}

bool isNoteRow(const QModelIndex& index) {
    return index.data(HitModel::CountRole).isValid();
}

/// The note's folder and name, and how many results are under it.
void drawNote(QPainter& painter, const QRect& row, const QModelIndex& index) {
    const Look& look = currentLook();
    const QRect inner = row.adjusted(2 * grid - grid / 2, grid / 2, -2 * grid + grid / 2, 0);
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
    const QString title = index.data(Qt::DisplayRole).toString();
    const QRect titleBox(inner.left(), inner.top(), inner.width() * 11 / 20, titleHeight);
    painter->setFont(strong);
    painter->setPen(look.text);
    painter->drawText(titleBox, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(title, Qt::ElideRight, titleBox.width()));
    const QRect pathBox(titleBox.right() + 2 * grid, inner.top(), inner.right() - titleBox.right() - 2 * grid,
                        titleHeight);
    painter->setFont(small);
    painter->setPen(look.quiet);
    painter->drawText(
        pathBox, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(index.data(HitModel::PathRole).toString(), Qt::ElideMiddle, pathBox.width()));
    drawSnippet(*painter,
                QRect(inner.left(), titleBox.bottom() + grid / 2, inner.width(), inner.bottom() - titleBox.bottom()),
                index);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (isNoteRow(index))
        return {option.rect.width(), QFontMetrics(windowFont(currentLook().type.small)).height() + grid};
    const QFontMetrics lines(windowFont(currentLook().type.body));
    return {option.rect.width(), 2 * lines.height() + 2 * grid + grid / 2 + 2};
}

} // namespace tujian
