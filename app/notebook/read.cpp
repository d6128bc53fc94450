#include "notebook/kind.h"
#include "notebook/notebook.h"
#include "text/decode.h"
#include "yaml/yaml.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype sniffed = 256 * 1024; ///< characters of standard input that tell Markdown from YAML

bool isManifest(const YamlNode& document) {
    return document.isMap() && !document[u"apiVersion"].isNull() && !document[u"kind"].isNull();
}

/// Standard input has no name: a Kubernetes manifest or a JSON value is YAML, anything else a note.
bool looksLikeYaml(const QString& text) {
    for (QStringView line : QStringView(text).left(sniffed).split(u'\n')) {
        const QStringView word = line.trimmed();
        if (word.isEmpty() || word.startsWith(u'#') || word == u"---")
            continue;
        const bool json = word.startsWith(u'{') || word == u"[";
        const bool key = word.indexOf(u':') > 0 && !word.startsWith(u'`') && !word.startsWith(u'>');
        if (!json && !key)
            return false;
        const YamlResult result = parseYaml(text.left(sniffed));
        if (json && text.size() <= sniffed)
            return result.problems.isEmpty() && !result.documents.isEmpty();
        return std::any_of(result.documents.cbegin(), result.documents.cend(), isManifest);
    }
    return false;
}

Result<QByteArray> readBytes(const Notebook& book, const QString& file) {
    const auto path = confinedPath(book, {}, file);
    if (!path)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("notebook", "%1 is not in the notebook, or is gone.").arg(file));
    QFile source(*path);
    if (!QFileInfo(*path).isFile())
        return failure(ErrorCode::Unreadable, QCoreApplication::translate("notebook", "%1 is not a file.").arg(file));
    if (source.size() > largestNote)
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook", "%1 is larger than %2 MB: split it into several notes.")
                           .arg(file)
                           .arg(largestNote / (1024 * 1024)));
    if (!source.open(QIODevice::ReadOnly))
        return failure(
            source.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound,
            QCoreApplication::translate("notebook", "%1 cannot be read: %2").arg(file, source.errorString()));
    QByteArray bytes = source.read(largestNote + 1);
    if (source.error() != QFileDevice::NoError)
        return failure(
            ErrorCode::Unreadable,
            QCoreApplication::translate("notebook", "%1 cannot be read: %2").arg(file, source.errorString()));
    if (bytes.size() > largestNote)
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook", "%1 is larger than %2 MB: split it into several notes.")
                           .arg(file)
                           .arg(largestNote / (1024 * 1024)));
    return bytes;
}

void reportBroken(Note& note) {
    const qsizetype at = note.text.indexOf(QChar::ReplacementCharacter);
    if (at < 0)
        return;
    note.diagnostics.append(
        {Severity::Warning, u"encoding"_s,
         QCoreApplication::translate("notebook", "Some characters could not be decoded; the file may be damaged."),
         note.spanOf(int(at), int(at) + 1)});
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& file) {
    std::optional<QString> text = decodeBytes(bytes);
    if (!text)
        return failure(
            ErrorCode::Unreadable,
            QCoreApplication::translate("notebook", "%1 is not text: notes are written in UTF-8, UTF-16 or GB18030.")
                .arg(file));
    if (text->contains(u'\r')) {
        text->replace("\r\n"_L1, "\n"_L1);
        text->replace(u'\r', u'\n');
    }
    return *std::move(text);
}

Result<Note> readNote(const Notebook& book, const QString& file) {
    const bool input = book.single == u"-";
    if (input && file != book.single)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("notebook", "%1 is not in the notebook, or is gone.").arg(file));
    Result<QByteArray> bytes = input ? Result<QByteArray>(book.input) : readBytes(book, file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    Result<QString> text = decodeText(*bytes, file);
    if (!text)
        return tl::make_unexpected(text.error());
    const bool yaml = input ? looksLikeYaml(*text) : isYamlName(file);
    Note note = yaml ? yamlNote(file, *std::move(text)) : parseNote(file, *std::move(text));
    reportBroken(note);
    return note;
}

} // namespace tujian
