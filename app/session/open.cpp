#include "session/work.h"
#include "state/state.h"
#include <QCoreApplication>
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

} // namespace

Result<OpenNotebook> openNotebook(const QString& path) {
    Result<Notebook> book = scanNotebook(path);
    if (!book) {
        return tl::make_unexpected(book.error());
    }
    OpenNotebook open;
    open.book = std::move(*book);
    Glossary own = ownGlossary(open.book);
    open.lexicon = Lexicon(shippedTerms() + own.terms);
    open.searchLexicon = open.lexicon;
    open.diagnostics = open.book.diagnostics + own.diagnostics;
    return open;
}

QString shippedNotes() {
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/tujian/notes"_s);
}

QString defaultNotebook(const State& state) {
    const QString last = state.load(u"notebooks"_s)[u"last"_s].toString();
    return !last.isEmpty() && QFileInfo::exists(last) ? last : shippedNotes();
}

} // namespace tujian
