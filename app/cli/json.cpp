#include "cli/json.h"
#include <QLocale>
#include <cmath>

namespace tujian {

namespace {

void appendEscaped(QByteArray& bytes, char c) {
    static const char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        bytes += "\\\"";
        break;
    case '\\':
        bytes += "\\\\";
        break;
    case '\n':
        bytes += "\\n";
        break;
    case '\t':
        bytes += "\\t";
        break;
    default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            bytes += "\\u00";
            bytes += digits[(c >> 4) & 15];
            bytes += digits[c & 15];
        } else {
            bytes += c;
        }
    }
}

QByteArray quoted(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    QByteArray bytes;
    bytes.reserve(utf8.size() + 2);
    bytes += '"';
    for (const char c : utf8) {
        appendEscaped(bytes, c);
    }
    bytes += '"';
    return bytes;
}

} // namespace

void JsonWriter::raw(const QByteArray& bytes) {
    if (m_comma) {
        m_out.write(",");
    }
    m_out.write(bytes);
    m_comma = true;
}

void JsonWriter::open(char bracket) {
    raw(QByteArray(1, bracket));
    m_comma = false;
}

void JsonWriter::close(char bracket) {
    m_comma = false;
    raw(QByteArray(1, bracket));
}

void JsonWriter::beginObject() {
    open('{');
}
void JsonWriter::endObject() {
    close('}');
}
void JsonWriter::beginArray() {
    open('[');
}
void JsonWriter::endArray() {
    close(']');
}

void JsonWriter::key(const char* name) {
    raw('"' + QByteArray(name) + "\":");
    m_comma = false;
}

void JsonWriter::value(const QString& text) {
    raw(quoted(text));
}

void JsonWriter::value(const QStringList& texts) {
    beginArray();
    for (const QString& text : texts) {
        value(text);
    }
    endArray();
}

void JsonWriter::value(bool truth) {
    raw(truth ? "true" : "false");
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number)) {
        null();
        return;
    }
    raw(QByteArray::number(std::round(number * 1000) / 1000, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::null() {
    raw("null");
}

void JsonWriter::stringOrNull(const char* name, const QString& text) {
    key(name);
    text.isEmpty() ? null() : value(text);
}

void JsonWriter::numberOrNull(const char* name, int number) {
    key(name);
    number == 0 ? null() : value(number);
}

} // namespace tujian
