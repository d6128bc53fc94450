#pragma once
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

enum class YamlKind { Null, Scalar, Sequence, Mapping };

/// A YAML value with its place. Lines and columns are 1-based within the text that was read.
struct YamlNode {
    YamlKind kind = YamlKind::Null;
    QString scalar;
    bool quoted = false;                        ///< a quoted scalar is a string even if it looks like a number
    QList<YamlNode> items;                      ///< Sequence
    QList<std::pair<QString, YamlNode>> fields; ///< Mapping, in the text's order
    int line = 0;
    int column = 0;
    int endLine = 0;                            ///< last line it has text on

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
    qsizetype nodes = 2'000'000;  ///< after aliases are expanded
    int documents = 100'000;
};

/// Every document that parses, in order, and what did not. A broken document does not hide the good ones before and
/// after it (documents are split at "---" lines first). JSON is YAML here. Never throws.
struct YamlResult {
    QList<YamlNode> documents;
    QList<YamlProblem> problems;
};
YamlResult parseYaml(const QString& text, const YamlBounds& bounds = {});

} // namespace tujian
