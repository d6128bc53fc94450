#include "export/pptx/package.h"
#include "export/pptx/xml.h"
#include <QDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace tujian {

QString relationsPath(const QString& part) {
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
}

QString targetPath(const QString& part, const QString& target) {
    if (target.startsWith(u'/'))
        return target.mid(1);
    return QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
}

bool PptxRelations::isUsed(const QString& id) const {
    for (const PptxRelation& relation : m_list)
        if (relation.id == id)
            return true;
    return false;
}

QString PptxRelations::add(const QString& type, const QString& target, bool external) {
    const QString uri = type.contains(u':') ? type : QString::fromUtf16(officeRelations) + type;
    for (const PptxRelation& relation : m_list)
        if (relation.type == uri && relation.target == target && relation.external == external)
            return relation.id;
    qsizetype number = m_list.size() + 1;
    while (isUsed(u"rId%1"_s.arg(number)))
        ++number;
    m_list.append({u"rId%1"_s.arg(number), uri, target, external});
    return m_list.last().id;
}

QByteArray PptxRelations::xml() const {
    PptxXml xml;
    xml.open("Relationships", {{"xmlns", u"http://schemas.openxmlformats.org/package/2006/relationships"_s}});
    for (const PptxRelation& relation : m_list) {
        xml.open("Relationship", {{"Id", relation.id}, {"Type", relation.type}, {"Target", relation.target}});
        if (relation.external)
            xml.attribute("TargetMode", u"External"_s);
        xml.close();
    }
    xml.close();
    return xml.bytes();
}

QList<PptxRelation> relationsOf(const PptxPackage& package, const QString& part) {
    QList<PptxRelation> relations;
    const auto found = package.constFind(relationsPath(part));
    if (found == package.constEnd())
        return relations;
    QXmlStreamReader xml(found->bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        relations.append({attributes.value(u"Id"_s).toString(), attributes.value(u"Type"_s).toString(),
                          attributes.value(u"Target"_s).toString(), attributes.value(u"TargetMode"_s) == u"External"});
    }
    return relations;
}

} // namespace tujian
