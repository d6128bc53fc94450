#include "export/pptx/house.h"
#include "export/pptx/xml.h"
#include <QColor>
#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QString lastWord(const QString& type) {
    return type.section(u'/', -1);
}

Error badTemplate(const QString& name, const QString& cause) {
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("export", "%1 cannot be used as a template: %2").arg(name, cause)};
}

/// What a template's slides lead to and what nobody can run from here is left behind.
bool isDropped(const PptxRelation& relation) {
    static const QSet<QString> dropped{u"slide"_s,   u"notesSlide"_s,      u"vbaProject"_s, u"commentAuthors"_s,
                                       u"authors"_s, u"printerSettings"_s, u"customXml"_s,  u"tags"_s};
    return dropped.contains(lastWord(relation.type));
}

/// The parts that `part` leads to, itself included.
void keepFrom(const PptxPackage& from, const QString& part, PptxPackage& kept) {
    QStringList waiting{part};
    while (!waiting.isEmpty()) {
        const QString path = waiting.takeLast();
        if (kept.contains(path) || !from.contains(path))
            continue;
        kept.insert(path, from.value(path));
        const QList<PptxRelation> relations = relationsOf(from, path);
        if (relations.isEmpty())
            continue;
        PptxRelations good;
        for (const PptxRelation& relation : relations) {
            const QString target = targetPath(path, relation.target);
            if (isDropped(relation) || (!relation.external && !from.contains(target)))
                continue;
            good.keep(relation);
            if (!relation.external)
                waiting.append(target);
        }
        kept.insert(relationsPath(path), {good.xml(), {}});
    }
}

/// A placeholder of a layout or master.
struct TemplateHolder {
    QString type; ///< "" is one for anything
    int index = 0;
    QRectF box; ///< points; empty: inherited
};

struct TemplateLayout {
    QString part;
    QString type;
    QList<TemplateHolder> holders;
    [[nodiscard]] const TemplateHolder* title() const {
        for (const TemplateHolder& holder : holders)
            if (holder.type == u"title" || holder.type == u"ctrTitle")
                return &holder;
        return nullptr;
    }
    [[nodiscard]] const TemplateHolder* text() const {
        for (const TemplateHolder& holder : holders)
            if (holder.type.isEmpty() || holder.type == u"body" || holder.type == u"obj")
                return &holder;
        return nullptr;
    }
    [[nodiscard]] qsizetype contents() const {
        return std::count_if(holders.begin(), holders.end(), [](const TemplateHolder& holder) {
            return holder.type.isEmpty() || holder.type == u"body" || holder.type == u"obj" || holder.type == u"pic" ||
                   holder.type == u"chart" || holder.type == u"tbl" || holder.type == u"media";
        });
    }
};

double pointsOf(const QXmlStreamAttributes& attributes, const QString& name) {
    return attributes.value(name).toDouble() / emuPerPoint;
}

TemplateLayout readLayout(const PptxPackage& package, const QString& part) {
    TemplateLayout layout;
    layout.part = part;
    QXmlStreamReader xml(package.value(part).bytes);
    TemplateHolder shape;
    bool holder = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"sldLayout")
                layout.type = attributes.value(u"type"_s).toString();
            else if (xml.name() == u"sp")
                shape = {}, holder = false;
            else if (xml.name() == u"ph") {
                holder = true;
                shape.type = attributes.value(u"type"_s).toString();
                shape.index = attributes.value(u"idx"_s).toInt();
            } else if (xml.name() == u"off")
                shape.box.moveTo(pointsOf(attributes, u"x"_s), pointsOf(attributes, u"y"_s));
            else if (xml.name() == u"ext" && attributes.hasAttribute(u"cx"_s))
                shape.box.setSize({pointsOf(attributes, u"cx"_s), pointsOf(attributes, u"cy"_s)});
        } else if (token == QXmlStreamReader::EndElement && xml.name() == u"sp" && holder) {
            layout.holders.append(shape);
        }
    }
    return layout;
}

/// Pieces of the presentation part that do not go along: its slides, what refers to them, and its sections.
bool leavesOut(const QXmlStreamReader& xml, int depth) {
    if (depth == 2)
        return xml.name() == u"sldIdLst" || xml.name() == u"custShowLst" || xml.name() == u"custDataLst" ||
               xml.name() == u"smartTags";
    return depth == 3 && xml.name() == u"ext" &&
           xml.attributes().value(u"uri"_s) == u"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
}

/// Cuts the presentation part in two, where the list of slides belongs.
bool splitPresentation(PptxHouse& house, const QByteArray& bytes) {
    const QString text = QString::fromUtf8(bytes);
    QXmlStreamReader xml(text);
    QString kept;
    qint64 copied = 0;
    qint64 cut = -1;
    qsizetype slidesAt = -1;
    qsizetype notesAt = -1;
    int depth = 0;
    int cutDepth = 0;
    while (!xml.atEnd()) {
        const qint64 before = xml.characterOffset();
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (cut < 0 && leavesOut(xml, depth)) {
                cut = before;
                cutDepth = depth;
            }
            if (xml.name() == u"sldSz")
                house.slide = {pointsOf(xml.attributes(), u"cx"_s), pointsOf(xml.attributes(), u"cy"_s)};
        } else if (token == QXmlStreamReader::EndElement) {
            if (cut >= 0 && depth == cutDepth) {
                kept += text.mid(copied, cut - copied);
                copied = xml.characterOffset();
                cut = -1;
            }
            const bool masters = xml.name() == u"sldMasterIdLst";
            if (depth == 2 && (masters || xml.name() == u"notesMasterIdLst" || xml.name() == u"handoutMasterIdLst")) {
                kept += text.mid(copied, xml.characterOffset() - copied);
                copied = xml.characterOffset();
                slidesAt = kept.size();
                notesAt = masters ? slidesAt : notesAt;
            }
            --depth;
        }
    }
    kept += text.mid(copied);
    if (xml.hasError() || slidesAt < 0 || notesAt < 0 || house.slide.width() < 72 || house.slide.height() < 72)
        return false;
    house.beforeSlides = kept.left(slidesAt).toUtf8();
    house.notesAt = kept.left(notesAt).toUtf8().size();
    house.afterSlides = kept.mid(slidesAt).toUtf8();
    return true;
}

/// Is the colour that the master takes for the ground a dark one?
bool hasDarkGround(const PptxPackage& package, const QString& master) {
    QString slot = u"lt1"_s;
    QXmlStreamReader xml(package.value(master).bytes);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"clrMap")
            slot = xml.attributes().value(u"bg1"_s).toString();
    for (const PptxRelation& relation : relationsOf(package, master)) {
        if (lastWord(relation.type) != u"theme")
            continue;
        QXmlStreamReader theme(package.value(targetPath(master, relation.target)).bytes);
        bool inSlot = false;
        while (!theme.atEnd()) {
            if (theme.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (inSlot) {
                const QString value =
                    theme.attributes().value(theme.name() == u"sysClr" ? u"lastClr"_s : u"val"_s).toString();
                return QColor(u'#' + value).lightness() < 128 && QColor::isValidColor(u'#' + value);
            }
            inSlot = theme.name() == slot;
        }
    }
    return false;
}

/// The layout of a type, else the best of those with a title and so many places for contents.
const TemplateLayout* layoutOf(const QList<TemplateLayout>& layouts, const QStringList& types, qsizetype contents) {
    for (const QString& type : types)
        for (const TemplateLayout& layout : layouts)
            if (layout.type == type && layout.title() != nullptr)
                return &layout;
    for (const TemplateLayout& layout : layouts)
        if (layout.title() != nullptr && layout.contents() == contents)
            return &layout;
    for (const TemplateLayout& layout : layouts)
        if (layout.title() != nullptr)
            return &layout;
    return layouts.isEmpty() ? nullptr : &layouts.first();
}

QRectF inherited(const TemplateHolder* own, const TemplateHolder* above) {
    if (own != nullptr && !own->box.isEmpty())
        return own->box;
    return above != nullptr ? above->box : QRectF();
}

/// Chooses the layouts for our three kinds of slides.
bool chooseLayouts(PptxHouse& house, const QString& master) {
    QList<TemplateLayout> layouts;
    for (const PptxRelation& relation : relationsOf(house.package, master))
        if (lastWord(relation.type) == u"slideLayout")
            layouts.append(readLayout(house.package, targetPath(master, relation.target)));
    const TemplateLayout* opening = layoutOf(layouts, {u"title"_s}, 0);
    const TemplateLayout* plain = layoutOf(layouts, {u"titleOnly"_s}, 0);
    const TemplateLayout* text = layoutOf(layouts, {u"obj"_s, u"tx"_s}, 1);
    if (opening == nullptr || plain == nullptr || text == nullptr)
        return false;
    const TemplateLayout above = readLayout(house.package, master);
    house.titleLayout = opening->part;
    house.titleOnlyLayout = plain->part;
    house.textLayout = text->part;
    house.titleBox = inherited(plain->title(), above.title());
    const TemplateHolder* body = text->text();
    house.textIndex = body != nullptr ? body->index : -1;
    house.textType = body != nullptr ? body->type : QString();
    house.textBox = inherited(body, above.text());
    house.subtitleIndex = -1;
    for (const TemplateHolder& holder : opening->holders)
        if (holder.type == u"subTitle")
            house.subtitleIndex = holder.index;
    for (const TemplateLayout* layout : {opening, plain, text})
        for (const TemplateHolder& holder : layout->holders)
            if (holder.type == u"sldNum")
                house.numberIndex.insert(layout->part, holder.index);
    return true;
}

QString officeDocument(const PptxPackage& package) {
    for (const PptxRelation& relation : relationsOf(package, QString()))
        if (relation.type == QString::fromUtf16(officeRelations) + u"officeDocument"_s)
            return targetPath(QString(), relation.target);
    return {};
}

} // namespace

Result<PptxHouse> templateHouse(const QByteArray& bytes, const QString& name) {
    const Result<PptxPackage> package = readPackage(bytes, name);
    if (!package)
        return tl::make_unexpected(package.error());
    PptxHouse house;
    house.ours = false;
    house.presentation = officeDocument(*package);
    if (!package->contains(house.presentation))
        return tl::make_unexpected(
            badTemplate(name, QCoreApplication::translate("export", "it has no presentation in the usual form")));
    keepFrom(*package, house.presentation, house.package);
    house.package[house.presentation].type = QString::fromUtf16(pptxtype::presentation);
    QString master;
    for (const PptxRelation& relation : relationsOf(house.package, house.presentation)) {
        house.relations.keep(relation);
        if (lastWord(relation.type) == u"slideMaster" && master.isEmpty())
            master = targetPath(house.presentation, relation.target);
        if (lastWord(relation.type) == u"notesMaster")
            house.notesMaster = targetPath(house.presentation, relation.target);
    }
    if (master.isEmpty() || !splitPresentation(house, house.package.value(house.presentation).bytes) ||
        !chooseLayouts(house, master))
        return tl::make_unexpected(
            badTemplate(name, QCoreApplication::translate("export", "it has no slide master with layouts")));
    house.unit = std::max(0.2, std::min(house.slide.height() / 540, house.slide.width() / 720));
    house.dark = hasDarkGround(house.package, master);
    return house;
}

} // namespace tujian
