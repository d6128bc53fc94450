#include "gui/search/hit_delegate.h"
#include "gui/models/hit_model.h"
#include "gui/theme/look.h"
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QList<QTextLayout::FormatRange> markFormats(const QVariantList& marks) {
    QList<QTextLayout::FormatRange> formats;
    for (qsizetype i = 0; i + 1 < marks.size(); i += 2) {
        QTextLayout::FormatRange range;
        range.start = marks.at(i).toInt();
        range.length = marks.at(i + 1).toInt();
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(currentLook().accent);
        formats.append(range);
    }
    return formats;
}

/// One line of the snippet; the part before the first mark gives way where the line is too short.
void drawSnippet(QPainter& painter, const QRect& line, const QModelIndex& index) {
    QString text = index.data(HitModel::SnippetRole).toString();
    text.replace(u'\n', u' ');
    QTextLayout layout(text, windowFont(currentLook().type.body));
    layout.setFormats(markFormats(index.data(HitModel::MarksRole).toList()));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(1e6);
    layout.endLayout();
    if (!first.isValid())
        return;
    const QVariantList marks = index.data(HitModel::MarksRole).toList();
    const double mark = marks.isEmpty() ? 0 : first.cursorToX(marks.at(0).toInt());
    const double shift = mark > line.width() * 0.6 ? mark - line.width() * 0.3 : 0;
    painter.save();
    painter.setClipRect(line);
    painter.setPen(currentLook().text);
    layout.draw(&painter, QPointF(line.left() - shift, line.top()));
    painter.restore();
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = currentLook();
    const QRect row = option.rect.adjusted(grid / 2, 1, -grid / 2, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setBrush(option.state & QStyle::State_Selected ? look.selected : look.hover);
        painter->drawRoundedRect(row, 6, 6);
    }
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

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    const QFontMetrics lines(windowFont(currentLook().type.body));
    return {option.rect.width(), 2 * lines.height() + 2 * grid + grid / 2 + 2};
}

} // namespace tujian
