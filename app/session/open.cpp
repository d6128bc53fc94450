#include "session/work.h"
#include "state/state.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// The notebook's own glossary, or nothing where there is none. A glossary is a page of text: a file of many megabytes
/// under its name is a mistake, and is not read.
Glossary ownGlossary(const Notebook& book) {
    constexpr qint64 largest = 4LL * 1024 * 1024;
    const QString name = QString::fromUtf16(glossaryFile);
    QFile file(book.root + u'/' + name);
    if (book.root.isEmpty() || !file.exists()) {
        return {};
    }
    const auto problem = [&name](const QString& message) {
        return Glossary{{}, {{Severity::Error, u"glossary-unreadable"_s, message, Span{name, 0, 0, 1}}}};
    };
    if (file.size() > largest) {
        return problem(QCoreApplication::translate("session", "%1 is too large to be a glossary").arg(name));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return problem(QCoreApplication::translate("session", "cannot read %1: %2").arg(name, file.errorString()));
    }
    const Result<QString> text = decodeText(file.readAll(), name);
    return text ? readGlossary(*text, name, TermSource::Notebook) : problem(text.error().message);
}

/// Does `.tujian` lie in the notebook itself, not behind a symbolic link? Nothing is written elsewhere.
bool isOwnFolder(const Notebook& book) {
    const QFileInfo own(book.root + u"/.tujian"_s);
    return !own.isSymLink() && (!own.exists() || own.canonicalFilePath() == book.root + u"/.tujian"_s);
}

CorrectionPlaces placesOf(const Notebook& book, const QString& dataFolder) {
    CorrectionPlaces places;
    if (book.root.isEmpty()) {
        return places;
    }
    places.besideName = QString::fromUtf16(correctionsFile);
    if (isOwnFolder(book)) {
        places.beside = book.root + u'/' + places.besideName;
    }
    const QByteArray key = QCryptographicHash::hash(book.key().toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    places.spare = (dataFolder.isEmpty() ? State::defaultFolder() : dataFolder) + u"/corrections/"_s +
                   QString::fromLatin1(key) + u".yaml"_s;
    return places;
}

} // namespace

QList<Diagnostic> diagnosticsOf(const OpenNotebook& open) {
    return open.diagnostics + open.corrections.diagnostics;
}

Result<OpenNotebook> openNotebook(const QString& path, const QString& dataFolder) {
    Result<Notebook> book = scanNotebook(path);
    if (!book) {
        return tl::make_unexpected(book.error());
    }
    OpenNotebook open;
    open.book = std::move(*book);
    Glossary own = ownGlossary(open.book);
    open.lexicon = Lexicon(shippedTerms() + own.terms);
    open.searchLexicon = open.lexicon;
    open.places = placesOf(open.book, dataFolder);
    open.corrections = readCorrections(open.places);
    open.diagnostics = open.book.diagnostics + own.diagnostics;
    return open;
}

QString shippedNotes() {
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/tujian/notes"_s);
}

QString defaultNotebook(const State& state) {
    const QString last = state.load(u"notebooks"_s)[u"last"_s].toString();
    return last.isEmpty() ? shippedNotes() : last;
}

} // namespace tujian
