#pragma once
#include "base/error.h"
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace tujian {

/// A part of an Office Open XML package (ECMA-376, part 2: Open Packaging Conventions).
struct PptxPart {
    QByteArray bytes;
    QString type; ///< content type; empty for the parts that list relationships
};

/// The parts by their paths, without a leading slash. [Content_Types].xml is made from them when the package is
/// written, so that it never names a part that is not there.
using PptxPackage = QMap<QString, PptxPart>;

/// The zip file: a fixed time in every entry, parts in the order of their names. Same package in, same bytes out.
Result<QByteArray> writePackage(const PptxPackage& package);

/// Reads a package; `name` is for the messages. Refuses what is no zip, has no content types, or is too large.
Result<PptxPackage> readPackage(const QByteArray& bytes, const QString& name);

/// One line of a .rels part.
struct PptxRelation {
    QString id;
    QString type; ///< a whole URI
    QString target;
    bool external = false;
};

/// The relationships of one part.
class PptxRelations {
public:
    /// `type` is the last word of an officeDocument relationship, or a whole URI. Returns the id.
    QString add(const QString& type, const QString& target, bool external = false);
    void keep(const PptxRelation& relation) { m_list.append(relation); } ///< with the id it has
    [[nodiscard]] const QList<PptxRelation>& list() const { return m_list; }
    [[nodiscard]] QByteArray xml() const;

private:
    [[nodiscard]] bool isUsed(const QString& id) const;
    QList<PptxRelation> m_list;
};

/// The relationships that `part` has in the package; none if it has none.
QList<PptxRelation> relationsOf(const PptxPackage& package, const QString& part);

/// "ppt/slides/slide1.xml" → "ppt/slides/_rels/slide1.xml.rels"
QString relationsPath(const QString& part);

/// The part that a relationship of `part` leads to.
QString targetPath(const QString& part, const QString& target);

inline constexpr char16_t officeRelations[] = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

} // namespace tujian
