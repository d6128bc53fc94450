#include "gui/theme/parts.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QGraphicsDropShadowEffect>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QToolButton>
#include <algorithm>

namespace tujian {

QToolButton* iconButton(QWidget* parent, const QString& icon, const QString& text) {
    auto* made = new QToolButton(parent);
    made->setIcon(lineIcon(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    return made;
}

void makePopup(QWidget* widget, Lift lift) {
    const bool high = lift == Lift::High;
    widget->setObjectName(QStringLiteral("popup")); // styled by this name
    auto* shadow = new QGraphicsDropShadowEffect(widget);
    shadow->setBlurRadius(high ? 32 : 24);
    shadow->setOffset(0, high ? 6 : 4);
    shadow->setColor(QColor(0, 0, 0, high ? 70 : 60));
    widget->setGraphicsEffect(shadow);
}

QRect paintRow(QPainter& painter, const QStyleOptionViewItem& option) {
    const QRect row = option.rect.adjusted(grid / 2, 1, -grid / 2, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter.setBrush(option.state & QStyle::State_Selected ? currentLook().selected : currentLook().hover);
        painter.drawRoundedRect(row, 6, 6);
    }
    return row;
}

QList<QTextLayout::FormatRange> markFormats(const QVariantList& marks, qsizetype size) {
    QList<QTextLayout::FormatRange> formats;
    for (qsizetype i = 0; i + 1 < marks.size(); i += 2) {
        QTextLayout::FormatRange range;
        range.start = marks.at(i).toInt();
        range.length = std::min(marks.at(i + 1).toInt(), static_cast<int>(size) - range.start);
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(currentLook().accent);
        if (range.length > 0)
            formats.append(range);
    }
    return formats;
}

void layOutLine(QTextLayout& layout, const QList<QTextLayout::FormatRange>& formats) {
    constexpr double anyWidth = 1e6;
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(anyWidth);
    layout.endLayout();
}

} // namespace tujian
