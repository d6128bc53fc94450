#include "paint/svgpath.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

class PathReader {
public:
    explicit PathReader(QStringView theData)
        : data(theData) {}

    std::optional<QPainterPath> read() {
        skipGaps();
        while (at < data.size() && !bad) {
            if (data[at].isLetter())
                command = data[at++];
            else if (command.isNull())
                return std::nullopt;
            step();
            skipGaps();
        }
        if (bad)
            return std::nullopt;
        return path;
    }

private:
    void skipGaps() {
        while (at < data.size() && (data[at].isSpace() || data[at] == u','))
            ++at;
    }

    double number() {
        skipGaps();
        const qsizetype first = at;
        bool dotted = false;
        if (at < data.size() && (data[at] == u'-' || data[at] == u'+'))
            ++at;
        while (at < data.size() && (data[at].isDigit() || (data[at] == u'.' && !dotted))) {
            dotted = dotted || data[at] == u'.';
            ++at;
        }
        bool ok = false;
        const double value = data.sliced(first, at - first).toDouble(&ok);
        bad = bad || !ok;
        return ok ? value : 0;
    }

    QPointF point() {
        const double x = number();
        const QPointF given(x, number());
        return relative() ? here + given : given;
    }

    [[nodiscard]] bool relative() const { return command.isLower(); }

    void lineTo(QPointF to) {
        path.lineTo(to);
        here = to;
    }

    void step() {
        switch (command.toUpper().unicode()) {
        case u'M':
            here = point();
            path.moveTo(here);
            begin = here;
            command = relative() ? u'l' : u'L'; // further pairs are lines
            break;
        case u'L':
            lineTo(point());
            break;
        case u'H':
            lineTo({number() + (relative() ? here.x() : 0), here.y()});
            break;
        case u'V':
            lineTo({here.x(), number() + (relative() ? here.y() : 0)});
            break;
        case u'C': {
            const QPointF first = point();
            const QPointF second = point();
            const QPointF end = point();
            path.cubicTo(first, second, end);
            here = end;
            break;
        }
        case u'Q': {
            const QPointF control = point();
            const QPointF end = point();
            path.quadTo(control, end);
            here = end;
            break;
        }
        case u'A':
            arc();
            break;
        case u'Z':
            path.closeSubpath();
            here = begin;
            command = QChar();
            break;
        default:
            bad = true;
        }
    }

    /// An arc of an upright ellipse (SVG's implementation notes, F.6.5, without rotation), as Bézier quarters.
    void arc() {
        double rx = std::abs(number());
        double ry = std::abs(number());
        number(); // rotation: our icons have none
        const bool large = number() != 0;
        const bool sweep = number() != 0;
        const QPointF end = point();
        if (bad || rx < 1e-6 || ry < 1e-6 || here == end) {
            lineTo(end);
            return;
        }
        const QPointF half = (here - end) / 2;
        const double grow = half.x() * half.x() / (rx * rx) + half.y() * half.y() / (ry * ry);
        if (grow > 1) {
            rx *= std::sqrt(grow);
            ry *= std::sqrt(grow);
        }
        const double square = (rx * ry) * (rx * ry);
        const double part = rx * rx * half.y() * half.y() + ry * ry * half.x() * half.x();
        const double factor = (large == sweep ? -1 : 1) * std::sqrt(std::max(0.0, (square - part) / part));
        const QPointF middle = QPointF(factor * rx * half.y() / ry, -factor * ry * half.x() / rx) + (here + end) / 2;
        const auto angleOf = [&](QPointF p) {
            return std::atan2((p.y() - middle.y()) / ry, (p.x() - middle.x()) / rx);
        };
        const double from = angleOf(here);
        double turn = angleOf(end) - from;
        if (sweep && turn < 0)
            turn += 2 * M_PI;
        if (!sweep && turn > 0)
            turn -= 2 * M_PI;
        addQuarters(middle, rx, ry, from, turn);
        here = end;
    }

    void addQuarters(QPointF middle, double rx, double ry, double from, double turn) {
        const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (M_PI / 2) - 1e-9)));
        const double part = turn / parts;
        const double handle = 4.0 / 3 * std::tan(part / 4);
        for (int i = 0; i < parts; ++i) {
            const double a = from + i * part;
            const double b = a + part;
            const auto on = [&](double t) { return middle + QPointF(rx * std::cos(t), ry * std::sin(t)); };
            const auto along = [&](double t) { return QPointF(-rx * std::sin(t), ry * std::cos(t)) * handle; };
            path.cubicTo(on(a) + along(a), on(b) - along(b), on(b));
        }
    }

    QStringView data;
    qsizetype at = 0;
    QChar command;
    QPainterPath path;
    QPointF here;
    QPointF begin;
    bool bad = false;
};

void addNumber(QString& out, double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    out += text == u"-0" ? u"0"_s : text;
}

void addPoint(QString& out, const QPainterPath::Element& element) {
    addNumber(out, element.x);
    out += u' ';
    addNumber(out, element.y);
}

} // namespace

std::optional<QPainterPath> pathFromSvg(QStringView data) {
    return PathReader(data).read();
}

QString svgFromPath(const QPainterPath& path) {
    QString out;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        if (element.type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            out += u'C';
            addPoint(out, element);
            out += u' ';
            addPoint(out, path.elementAt(i + 1));
            out += u' ';
            addPoint(out, path.elementAt(i + 2));
            i += 2;
        } else {
            out += element.type == QPainterPath::MoveToElement ? u'M' : u'L';
            addPoint(out, element);
        }
    }
    return out;
}

} // namespace tujian
