#pragma once
#include <QStringView>

namespace tujian {

/// An HTML tag or comment in running text.
struct HtmlTag {
    enum class Kind { Open, Close, Comment };
    Kind kind = Kind::Open;
    QStringView name; ///< as written
    QStringView attributes;
    int end = 0; ///< offset after '>'

    [[nodiscard]] bool is(QStringView word) const { return name.compare(word, Qt::CaseInsensitive) == 0; }
};

/// The tag or comment at `at` (a '<'); false if what stands there is neither ("<node_name>" is a tag by its shape:
/// whether its name is one of HTML's is for `isHarmlessTag` to say).
bool readTag(QStringView text, int at, HtmlTag& tag);

bool isHarmlessTag(const HtmlTag& tag);

/// The value of an attribute, unquoted; empty if it is not there.
QString attributeValue(const HtmlTag& tag, QStringView name);

} // namespace tujian
