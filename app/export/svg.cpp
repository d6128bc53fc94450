#include "export/export.h"
#include "export/xmltext.h"
#include "layout/fonts.h"
#include "paint/svgpath.h"
#include <QFont>
#include <QHash>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QString escaped(const QString& text) {
    return xmlLegal(text).toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString number(double value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString familyList(bool mono) {
    QStringList quoted;
    const QStringList families = fontFamilies(mono);
    for (const QString& family : families)
        quoted.append(family.contains(u' ') ? u"'"_s + family + u"'"_s : family);
    return quoted.join(u", "_s);
}

/// Only what a reader may follow safely: a place in the notes, or the web.
bool mayLink(const QString& link) {
    const QString scheme = link.section(u':', 0, 0).toLower();
    const bool hasScheme =
        link.contains(u':') && !scheme.contains(u'/') && !scheme.contains(u'#') && !scheme.contains(u'.');
    return !hasScheme || scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

/// The shapes of a line's characters; empty if one of them has none, as those of fonts made of pictures.
QPainterPath outlineOf(const DisplayItem& item) {
    const QFont font = fontFor(item.style);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, item.line.text);
    for (qsizetype begin = 0; finder.toNextBoundary() > 0; begin = finder.position()) {
        const QString character = item.line.text.mid(begin, finder.position() - begin);
        if (character.at(0).unicode() < 0x2190 || character.trimmed().isEmpty())
            continue;
        QPainterPath shape;
        shape.addText({}, font, character);
        if (shape.isEmpty())
            return {};
    }
    QPainterPath outline;
    outline.addText(item.line.baseline, font, item.line.text);
    return outline;
}

class SvgWriter {
public:
    SvgWriter(const DisplayList& theList, const QString& theTitle, SvgText theText)
        : list(theList)
        , title(theTitle)
        , letters(theText) {
        for (const auto& [element, text] : list.titles)
            titles.insert(keyOf(element), text);
        for (const auto& [element, link] : list.links)
            if (mayLink(link))
                links.insert(keyOf(element), link);
    }

    QByteArray write() {
        const QString w = number(list.size.width());
        const QString h = number(list.size.height());
        out += u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1pt\" "
               "height=\"%2pt\" viewBox=\"0 0 %1 %2\" role=\"img\" font-family=\"%3\" xml:space=\"preserve\">\n"_s.arg(
                   w, h, familyList(false));
        out += u"<title>%1</title>\n"_s.arg(escaped(title));
        if (list.background.isValid())
            out += u"<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>\n"_s.arg(w, h, list.background.name());
        qsizetype i = 0;
        while (i < list.items.size()) {
            qsizetype end = i + 1;
            while (end < list.items.size() && list.items[end].element == list.items[i].element)
                ++end;
            writeGroup(i, end);
            i = end;
        }
        out += u"</svg>\n"_s;
        return out.toUtf8();
    }

private:
    static QString keyOf(const ElementRef& element) {
        static const QStringList names{u"none"_s, u"node"_s, u"edge"_s, u"cluster"_s, u"step"_s};
        return names[static_cast<int>(element.kind)] + u'-' + element.id;
    }

    /// Unique in the file; the first group of an element has its plain id.
    QString uniqueId(const ElementRef& element) {
        QString id;
        for (const QChar c : keyOf(element))
            id += c.isSpace() || c.unicode() < 0x20 ? QChar(u'_') : c;
        const int count = ++used[id];
        return count == 1 ? id : id + u"--"_s + QString::number(count);
    }

    void writeGroup(qsizetype begin, qsizetype end) {
        const ElementRef& element = list.items[begin].element;
        const QString key = keyOf(element);
        const QString link = links.value(key);
        const bool named = element.kind != ElementKind::None;
        if (!link.isEmpty())
            out += u"<a href=\"%1\">"_s.arg(escaped(link));
        out +=
            named ? u"<g id=\"%1\" class=\"%2\">"_s.arg(escaped(uniqueId(element)), key.section(u'-', 0, 0)) : u"<g>"_s;
        if (const QString text = titles.value(key); !text.isEmpty())
            out += u"<title>%1</title>"_s.arg(escaped(text));
        for (qsizetype i = begin; i < end; ++i)
            writeItem(list.items[i]);
        out += link.isEmpty() ? u"</g>\n"_s : u"</g></a>\n"_s;
    }

    void writeItem(const DisplayItem& item) {
        const QString opacity = item.opacity < 1 ? u" opacity=\"%1\""_s.arg(number(item.opacity)) : QString();
        if (item.shape == DisplayShape::Text)
            writeWords(item, opacity);
        else if (!item.path.isEmpty())
            writePath(item, opacity);
    }

    void writePath(const DisplayItem& item, const QString& opacity) {
        out += u"<path d=\"%1\" fill=\"%2\""_s.arg(svgFromPath(item.path),
                                                   item.fill.isValid() ? item.fill.name() : u"none"_s);
        if (item.stroke.isValid()) {
            out += u" stroke=\"%1\" stroke-width=\"%2\""_s.arg(item.stroke.name(), number(item.strokeWidth));
            out +=
                item.dashed ? u" stroke-dasharray=\"5 4\""_s : u" stroke-linecap=\"round\" stroke-linejoin=\"round\""_s;
        }
        out += opacity + u"/>"_s;
    }

    void writeWords(const DisplayItem& item, const QString& opacity) {
        const QPainterPath outline = letters == SvgText::Outlines ? outlineOf(item) : QPainterPath();
        if (outline.isEmpty())
            writeText(item, opacity);
        else
            out += u"<path d=\"%1\" fill=\"%2\" role=\"img\" aria-label=\"%3\"%4/>"_s.arg(
                svgFromPath(outline), item.fill.name(), escaped(item.line.text), opacity);
    }

    void writeText(const DisplayItem& item, const QString& opacity) {
        // textLength keeps the line in its box where another font of the list has to stand in.
        out +=
            u"<text x=\"%1\" y=\"%2\" font-size=\"%3\" fill=\"%4\" textLength=\"%5\" lengthAdjust=\"spacingAndGlyphs\""_s
                .arg(number(item.line.baseline.x()), number(item.line.baseline.y()), number(item.style.size),
                     item.fill.name(), number(item.line.width));
        if (item.style.bold)
            out += u" font-weight=\"bold\""_s;
        if (item.style.mono)
            out += u" font-family=\"%1\""_s.arg(familyList(true));
        out += opacity + u'>' + escaped(item.line.text) + u"</text>"_s;
    }

    const DisplayList& list;
    QString title;
    SvgText letters;
    QString out;
    QHash<QString, QString> titles;
    QHash<QString, QString> links;
    QHash<QString, int> used;
};

} // namespace

QByteArray toSvg(const DisplayList& list, const QString& title, SvgText text) {
    return SvgWriter(list, title, text).write();
}

} // namespace tujian
