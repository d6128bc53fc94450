#include "note/tags.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype longest = 64;

bool isTagChar(QChar c) {
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-' || c == u'/';
}

/// "(#tag)", "，#tag" and a line's start are edges; "a#tag" and "/#tag" are not.
bool startsAtEdge(QStringView text, qsizetype at) {
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return before.isSpace() || QStringView(u"([{（【「，。、；：！？,;:").contains(before);
}

bool endsAtEdge(QStringView text, qsizetype end) {
    return end >= text.size() || text.at(end).isSpace() ||
           QStringView(u")]}）】」，。、；：！？,;.!?").contains(text.at(end));
}

bool isColour(QStringView tag) {
    const bool length = tag.size() == 3 || tag.size() == 4 || tag.size() == 6 || tag.size() == 8;
    bool digit = false;
    for (QChar c : tag) {
        const bool number = c >= u'0' && c <= u'9';
        digit = digit || number;
        if (!number && (c.toLower() < u'a' || c.toLower() > u'f'))
            return false;
    }
    // "#fade" and "#add" could be words, so letters alone are a colour only at the full six or eight.
    return length && (digit || tag.size() >= 6);
}

bool isTag(QStringView tag) {
    if (tag.isEmpty() || tag.size() > longest || tag.startsWith(u'/') || tag.endsWith(u'/') || tag.contains("//"_L1))
        return false;
    const bool letter = std::any_of(tag.begin(), tag.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    return letter && !tag.startsWith(u'-') && !isColour(tag);
}

bool isPlain(const Block& leaf, qsizetype at) {
    auto endsBefore = [](const Run& run, qsizetype offset) { return run.at + run.length <= offset; };
    const auto run = std::lower_bound(leaf.runs.cbegin(), leaf.runs.cend(), at, endsBefore);
    return run == leaf.runs.cend() || (run->link < 0 && !run->style.testFlag(RunStyle::Code));
}

} // namespace

QStringList inlineTags(const Block& leaf) {
    QStringList tags;
    const QStringView text(leaf.text);
    for (qsizetype at = text.indexOf(u'#'); at >= 0; at = text.indexOf(u'#', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size() && end - at <= longest + 1 && isTagChar(text.at(end)))
            ++end;
        const QStringView tag = text.mid(at + 1, end - at - 1);
        if (!startsAtEdge(text, at) || !endsAtEdge(text, end) || !isTag(tag) || !isPlain(leaf, at))
            continue;
        const QString lower = tag.toString().toLower();
        if (!tags.contains(lower))
            tags.append(lower);
    }
    return tags;
}

} // namespace tujian
