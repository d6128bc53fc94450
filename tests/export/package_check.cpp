#include "package_check.h"
#include "schema_check.h"
#include <QDir>
#include <QSet>
#include <QXmlStreamReader>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace packagecheck {
namespace {

constexpr double emu = 12700;

QString relsOf(const QString& part) {
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
}

QString sourceOf(const QString& rels) {
    QString part = rels;
    return part.remove(u"_rels/"_s).chopped(5);
}

struct Relation {
    QString type;
    QString target; ///< a part, or an address
    bool external = false;
};
using Relations = QMap<QString, Relation>;

Relations relationsOf(const Parts& parts, const QString& part) {
    Relations found;
    QXmlStreamReader xml(parts.value(relsOf(part)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const auto attributes = xml.attributes();
        const bool external = attributes.value(u"TargetMode"_s) == u"External";
        QString target = attributes.value(u"Target"_s).toString();
        if (!external)
            target = target.startsWith(u'/') ? target.mid(1)
                                             : QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
        found.insert(attributes.value(u"Id"_s).toString(),
                     {attributes.value(u"Type"_s).toString().section(u'/', -1), target, external});
    }
    return found;
}

class Check {
public:
    explicit Check(const QByteArray& pptx)
        : parts(partsOf(pptx)) {}

    QStringList run() {
        if (parts.isEmpty())
            return {u"no zip"_s};
        types();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            wellFormed(part.key(), part.value());
        relations();
        reachable();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (part.key().startsWith(u"ppt/theme/") && !part.key().contains(u"_rels"))
                theme(part.key(), part.value());
            if (part.key().startsWith(u"ppt/slides/slide"))
                slide(part.key(), part.value());
        }
        kinds();
        presentation();
        schemas();
        return problems;
    }

private:
    void bad(const QString& part, const QString& what) { problems.append(part + u": "_s + what); }

    void types() {
        QSet<QString> named;
        QSet<QString> extensions;
        QXmlStreamReader xml(parts.value(u"[Content_Types].xml"_s));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.attributes().value(u"PartName"_s).toString();
            if (xml.name() == u"Default")
                extensions.insert(xml.attributes().value(u"Extension"_s).toString());
            if (xml.name() != u"Override")
                continue;
            if (!name.startsWith(u'/') || !parts.contains(name.mid(1)))
                bad(name, u"has a type but is not there"_s);
            if (named.contains(name))
                bad(name, u"has two types"_s);
            named.insert(name);
        }
        for (const QString& part : parts.keys())
            if (part != u"[Content_Types].xml" && !named.contains(u'/' + part) &&
                !(part.endsWith(u".rels") && extensions.contains(u"rels"_s)))
                bad(part, u"has no type of its own"_s);
    }

    void wellFormed(const QString& name, const QByteArray& bytes) {
        if (!name.endsWith(u".xml") && !name.endsWith(u".rels"))
            return;
        QXmlStreamReader xml(bytes);
        const Relations known = relationsOf(parts, name);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || name.endsWith(u".rels"))
                continue;
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                if (attribute.namespaceUri().endsWith(u"officeDocument/2006/relationships") &&
                    !known.contains(attribute.value().toString()))
                    bad(name, u"uses a relationship that it has not: "_s + attribute.value().toString());
        }
        if (xml.hasError())
            bad(name, xml.errorString());
    }

    void relations() {
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (!part.key().endsWith(u".rels"))
                continue;
            const QString source = sourceOf(part.key());
            if (!source.isEmpty() && !parts.contains(source))
                bad(part.key(), u"belongs to no part"_s);
            const Relations found = relationsOf(parts, source);
            if (found.size() != part.value().count("<Relationship "))
                bad(part.key(), u"an id twice"_s);
            for (const Relation& relation : found)
                if (!relation.external && !parts.contains(relation.target))
                    bad(part.key(), u"leads nowhere: "_s + relation.target);
        }
    }

    void reachable() {
        QSet<QString> seen;
        QStringList waiting{QString()};
        while (!waiting.isEmpty()) {
            const QString part = waiting.takeLast();
            for (const Relation& relation : relationsOf(parts, part))
                if (!relation.external && !seen.contains(relation.target)) {
                    seen.insert(relation.target);
                    waiting.append(relation.target);
                }
        }
        for (const QString& part : parts.keys())
            if (!part.endsWith(u".rels") && part != u"[Content_Types].xml" && !seen.contains(part))
                bad(part, u"nothing leads to it"_s);
    }

    void schemas() {
        for (auto part = parts.begin(); part != parts.end(); ++part)
            if (part.key().startsWith(u"ppt/") && !part.key().endsWith(u".rels"))
                for (const QString& problem : schemaProblems(part.value()))
                    bad(part.key(), problem);
    }

    int countOf(const QString& part, QStringView type) {
        int count = 0;
        for (const Relation& relation : relationsOf(parts, part))
            count += relation.type == type ? 1 : 0;
        return count;
    }

    void exactly(const QString& part, QStringView type) {
        if (countOf(part, type) != 1)
            bad(part, u"needs one relationship to a "_s + type.toString());
    }

    void kinds() {
        for (const QString& part : parts.keys()) {
            if (part.contains(u"_rels"))
                continue;
            if (part.startsWith(u"ppt/slides/"))
                exactly(part, u"slideLayout");
            if (part.startsWith(u"ppt/slideLayouts/"))
                exactly(part, u"slideMaster");
            if (part.startsWith(u"ppt/notesSlides/")) {
                exactly(part, u"notesMaster");
                exactly(part, u"slide");
            }
            if (part.startsWith(u"ppt/slideMasters/") || part.startsWith(u"ppt/notesMasters/")) {
                exactly(part, u"theme");
                colourMap(part);
            }
            if (part.startsWith(u"ppt/slideMasters/") && countOf(part, u"slideLayout") < 1)
                bad(part, u"has no layout"_s);
        }
        QMap<QString, int> themes; // a theme belongs to one master
        for (const QString& part : parts.keys())
            if (part.startsWith(u"ppt/slideMasters/s") || part.startsWith(u"ppt/notesMasters/n"))
                for (const Relation& relation : relationsOf(parts, part))
                    if (relation.type == u"theme" && ++themes[relation.target] > 1)
                        bad(relation.target, u"belongs to two masters"_s);
    }

    void colourMap(const QString& part) {
        QXmlStreamReader xml(parts.value(part));
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"clrMap") {
                for (const char16_t* name : {u"bg1", u"tx1", u"bg2", u"tx2", u"accent1", u"accent2", u"accent3",
                                             u"accent4", u"accent5", u"accent6", u"hlink", u"folHlink"})
                    if (!xml.attributes().hasAttribute(QString::fromUtf16(name)))
                        bad(part, u"clrMap lacks "_s + QString::fromUtf16(name));
                return;
            }
        bad(part, u"has no clrMap"_s);
    }

    void theme(const QString& part, const QByteArray& bytes) {
        QMap<QString, int> entries;
        QXmlStreamReader xml(bytes);
        QStringList open;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement) {
                ++entries[open.value(open.size() - 1)];
                open.append(xml.name().toString());
            } else if (token == QXmlStreamReader::EndElement) {
                open.removeLast();
            }
        }
        for (const QString& list : {u"fillStyleLst"_s, u"lnStyleLst"_s, u"effectStyleLst"_s, u"bgFillStyleLst"_s})
            if (entries.value(list) != 3)
                bad(part, list + u" has not three entries"_s);
        if (entries.value(u"clrScheme"_s) != 12)
            bad(part, u"clrScheme has not twelve colours"_s);
    }

    void slide(const QString& part, const QByteArray& bytes) {
        QMap<int, Shape> byId;
        for (const Shape& shape : shapesOf(bytes)) {
            if (shape.id < 1 || byId.contains(shape.id))
                bad(part, u"shape id %1 twice or wrong"_s.arg(shape.id));
            byId.insert(shape.id, shape);
            if (shape.box.width() < 0 || shape.box.height() < 0)
                bad(part, u"negative size of "_s + shape.name);
        }
        for (const Shape& shape : byId) {
            glue(part, byId, shape, shape.from, shape.fromSite, shape.start);
            glue(part, byId, shape, shape.to, shape.toSite, shape.end);
        }
        QSet<QString> timeNodes;
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString id = xml.attributes().value(xml.name() == u"spTgt" ? u"spid"_s : u"id"_s).toString();
            if (xml.name() == u"spTgt" && !byId.value(id.toInt()).topLevel)
                bad(part, u"animates what is no shape of the slide's own"_s);
            if (xml.name() == u"cTn" && (timeNodes.contains(id) || id.isEmpty()))
                bad(part, u"time node twice"_s);
            if (xml.name() == u"cTn")
                timeNodes.insert(id);
        }
    }

    void glue(const QString& part, const QMap<int, Shape>& byId, const Shape& line, int to, int site, QPointF end) {
        if (to == 0)
            return;
        const Shape& target = byId.value(to);
        if (target.element != u"sp" || site < 0 || site > 3)
            return bad(part, line.name + u" is glued to nothing"_s);
        const QPointF sites[] = {{target.box.center().x(), target.box.top()},
                                 {target.box.left(), target.box.center().y()},
                                 {target.box.center().x(), target.box.bottom()},
                                 {target.box.right(), target.box.center().y()}};
        if ((sites[site] - end).manhattanLength() > 1.1)
            bad(part, u"%1 does not end at site %2 of %3"_s.arg(line.name).arg(site).arg(target.name));
    }

    void presentation() {
        const QString part = u"ppt/presentation.xml"_s;
        QXmlStreamReader xml(parts.value(part));
        QStringList order;
        QSet<qint64> ids;
        int depth = 0;
        int slides = 0;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (++depth == 2)
                order.append(xml.name().toString());
            const qint64 id = xml.attributes().value(u"id"_s).toLongLong();
            if (xml.name() == u"sldId" || xml.name() == u"sldMasterId") {
                if (ids.contains(id) || id < 256 || (xml.name() == u"sldMasterId") != (id >= 2147483648))
                    bad(part, u"id %1"_s.arg(id));
                ids.insert(id);
                slides += xml.name() == u"sldId" ? 1 : 0;
            }
            if (xml.name() == u"section")
                bad(part, u"has sections of slides that are gone"_s);
        }
        const QStringList wanted{u"sldMasterIdLst"_s, u"notesMasterIdLst"_s, u"handoutMasterIdLst"_s, u"sldIdLst"_s,
                                 u"sldSz"_s,          u"notesSz"_s};
        order.removeIf([&wanted](const QString& name) { return !wanted.contains(name); });
        QStringList sorted = wanted;
        sorted.removeIf([&order](const QString& name) { return !order.contains(name); });
        if (order != sorted || !order.contains(u"sldMasterIdLst"_s) || !order.contains(u"notesSz"_s))
            bad(part, u"order of its lists: "_s + order.join(u' '));
        if (slides != countOf(part, u"slide"))
            bad(part, u"slides that are not listed"_s);
    }

    Parts parts;
    QStringList problems;
};

QRectF readBox(const QXmlStreamAttributes& attributes, QRectF box, bool offset) {
    if (offset)
        box.moveTo(attributes.value(u"x"_s).toDouble() / emu, attributes.value(u"y"_s).toDouble() / emu);
    else
        box.setSize({attributes.value(u"cx"_s).toDouble() / emu, attributes.value(u"cy"_s).toDouble() / emu});
    return box;
}

/// The ends of a connector: the corners of its box, flipped, then turned around its middle.
void setEnds(Shape& shape, bool turned, bool flipX, bool flipY) {
    const auto place = [&](double x, double y) {
        const QPointF middle = shape.box.center();
        QPointF p(flipX ? -x : x, flipY ? -y : y);
        if (turned)
            p = QPointF(-p.y(), p.x());
        return middle + p;
    };
    const double w = shape.box.width() / 2;
    const double h = shape.box.height() / 2;
    shape.start = place(-w, -h);
    shape.end = place(w, h);
}

} // namespace

Parts partsOf(const QByteArray& pptx) {
    Parts parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(pptx.constData(), zip_uint64_t(pptx.size()), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return parts;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        parts.insert(QString::fromUtf8(stat.name), bytes);
    }
    zip_discard(archive);
    return parts;
}

QStringList problemsOf(const QByteArray& pptx) {
    return Check(pptx).run();
}

QString textOf(const QByteArray& part) {
    QString text;
    QXmlStreamReader xml(part);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"t")
            text += xml.readElementText();
    return text;
}

QList<Shape> shapesOf(const QByteArray& slide) {
    QList<Shape> shapes;
    QXmlStreamReader xml(slide);
    QList<qsizetype> open; // of shapes
    bool turned = false;
    bool flipX = false;
    bool flipY = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        const bool isShape =
            name == u"sp" || name == u"cxnSp" || name == u"grpSp" || name == u"pic" || name == u"graphicFrame";
        if (token == QXmlStreamReader::EndElement && isShape) {
            setEnds(shapes[open.last()], turned, flipX, flipY);
            open.removeLast();
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (isShape) {
            Shape shape;
            shape.element = name;
            shape.topLevel = open.isEmpty();
            open.append(shapes.size());
            shapes.append(shape);
            turned = flipX = flipY = false;
            continue;
        }
        if (open.isEmpty())
            continue;
        Shape& shape = shapes[open.last()];
        if (name == u"cNvPr") {
            shape.id = attributes.value(u"id"_s).toInt();
            shape.name = attributes.value(u"name"_s).toString();
            shape.description = attributes.value(u"descr"_s).toString();
        } else if (name == u"xfrm") {
            turned = attributes.value(u"rot"_s) == u"5400000";
            flipX = attributes.value(u"flipH"_s) == u"1";
            flipY = attributes.value(u"flipV"_s) == u"1";
        } else if (name == u"off") {
            shape.box = readBox(attributes, shape.box, true);
        } else if (name == u"ext" && attributes.hasAttribute(u"cx"_s)) {
            shape.box = readBox(attributes, shape.box, false);
        } else if (name == u"prstGeom") {
            shape.geometry = attributes.value(u"prst"_s).toString();
        } else if (name == u"stCxn") {
            shape.from = attributes.value(u"id"_s).toInt();
            shape.fromSite = attributes.value(u"idx"_s).toInt();
        } else if (name == u"endCxn") {
            shape.to = attributes.value(u"id"_s).toInt();
            shape.toSite = attributes.value(u"idx"_s).toInt();
        } else if (name == u"t") {
            shape.text += xml.readElementText();
        }
    }
    return shapes;
}

} // namespace packagecheck
