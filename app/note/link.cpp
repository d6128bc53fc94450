#include "note/link.h"
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int longestDestination = 4096;

bool hasScheme(QStringView destination) {
    const qsizetype colon = destination.indexOf(u':');
    if (destination.startsWith("//"_L1))
        return true;
    if (colon < 2)
        return false;
    const QStringView scheme = destination.left(colon);
    const bool word = std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'+' || c == u'.' || c == u'-');
    });
    return word && scheme.front().isLetter();
}

QString plain(const QString& text) {
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

bool isMark(QChar c) {
    return c == u'*' || c == u'_' || c == u'~' || c == u'`';
}

/// Offset after the ')' that closes the '(' at `open`: quoted titles and nested parentheses are passed over.
int closingParenthesis(QStringView text, int open) {
    const int limit = std::min(int(text.size()), open + longestDestination);
    int depth = 0;
    for (int i = open; i < limit; ++i) {
        const QChar c = text.at(i);
        if (c == u'\\') {
            ++i;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')' && --depth == 0) {
            return i + 1;
        } else if ((c == u'"' || c == u'\'') && text.at(i - 1).isSpace()) {
            const qsizetype quote = text.mid(i + 1, limit - i - 1).indexOf(c);
            i = quote < 0 ? i : int(i + 1 + quote);
        }
    }
    return -1;
}

} // namespace

Link linkTo(const QString& destination, const QString& title, bool image) {
    Link link;
    const qsizetype hash = destination.indexOf(u'#');
    link.target = hash < 0 ? destination : destination.left(hash);
    link.anchor = hash < 0 ? QString() : destination.mid(hash + 1);
    link.title = title;
    const bool outside = hasScheme(destination);
    if (!outside) {
        link.target = plain(link.target);
        link.anchor = plain(link.anchor);
    }
    link.kind = image ? LinkKind::Image : (outside ? LinkKind::Outside : LinkKind::Relative);
    return link;
}

int destinationEnd(QStringView text, int bracket) {
    const int after = bracket + 1;
    if (after >= text.size())
        return after;
    if (text.at(after) == u'(') {
        const int end = closingParenthesis(text, after);
        return end < 0 ? after : end;
    }
    if (text.at(after) == u'[') {
        const qsizetype close = text.mid(after, longestDestination).indexOf(u']');
        return close < 0 ? after : int(after + close + 1);
    }
    return after;
}

std::pair<int, int> linkRange(QStringView text, int first, int last) {
    if (first > 0 && last < text.size() && text.at(first - 1) == u'<' && text.at(last) == u'>')
        return {first - 1, last + 1};
    int begin = first;
    while (begin > 0 && isMark(text.at(begin - 1)))
        --begin;
    int end = last;
    while (end < text.size() && isMark(text.at(end)))
        ++end;
    const bool bracketed = begin > 0 && text.at(begin - 1) == u'[' && end < text.size() && text.at(end) == u']';
    if (!bracketed)
        return {first, last};
    begin -= begin > 1 && text.at(begin - 2) == u'!' ? 2 : 1;
    return {begin, destinationEnd(text, end)};
}

} // namespace tujian
