#include "gui/reader/svg_guard.h"
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double mostDrawn = 200'000; ///< elements, each use counted with all it draws
constexpr qsizetype deepest = 200;

/// What an element with an id draws: elements of its own, and the ids that it uses.
struct Weight {
    double own = 0;
    QStringList uses;
};

/// Pictures inside a picture are pixels only: an SVG in there would bring its own references.
bool mayReferTo(const QString& address) {
    static const QStringList pixels{u"data:image/png"_s, u"data:image/jpeg"_s, u"data:image/gif"_s,
                                    u"data:image/webp"_s};
    return address.startsWith(u'#') || std::any_of(pixels.begin(), pixels.end(), [&address](const QString& start) {
               return address.startsWith(start + u';') || address.startsWith(start + u',');
           });
}

/// A style or a presentation attribute may name an address as url(…); url(#id) stays.
bool namesAddress(const QString& value) {
    for (qsizetype at = value.indexOf(u"url("_s, 0, Qt::CaseInsensitive); at >= 0;
         at = value.indexOf(u"url("_s, at + 4, Qt::CaseInsensitive)) {
        const QStringView rest = QStringView(value).mid(at + 4).trimmed();
        if (!rest.startsWith(u'#') && !rest.startsWith(u"\"#") && !rest.startsWith(u"'#"))
            return true;
    }
    return value.contains(u"@import"_s, Qt::CaseInsensitive);
}

/// Copies what is harmless and weighs it on the way.
class Copier {
public:
    explicit Copier(const QByteArray& bytes)
        : m_reader(bytes)
        , m_writer(&m_out) {}

    QByteArray copied() {
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.isDTD() || (m_reader.isEntityReference()))
                return {};
            if (m_reader.isStartElement() && isCode(m_reader.name())) {
                m_reader.skipCurrentElement();
                continue;
            }
            if (m_reader.isStartElement() && !open())
                return {};
            if (m_reader.isEndElement()) {
                m_writer.writeEndElement();
                m_open.removeLast();
            }
            if (m_reader.isCharacters())
                m_writer.writeCharacters(m_reader.text().toString());
        }
        return m_reader.hasError() || !drawsLittle() ? QByteArray() : m_out;
    }

private:
    static bool isCode(QStringView name) { return name == u"script" || name == u"style" || name == u"foreignObject"; }

    bool open() {
        const QString name = m_reader.name().toString();
        if (m_open.isEmpty() && name != u"svg")
            return false;
        if (m_open.size() >= deepest || ++m_count > mostDrawn)
            return false;
        m_writer.writeStartElement(m_reader.qualifiedName().toString());
        for (const QXmlStreamNamespaceDeclaration& space : m_reader.namespaceDeclarations())
            writeNamespace(space);
        QString id;
        QString use;
        for (const QXmlStreamAttribute& attribute : m_reader.attributes())
            copyAttribute(attribute, id, use);
        weigh(id, name == u"use" ? use : QString());
        return true;
    }

    void writeNamespace(const QXmlStreamNamespaceDeclaration& space) {
        const QString prefix = space.prefix().toString();
        m_writer.writeAttribute(prefix.isEmpty() ? u"xmlns"_s : u"xmlns:"_s + prefix, space.namespaceUri().toString());
    }

    void copyAttribute(const QXmlStreamAttribute& attribute, QString& id, QString& use) {
        const QString name = attribute.qualifiedName().toString();
        const QString value = attribute.value().toString();
        const QString plain = attribute.name().toString();
        if (plain.startsWith(u"on"_s, Qt::CaseInsensitive) || namesAddress(value))
            return;
        if (plain == u"href" && !mayReferTo(value))
            return;
        if (plain == u"href")
            use = value.mid(1);
        if (plain == u"id")
            id = value;
        m_writer.writeAttribute(name, value);
    }

    /// To every element around it that has an id, for whoever uses that.
    void weigh(const QString& id, const QString& use) {
        m_open.append(id);
        for (const QString& around : std::as_const(m_open)) {
            if (around.isEmpty())
                continue;
            Weight& weight = m_weights[around];
            weight.own += 1;
            if (!use.isEmpty())
                weight.uses.append(use);
        }
        m_all.own += 1;
        if (!use.isEmpty())
            m_all.uses.append(use);
    }

    /// All that is drawn for an id; a circle, which draws nothing, counts as too much.
    double drawn(const QString& id, int depth) {
        if (const auto known = m_drawn.constFind(id); known != m_drawn.cend())
            return *known;
        if (depth > deepest)
            return mostDrawn + 1;
        m_drawn.insert(id, mostDrawn + 1);
        const Weight weight = m_weights.value(id);
        double sum = weight.own;
        for (const QString& use : weight.uses)
            sum += drawn(use, depth + 1);
        m_drawn.insert(id, sum);
        return sum;
    }

    bool drawsLittle() {
        double sum = m_all.own;
        for (const QString& use : std::as_const(m_all.uses))
            sum += drawn(use, 0);
        return sum <= mostDrawn;
    }

    QXmlStreamReader m_reader;
    QByteArray m_out;
    QXmlStreamWriter m_writer;
    QStringList m_open; ///< ids of the elements around, empty for those without
    QHash<QString, Weight> m_weights;
    QHash<QString, double> m_drawn;
    Weight m_all;
    double m_count = 0;
};

} // namespace

QByteArray harmlessSvg(const QByteArray& bytes) {
    return Copier(bytes).copied();
}

} // namespace tujian
