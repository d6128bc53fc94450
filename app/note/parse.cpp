#include "note/frontmatter.h"
#include "note/inline.h"
#include "note/markdown.h"
#include "note/note.h"
#include "note/shape.h"
#include "note/topics.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// Line ends become '\n'; what UTF-8 cannot carry (NUL for the parser, half a surrogate pair) becomes U+FFFD, which is
/// as long, so that offsets stay.
QString cleaned(QString text) {
    if (text.contains(u'\r')) {
        text.replace("\r\n"_L1, "\n"_L1);
        text.replace(u'\r', u'\n');
    }
    if (text.contains(QChar(0)))
        text.replace(QChar(0), QChar::ReplacementCharacter);
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

Note startNote(QString file, QString text) {
    Note note;
    note.file = std::move(file);
    note.text = cleaned(std::move(text));
    note.lineStarts.append(0);
    for (qsizetype i = note.text.indexOf(u'\n'); i >= 0; i = note.text.indexOf(u'\n', i + 1))
        note.lineStarts.append(int(i) + 1);
    return note;
}

} // namespace

Note parseNote(QString file, QString text) {
    Note note = startNote(std::move(file), std::move(text));
    const int body = readFrontMatter(note);
    readMarkdown(note, body);
    readInlines(note);
    shapeBlocks(note);
    findTopics(note);
    return note;
}

Note yamlNote(QString file, QString text) {
    Note note = startNote(std::move(file), std::move(text));
    Block fence{BlockKind::Fence};
    fence.next = 1;
    fence.end = int(note.text.size());
    fence.info = note.file.endsWith(".json"_L1, Qt::CaseInsensitive) ? u"json"_s : u"yaml"_s;
    fence.text = note.text;
    if (!note.text.isEmpty())
        fence.runs.append({0, int(note.text.size()), 0, int(note.text.size()), {}, -1});
    note.blocks.append(fence);
    findTopics(note);
    return note;
}

} // namespace tujian
