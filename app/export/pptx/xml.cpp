#include "export/pptx/xml.h"
#include "export/xmltext.h"

using namespace Qt::StringLiterals;

namespace tujian {

PptxXml::PptxXml() {
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setDevice(&m_buffer);
    m_writer.writeStartDocument(u"1.0"_s, true);
}

void PptxXml::open(const char* name, std::initializer_list<XmlAttribute> attributes) {
    m_writer.writeStartElement(QString::fromLatin1(name));
    for (const XmlAttribute& each : attributes)
        attribute(each.name, each.value);
}

void PptxXml::openRoot(const char* name, std::initializer_list<XmlAttribute> attributes) {
    open(name, {{"xmlns:a", u"http://schemas.openxmlformats.org/drawingml/2006/main"_s},
                {"xmlns:r", u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s},
                {"xmlns:p", u"http://schemas.openxmlformats.org/presentationml/2006/main"_s}});
    for (const XmlAttribute& each : attributes)
        attribute(each.name, each.value);
}

void PptxXml::attribute(const char* name, const QString& value) {
    m_writer.writeAttribute(QString::fromLatin1(name), xmlLegal(value));
}

void PptxXml::leaf(const char* name, std::initializer_list<XmlAttribute> attributes) {
    open(name, attributes);
    close();
}

void PptxXml::text(const char* name, const QString& text) {
    open(name);
    m_writer.writeCharacters(xmlLegal(text));
    close();
}

void PptxXml::close(int levels) {
    for (int i = 0; i < levels; ++i)
        m_writer.writeEndElement();
}

void PptxXml::raw(const char* xml) {
    m_writer.writeCharacters(QString()); // ends the start tag that is still open
    m_buffer.write(xml);
}

QByteArray PptxXml::bytes() {
    m_writer.writeEndDocument();
    return m_buffer.data();
}

} // namespace tujian
