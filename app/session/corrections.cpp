#include "session/corrections.h"
#include "state/correction_yaml.h"
#include <QCryptographicHash>
#include <QSet>
#include <QtEndian>

namespace tujian {

namespace {

QString rowPrefix() {
    return QString::fromUtf16(correctionsFile) + u'/';
}

} // namespace

QHash<QString, QList<Correction>> byNote(const Notebook& book, const QList<Correction>& corrections) {
    QHash<QString, QList<Correction>> found;
    if (corrections.isEmpty()) {
        return found;
    }
    QSet<QString> files;
    for (const NoteFile& file : book.files) {
        files.insert(file.file);
    }
    for (const Correction& correction : corrections) {
        // A file may have '#' in its name; an anchor never has.
        const QString before = correction.topic.left(correction.topic.lastIndexOf(u'#'));
        found[files.contains(correction.topic) ? correction.topic
              : files.contains(before)         ? before
                                               : QString()]
            << correction;
    }
    return found;
}

QList<Correction> correctionsOf(const OpenNotebook& open, const QString& file) {
    QList<Correction> found;
    for (const Correction& correction : open.corrections.list) {
        if (correction.isOfNote(file)) {
            found << correction;
        }
    }
    return found;
}

QStringList correctedOtherwise(const Notebook& book, const QList<Correction>& before, const QList<Correction>& now) {
    QStringList files;
    if (before == now) {
        return files;
    }
    const auto was = byNote(book, before);
    const auto is = byNote(book, now);
    for (const NoteFile& file : book.files) {
        if (was.value(file.file) != is.value(file.file)) {
            files << file.file;
        }
    }
    return files;
}

QList<NoteFile> correctionRows(const OpenNotebook& open) {
    QList<NoteFile> rows;
    const auto corrections = byNote(open.book, open.corrections.list);
    for (const NoteFile& file : corrections.isEmpty() ? QList<NoteFile>() : open.book.files) {
        const QList<Correction> own = corrections.value(file.file);
        if (own.isEmpty()) {
            continue;
        }
        const QByteArray digest =
            QCryptographicHash::hash(correctionsYaml(own).toUtf8(), QCryptographicHash::Sha1).left(8);
        rows << NoteFile{rowPrefix() + file.file, own.size(), qFromBigEndian<qint64>(digest.constData())};
    }
    return rows;
}

bool isCorrectionRow(const NoteFile& row) {
    return row.file.startsWith(rowPrefix());
}

QString noteOfRow(const NoteFile& row) {
    return row.file.mid(rowPrefix().size());
}

} // namespace tujian
