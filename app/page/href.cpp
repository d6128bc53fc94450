#include "page/href.h"
#include "page/page.h"
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString encoded(const QString& text, const QByteArray& keep) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QString decoded(QStringView text) {
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// Letters, then a colon, before any slash: "javascript:", "file:", "C:".
bool hasScheme(QStringView text) {
    for (const QChar c : text) {
        if (c == u':')
            return true;
        if (c.unicode() > 127 || !(c.isLetterOrNumber() || c == u'+' || c == u'.' || c == u'-'))
            return false;
    }
    return false;
}

/// Blanks and control characters that a lenient reader of URLs would skip ("java\nscript:").
QString tidied(const QString& text) {
    QString result;
    for (const QChar c : text) {
        if (c.unicode() > 0x20 && c.unicode() != 0x7f)
            result += c;
    }
    return result;
}

bool isLocal(const QString& target) {
    const QString plain = tidied(target);
    return !hasScheme(plain) && !plain.startsWith(u"//"_s) && !plain.startsWith(u"\\\\"_s);
}

} // namespace

bool isOutsideAddress(QStringView address) {
    static constexpr QStringView schemes[] = {u"http://", u"https://", u"mailto:"};
    for (const QStringView scheme : schemes) {
        if (address.size() > scheme.size() && address.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QString hrefOf(const Link& link) {
    switch (link.kind) {
    case LinkKind::Relative:
    case LinkKind::Wiki:
        if (link.target.isEmpty())
            return link.anchor.isEmpty() ? QString() : u'#' + encoded(link.anchor, {});
        // A wikilink is a name, which may well have a colon; a path with a scheme would leave the notebook.
        if (link.kind == LinkKind::Relative && !isLocal(link.target))
            return {};
        return u"note:"_s + encoded(link.target, "/") +
               (link.anchor.isEmpty() ? QString() : u'#' + encoded(link.anchor, {}));
    case LinkKind::Outside: {
        const QString whole = link.anchor.isEmpty() ? link.target : link.target + u'#' + link.anchor;
        const QString plain = tidied(whole);
        return isOutsideAddress(plain) ? plain : QString();
    }
    case LinkKind::Image: {
        const QString plain = tidied(link.target);
        return isOutsideAddress(plain) && !plain.startsWith(u"mailto"_s, Qt::CaseInsensitive) ? plain : QString();
    }
    }
    return {};
}

QString imageSource(const Link& image) {
    return !image.target.isEmpty() && isLocal(image.target) ? encoded(image.target, "/") : QString();
}

std::optional<Href> readHref(const QString& href) {
    if (isOutsideAddress(href))
        return Href{HrefKind::Outside, href, {}};
    if (href.startsWith(u'#'))
        return Href{HrefKind::Topic, {}, decoded(QStringView(href).sliced(1))};
    if (href.startsWith(u"fold:"_s))
        return Href{HrefKind::Fold, {}, decoded(QStringView(href).sliced(5))};
    if (href.startsWith(u"turn:"_s))
        return Href{HrefKind::Turn, decoded(QStringView(href).sliced(5)), {}};
    if (href.startsWith(u"source:"_s))
        return Href{HrefKind::Source, decoded(QStringView(href).sliced(7)), {}};
    if (href.startsWith(u"table:"_s))
        return Href{HrefKind::Table, decoded(QStringView(href).sliced(6)), {}};
    if (href.startsWith(u"footnote:"_s))
        return Href{HrefKind::Footnote, decoded(QStringView(href).sliced(9)), {}};
    if (href.startsWith(u"footuse:"_s))
        return Href{HrefKind::FootnoteUse, decoded(QStringView(href).sliced(8)), {}};
    if (href.startsWith(u"diagram:"_s))
        return Href{HrefKind::Diagram, decoded(QStringView(href).sliced(8)), {}};
    if (!href.startsWith(u"note:"_s))
        return std::nullopt;
    const QStringView rest = QStringView(href).sliced(5);
    const qsizetype hash = rest.indexOf(u'#');
    if (hash < 0)
        return Href{HrefKind::Note, decoded(rest), {}};
    return Href{HrefKind::Note, decoded(rest.first(hash)), decoded(rest.sliced(hash + 1))};
}

} // namespace tujian
