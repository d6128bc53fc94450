#pragma once
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

enum class YamlKind { Null, Scalar, Sequence, Mapping };

/// A YAML value with its place. Lines and columns are 1-based within the text that was read; columns count UTF-16
/// units.
struct YamlNode {
    YamlKind kind = YamlKind::Null;
    QString scalar;
    bool quoted = false;                        ///< a quoted scalar is a string even if it looks like a number
    QList<YamlNode> items;                      ///< Sequence
    QList<std::pair<QString, YamlNode>> fields; ///< Mapping, in the text's order; merge keys (<<) are resolved
    int line = 0;
    int column = 0;
    int endLine = 0; ///< last line it has text on
    int keyLine = 0; ///< line of the key of a mapping's value; else the same as `line`

    [[nodiscard]] const YamlNode& operator[](QStringView key) const; ///< a shared Null node if it is not there
    [[nodiscard]] bool isNull() const { return kind == YamlKind::Null; }
    [[nodiscard]] bool isMap() const { return kind == YamlKind::Mapping; }
    [[nodiscard]] bool isList() const { return kind == YamlKind::Sequence; }
    [[nodiscard]] QString text() const { return scalar; }
};

struct YamlProblem {
    int line = 0;
    int column = 0;
    QString message; ///< translated
};

struct YamlBounds {
    int depth = 64;
    qsizetype nodes = 1'000'000;  ///< of all documents together, after aliases are expanded
    int documents = 100'000;      ///< that have something in them
    qsizetype chars = 32'000'000; ///< of text that is parsed; whole documents only
    int problems = 1'000;
};

/// Every document that parses, in order, and what did not. A broken document does not hide the good ones before and
/// after it (documents are split at "---" lines first); an empty one is skipped. JSON is YAML here, several JSON values
/// in a row included. Never throws. A bound that was hit is a problem too. Any thread.
struct YamlResult {
    QList<YamlNode> documents;
    QList<YamlProblem> problems;
};
YamlResult parseYaml(const QString& text, const YamlBounds& bounds = {});

} // namespace tujian
