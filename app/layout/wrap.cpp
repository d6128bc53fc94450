#include "layout/wrap.h"
#include "layout/fonts.h"
#include <QTextLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int kLongestPiece = 4000; ///< a single line of megabytes is laid out in pieces

/// One line of the source, as many lines as it takes.
void wrapParagraph(WrappedText& wrapped, const QString& text, int offset, const QFont& font, double width, double pitch,
                   double ascent) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        QString words = text.mid(line.textStart(), line.textLength());
        while (words.endsWith(u' '))
            words.chop(1);
        wrapped.lines.append({words, {0, wrapped.height + ascent}, line.naturalTextWidth()});
        wrapped.starts.append(offset + line.textStart());
        wrapped.width = std::max(wrapped.width, line.naturalTextWidth());
        wrapped.height += pitch;
    }
    layout.endLayout();
}

} // namespace

WrappedText wrapText(const QString& text, const TextStyle& style, double width, double leading) {
    WrappedText wrapped;
    const QFont font = fontFor(style);
    const double pitch = style.size * leading;
    const double ascent = baselineFor(pitch / 2, style);
    int offset = 0;
    for (const QString& paragraph : text.split(u'\n')) {
        const QString spaced = QString(paragraph).replace(u'\t', u' '); // one for one: offsets stay
        if (spaced.isEmpty()) {
            wrapped.lines.append({QString(), {0, wrapped.height + ascent}, 0});
            wrapped.starts.append(offset);
            wrapped.height += pitch;
        }
        for (int at = 0; at < spaced.size(); at += kLongestPiece)
            wrapParagraph(wrapped, spaced.mid(at, kLongestPiece), offset + at, font, width, pitch, ascent);
        offset += static_cast<int>(paragraph.size()) + 1;
    }
    return wrapped;
}

TextStyle fittingStyle(const QString& text, TextStyle style, double smallest, QSizeF space, double leading) {
    while (style.size > smallest && wrapText(text, style, space.width(), leading).height > space.height())
        style.size = std::max(smallest, style.size - 2);
    return style;
}

} // namespace tujian
