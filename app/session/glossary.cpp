#include "session/work.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace tujian {

namespace {

QString pathOf(const Notebook& book) {
    return book.root + u'/' + QString::fromUtf16(glossaryFile);
}

tl::unexpected<Error> cannot(const QString& message, const QString& cause) {
    return failure(ErrorCode::Unwritable, message.arg(QString::fromUtf16(glossaryFile), cause));
}

/// Its text; empty where there is none. Only UTF-8 can be written back as it was.
Result<QString> glossaryText(const Notebook& book) {
    QFile file(pathOf(book));
    if (!file.exists()) {
        return QString();
    }
    const QString message = QCoreApplication::translate("session", "cannot read %1: %2");
    if (!file.open(QIODevice::ReadOnly)) {
        return cannot(message, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes) {
        return cannot(message, QCoreApplication::translate("session", "it is not in UTF-8"));
    }
    return text;
}

Result<void> write(const Notebook& book, const QString& text) {
    const QString message = QCoreApplication::translate("session", "cannot save %1: %2");
    const QString path = pathOf(book);
    const QFileInfo folder(QFileInfo(path).path());
    if (book.root.isEmpty() || folder.isSymLink() || !QDir().mkpath(folder.filePath())) {
        return cannot(message, QCoreApplication::translate("session", "the notebook's folder cannot be written"));
    }
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return cannot(message, file.errorString());
    }
    return {};
}

} // namespace

Result<GlossaryChange> addToGlossary(const Notebook& book, const Term& term) {
    const Result<QString> before = glossaryText(book);
    if (!before) {
        return tl::make_unexpected(before.error());
    }
    const GlossaryChange change{*before, glossaryWith(*before, term)};
    if (const Result<void> done = write(book, change.after); !done) {
        return tl::make_unexpected(done.error());
    }
    return change;
}

Result<void> changeGlossary(const Notebook& book, const GlossaryChange& change) {
    const Result<QString> now = glossaryText(book);
    if (!now) {
        return tl::make_unexpected(now.error());
    }
    if (*now != change.before) {
        return failure(ErrorCode::Unwritable,
                       QCoreApplication::translate("session", "%1 was changed since; it is left as it is")
                           .arg(QString::fromUtf16(glossaryFile)));
    }
    return write(book, change.after);
}

} // namespace tujian
