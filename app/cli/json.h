#pragma once
#include "cli/output.h"
#include <QString>
#include <QStringList>
#include <concepts>

namespace tujian {

/// Writes one JSON document as it goes, keys in the order given (QJsonDocument sorts them and holds everything).
class JsonWriter {
public:
    explicit JsonWriter(Output& out)
        : m_out(out) {}

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(const char* name);

    void value(const QString& text);
    void value(const QStringList& texts);
    void value(bool truth);
    void value(double number); ///< at most three decimals: the rest is noise
    template<std::integral T>
    requires(!std::same_as<T, bool>) void value(T number) { raw(QByteArray::number(number)); }
    void null();

    template<class T>
    void field(const char* name, const T& v) {
        key(name);
        value(v);
    }
    void stringOrNull(const char* name, const QString& text); ///< an empty text is null
    void numberOrNull(const char* name, int number);          ///< 0 is null

private:
    void raw(const QByteArray& bytes);
    void open(char bracket);
    void close(char bracket);

    Output& m_out;
    bool m_comma = false;
};

} // namespace tujian
