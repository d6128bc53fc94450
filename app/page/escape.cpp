#include "page/escape.h"

namespace tujian {

void appendEscaped(QString& html, QChar c) {
    switch (c.unicode()) {
    case u'&':
        html += QLatin1String("&amp;");
        return;
    case u'<':
        html += QLatin1String("&lt;");
        return;
    case u'>':
        html += QLatin1String("&gt;");
        return;
    case u'"':
        html += QLatin1String("&quot;");
        return;
    case u'\t':
        html += u'\t';
        return;
    case 0x2028:
    case 0x2029:
    case 0x85:
    case u'\n':
    case u'\r':
        html += u' ';
        return;
    case 0xfdd0: // QTextBeginningOfFrame
    case 0xfdd1: // QTextEndOfFrame
    case 0xfffc: // would be taken for an image
    case 0xfeff:
        html += QChar(0xfffd);
        return;
    default:
        html += c.unicode() < 0x20 || c.unicode() == 0x7f ? QChar(0xfffd) : c;
    }
}

QString escaped(QStringView text) {
    QString html;
    html.reserve(text.size() + 16);
    for (const QChar c : text)
        appendEscaped(html, c);
    return html;
}

} // namespace tujian
