#include "layout/lines.h"
#include "layout/fonts.h"
#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int kLongestText = 600; // UTF-16 units looked at; far more than any label shows

/// How good a place to break is the gap after a character.
enum class Gap { None, Emergency, Soft, Good };

struct Piece {
    QString text;
    double width = 0;
    Gap after = Gap::Emergency;
    [[nodiscard]] bool isSpace() const { return text == u" "; }
};

bool isWide(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// Kinsoku: what must not begin, and what must not end, a line.
bool closes(char32_t c) {
    return QStringView(u"、。，．：；？！）〕］｝〉》」』】’”…—·～,.:;?!)]}>%％℃")
        .contains(QChar::fromUcs2(static_cast<char16_t>(c)));
}
bool opens(char32_t c) {
    return QStringView(u"（〔［｛〈《「『【‘“([{<$￥").contains(QChar::fromUcs2(static_cast<char16_t>(c)));
}

char32_t firstOf(const QString& text) {
    return text.at(0).isHighSurrogate() && text.size() > 1 ? QChar::surrogateToUcs4(text.at(0), text.at(1))
                                                           : text.at(0).unicode();
}

Gap gapBetween(const QString& left, const QString& right) {
    const char32_t a = firstOf(left);
    const char32_t b = firstOf(right);
    if (closes(b) && !(isWide(a) && !isWide(b) && b == U'.'))
        return a < 0x80 && b < 0x80 ? Gap::Emergency : Gap::None;
    if (opens(a))
        return Gap::None;
    if (right == u" ")
        return Gap::None; // the space itself carries the break
    if (left == u" " || isWide(a) || isWide(b))
        return Gap::Good;
    if (QStringView(u"/-_.=&@,:;|+").contains(left.at(0)))
        return Gap::Soft;
    if (left.at(0).isLower() && right.at(0).isUpper())
        return Gap::Soft;
    return Gap::Emergency;
}

QList<Piece> piecesOf(const QString& text, const QFontMetricsF& metrics) {
    QList<Piece> pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    while (finder.toNextBoundary() > 0) {
        Piece piece;
        piece.text = text.sliced(begin, finder.position() - begin);
        piece.width = metrics.horizontalAdvance(piece.text);
        begin = finder.position();
        pieces.append(piece);
    }
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i)
        pieces[i].after = gapBetween(pieces[i].text, pieces[i + 1].text);
    return pieces;
}

/// Where the line that begins at `begin` ends: the last break that fits, of the best sort that does not waste the line.
qsizetype lineEnd(const QList<Piece>& pieces, qsizetype begin, double maxWidth) {
    double width = 0;
    qsizetype good = -1;
    qsizetype soft = -1;
    qsizetype any = -1;
    double goodWidth = 0;
    for (qsizetype i = begin; i < pieces.size(); ++i) {
        width += pieces[i].width;
        if (width > maxWidth && !pieces[i].isSpace() && i > begin) {
            if (good >= 0 && goodWidth >= 0.4 * maxWidth)
                return good;
            if (soft >= 0)
                return soft;
            return good >= 0 ? good : (any >= 0 ? any : i);
        }
        if (pieces[i].after == Gap::Good) {
            good = i + 1;
            goodWidth = width;
        } else if (pieces[i].after == Gap::Soft) {
            soft = i + 1;
        } else if (pieces[i].after == Gap::Emergency) {
            any = i + 1;
        }
    }
    return pieces.size();
}

QStringList breakAt(const QList<Piece>& pieces, double maxWidth) {
    QStringList lines;
    qsizetype begin = 0;
    while (begin < pieces.size()) {
        const qsizetype end = lineEnd(pieces, begin, maxWidth);
        QString line;
        for (qsizetype i = begin; i < end; ++i)
            line += pieces[i].text;
        line = line.trimmed();
        if (!line.isEmpty())
            lines.append(line);
        begin = end;
    }
    return lines;
}

/// The narrowest measure that still gives as many lines: even lines look composed, a lone last character does not.
QStringList evened(const QList<Piece>& pieces, double maxWidth, const QStringList& greedy) {
    double low = maxWidth / 2;
    double high = maxWidth;
    QStringList best = greedy;
    for (int round = 0; round < 7 && greedy.size() > 1; ++round) {
        const double middle = (low + high) / 2;
        const QStringList lines = breakAt(pieces, middle);
        if (lines.size() <= greedy.size()) {
            best = lines;
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

QString withEllipsis(QString line, const QFontMetricsF& metrics, double maxWidth) {
    const QString dots = u"…"_s;
    while (!line.isEmpty() && metrics.horizontalAdvance(line + dots) > maxWidth) {
        const bool pair = line.size() > 1 && line.back().isLowSurrogate();
        line.chop(pair ? 2 : 1);
    }
    while (!line.isEmpty() && (line.back().isSpace() || QStringView(u"，、,;；:：。.").contains(line.back())))
        line.chop(1);
    return line + dots;
}

} // namespace

BrokenText breakText(const QString& text, const TextStyle& style, double maxWidth, int mostLines) {
    BrokenText result;
    const QFontMetricsF metrics(fontFor(style));
    for (const QString& paragraph : text.left(kLongestText).split(u'\n')) {
        QString plain = paragraph.simplified();
        if (!plain.isEmpty() && plain.back().isHighSurrogate())
            plain.chop(1);
        if (plain.isEmpty() || result.lines.size() > mostLines)
            continue;
        const QList<Piece> pieces = piecesOf(plain, metrics);
        const QStringList lines = breakAt(pieces, maxWidth);
        result.lines += result.lines.size() + lines.size() > mostLines ? lines : evened(pieces, maxWidth, lines);
    }
    if (result.lines.isEmpty())
        return result;
    if (result.lines.size() > mostLines) {
        result.lines = result.lines.first(mostLines);
        result.lines.back() = withEllipsis(result.lines.back(), metrics, maxWidth);
        result.cut = true;
    }
    for (const QString& line : std::as_const(result.lines)) {
        result.widths.append(metrics.horizontalAdvance(line));
        result.width = std::max(result.width, result.widths.back());
    }
    result.height = static_cast<double>(result.lines.size()) * lineHeight(style);
    return result;
}

QList<PlacedLine> placeLines(const BrokenText& text, const TextStyle& style, const QRectF& area, bool centred) {
    QList<PlacedLine> placed;
    const double step = lineHeight(style);
    double middle = area.center().y() - text.height / 2 + step / 2;
    for (qsizetype i = 0; i < text.lines.size(); ++i) {
        const double width = text.widths[i];
        const double x = centred ? area.center().x() - width / 2 : area.left();
        placed.append(PlacedLine{text.lines[i], QPointF(x, baselineFor(middle, style)), width});
        middle += step;
    }
    return placed;
}

} // namespace tujian
