#pragma once
#include "layout/placed.h"
#include <QBuffer>
#include <QByteArray>
#include <QRect>
#include <QXmlStreamWriter>
#include <initializer_list>
#include <utility>

namespace tujian {

/// 914,400 to the inch: what DrawingML counts in.
using Emu = qint64;
constexpr Emu emuPerPoint = 12700;
inline Emu emuOf(double points) {
    return qRound64(points * emuPerPoint);
}

/// An attribute; its text may be anything: what XML does not allow is left out.
struct XmlAttribute {
    const char* name;
    QString value;
};

/// Writes one part. Elements are named with their prefixes (a:, p:, r:).
class PptxXml {
public:
    PptxXml();
    PptxXml(const PptxXml&) = delete;
    PptxXml& operator=(const PptxXml&) = delete;

    void open(const char* name, std::initializer_list<XmlAttribute> attributes = {});
    /// A root with the namespaces of drawings, relationships and presentations.
    void openRoot(const char* name, std::initializer_list<XmlAttribute> attributes = {});
    void attribute(const char* name, const QString& value);
    void leaf(const char* name, std::initializer_list<XmlAttribute> attributes = {});
    void text(const char* name, const QString& text);
    void close(int levels = 1);
    void raw(const char* xml); ///< well-formed, written by us
    QByteArray bytes();        ///< ends the document

private:
    QBuffer m_buffer;
    QXmlStreamWriter m_writer;
};

inline QString decimal(qint64 number) {
    return QString::number(number);
}

} // namespace tujian
