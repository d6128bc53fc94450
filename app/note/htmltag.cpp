#include "note/htmltag.h"
#include <QString>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int longestTag = 2048;
constexpr std::array<QStringView, 27> harmless{u"br",  u"kbd", u"sub",     u"sup",     u"b",      u"strong", u"i",
                                               u"em",  u"u",   u"s",       u"del",     u"ins",    u"mark",   u"code",
                                               u"img", u"a",   u"font",    u"span",    u"center", u"small",  u"big",
                                               u"p",   u"div", u"details", u"summary", u"hr",     u"wbr"};

bool isNameChar(QChar c) {
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
}

} // namespace

bool readTag(QStringView text, int at, HtmlTag& tag) {
    const QStringView rest = text.mid(at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = rest.indexOf(u"-->");
        tag = {HtmlTag::Kind::Comment, {}, {}, int(at + end + 3)};
        return end >= 0;
    }
    const bool closing = rest.startsWith(u"</");
    const qsizetype begin = closing ? 2 : 1;
    qsizetype name = begin;
    while (name < rest.size() && name - begin < 16 && isNameChar(rest.at(name)))
        ++name;
    if (name == begin || name >= rest.size() || !rest.at(begin).isLetter())
        return false;
    const QChar next = rest.at(name);
    if (next != u'>' && next != u'/' && !next.isSpace())
        return false;
    const QStringView window = rest.left(longestTag);
    QChar quote;
    for (qsizetype i = name; i < window.size(); ++i) {
        const QChar c = window.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'<') {
            return false;
        } else if (c == u'>') {
            tag = {closing ? HtmlTag::Kind::Close : HtmlTag::Kind::Open, rest.mid(begin, name - begin),
                   rest.mid(name, i - name), int(at + i + 1)};
            return true;
        }
    }
    return false;
}

bool isHarmlessTag(const HtmlTag& tag) {
    return std::any_of(harmless.begin(), harmless.end(), [&tag](QStringView name) { return tag.is(name); });
}

QString attributeValue(const HtmlTag& tag, QStringView name) {
    const QStringView text = tag.attributes;
    for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(name, at + 1, Qt::CaseInsensitive)) {
        qsizetype i = at + name.size();
        const bool edge = at > 0 && (text.at(at - 1).isSpace() || text.at(at - 1) == u'/');
        while (i < text.size() && text.at(i).isSpace())
            ++i;
        if (!edge || i >= text.size() || text.at(i) != u'=')
            continue;
        const QStringView value = text.mid(i + 1).trimmed();
        if (value.startsWith(u'"') || value.startsWith(u'\'')) {
            const qsizetype close = value.indexOf(value.front(), 1);
            return (close < 0 ? value.mid(1) : value.mid(1, close - 1)).toString();
        }
        const auto space = std::find_if(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
        return value.left(space - value.begin()).toString();
    }
    return {};
}

} // namespace tujian
