#include "session/links.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

Diagnostic broken(const Link& link, const QString& code, const QString& message) {
    return {Severity::Warning, code, message, link.span};
}

/// Has the destination a scheme of its own ("data:", "https:")? A single letter is a Windows drive, not a scheme.
bool isElsewhere(const QString& target) {
    return QUrl(target).scheme().size() > 1;
}

std::optional<Diagnostic> checkImage(const Notebook& book, const Note& note, const Link& link) {
    if (isElsewhere(link.target)) {
        return std::nullopt;
    }
    const std::optional<QString> path = confinedPath(book, note.file, link.target);
    if (path && QFileInfo::exists(*path)) {
        return std::nullopt;
    }
    return broken(link, u"image-missing"_s,
                  QCoreApplication::translate("session", "the image %1 is not in the notebook").arg(link.target));
}

std::optional<Diagnostic> checkTarget(const Notebook& book, const Note& note, const Link& link,
                                      QList<PendingAnchor>& pending) {
    const std::optional<LinkTarget> target = resolveLink(book, note.file, link);
    if (!target) {
        // A file that is no note (a PDF, an archive) is a good target too.
        const std::optional<QString> path = confinedPath(book, note.file, link.target);
        if (link.kind == LinkKind::Relative && path && QFileInfo::exists(*path)) {
            return std::nullopt;
        }
        return broken(link, u"link-missing"_s,
                      QCoreApplication::translate("session", "the link %1 leads to nothing in the notebook")
                          .arg(link.target.isEmpty() ? u'#' + link.anchor : link.target));
    }
    if (!target->anchor.isEmpty()) {
        pending << PendingAnchor{target->file + u'#' + target->anchor, link};
    }
    return std::nullopt;
}

} // namespace

QList<Diagnostic> checkLinks(const Notebook& book, const Note& note, QList<PendingAnchor>& pending) {
    QList<Diagnostic> found;
    if (book.root.isEmpty()) {
        return found; // standard input has no folder that links could lead into
    }
    for (const Link& link : note.links) {
        std::optional<Diagnostic> problem;
        if (link.kind == LinkKind::Image) {
            problem = checkImage(book, note, link);
        } else if (link.kind != LinkKind::Outside) {
            problem = checkTarget(book, note, link, pending);
        }
        if (problem) {
            found << *problem;
        }
    }
    return found;
}

QSet<int> deadLinks(const Notebook& book, const Note& note) {
    QSet<int> dead;
    for (int i = 0; i < note.links.size() && !book.root.isEmpty(); ++i) {
        const Link& link = note.links[i];
        if (link.kind != LinkKind::Relative && link.kind != LinkKind::Wiki) {
            continue;
        }
        QList<PendingAnchor> pending;
        const bool missing = checkTarget(book, note, link, pending).has_value();
        const bool own = !pending.isEmpty() && pending.constFirst().topic.startsWith(note.file + u'#');
        if (missing || (own && note.topicById(pending.constFirst().topic) < 0)) {
            dead.insert(i);
        }
    }
    return dead;
}

QList<Diagnostic> checkAnchors(const QList<PendingAnchor>& pending, const QSet<QString>& topics) {
    QList<Diagnostic> found;
    for (const PendingAnchor& anchor : pending) {
        if (!topics.contains(anchor.topic)) {
            found << broken(anchor.link, u"anchor-missing"_s,
                            QCoreApplication::translate("session", "there is no topic %1").arg(anchor.topic));
        }
    }
    return found;
}

} // namespace tujian
