#include "gui/reader/fitted_images.h"
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int narrowest = 120;

/// What the tables around the block take at both sides: padding and bar of a callout or a cell.
double insetOf(const QTextBlock& block) {
    double inset = 0;
    const QTextTable* table = QTextCursor(block).currentTable();
    if (!table)
        return 0;
    const QTextTableCell cell = table->cellAt(block.position());
    const QTextTableCellFormat format = cell.format().toTableCellFormat();
    inset += format.leftPadding() + format.rightPadding() + format.leftBorder() + format.rightBorder();
    return inset + table->format().leftMargin() + 1;
}

} // namespace

FittedAddress fittedAddress(const QUrl& said) {
    const QString fragment = said.fragment();
    if (!fragment.startsWith(u"w="))
        return {said, 0};
    QUrl address = said;
    address.setFragment({});
    return {address, fragment.mid(2).toInt()};
}

void fitImages(QTextDocument& document, double width) {
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.text().contains(QChar::ObjectReplacementCharacter))
            continue;
        const int room =
            std::max(narrowest, static_cast<int>(width - block.blockFormat().leftMargin() - insetOf(block)));
        QList<std::pair<int, QTextImageFormat>> fitted;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat format = it.fragment().charFormat().toImageFormat();
            if (!format.isValid() || format.name().startsWith(u"graph:"))
                continue;
            QUrl address = fittedAddress(QUrl(format.name())).address;
            address.setFragment(u"w=%1"_s.arg(room));
            format.setName(address.toString(QUrl::FullyEncoded));
            for (int i = 0; i < it.fragment().length(); ++i)
                fitted.append({it.fragment().position() + i, format});
        }
        for (const auto& [position, format] : std::as_const(fitted)) {
            cursor.setPosition(position);
            cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
}

} // namespace tujian
