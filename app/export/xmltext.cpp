#include "export/xmltext.h"

namespace tujian {

QString xmlLegal(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (!c.isSurrogate() && (c.unicode() >= 0x20 || c == u'\t' || c == u'\n') && c.unicode() < 0xFFFE) {
            out += c;
        }
    }
    return out;
}

QString xmlShort(const QString& text, qsizetype longest) {
    QString legal = xmlLegal(text);
    if (legal.size() <= longest)
        return legal;
    legal.truncate(legal[longest - 2].isHighSurrogate() ? longest - 2 : longest - 1);
    return legal + QChar(0x2026);
}

} // namespace tujian
