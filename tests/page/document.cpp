#include "document.h"
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// A character of the document may stand for another of the source: it is made harmless, or is a line end.
bool shows(QChar shown, QChar source) {
    if (shown == source || shown == QChar(0xfffd))
        return true;
    return (shown == u' ' || shown == QChar::LineSeparator) && source.isSpace();
}

QString runMismatch(const Run& run, const QString& text, const Note& note) {
    if (run.at < 0 || run.length <= 0 || run.at + run.length > text.size())
        return u"the run leaves the block"_s;
    if (run.source < 0 || run.sourceLength < 0 || run.source + run.sourceLength > note.text.size())
        return u"the run leaves the source"_s;
    if (run.length != run.sourceLength || run.style.testFlag(RunStyle::Image))
        return {};
    for (int i = 0; i < run.length; ++i) {
        if (!shows(text[run.at + i], note.text[run.source + i]))
            return u"'%1' is not the source's '%2'"_s.arg(text.mid(run.at, run.length),
                                                          note.text.mid(run.source, run.length));
    }
    return {};
}

QString blockMismatch(const PageBlock& shown, const QTextBlock& block, const Note& note) {
    if (shown.block < 0)
        return block.length() == 1 ? QString() : u"text that belongs to no block"_s;
    if (shown.block >= note.blocks.size())
        return u"no such block"_s;
    int last = 0;
    for (const Run& run : shown.runs) {
        if (run.at < last)
            return u"runs overlap"_s;
        last = run.at + run.length;
        const QString wrong = runMismatch(run, block.text(), note);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace

std::unique_ptr<QTextDocument> documentOf(const Page& page) {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setHtml(page.html);
    return document;
}

QString mismatch(const Page& page, const Note& note, const QTextDocument& document) {
    int number = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next(), ++number) {
        if (number >= page.blocks.size())
            return u"block %1 ('%2') is not in the map"_s.arg(number).arg(block.text());
        const QString wrong = blockMismatch(page.blocks[number], block, note);
        if (!wrong.isEmpty())
            return u"block %1 ('%2'): %3"_s.arg(number).arg(block.text(), wrong);
    }
    if (number != page.blocks.size())
        return u"%1 blocks, %2 in the map"_s.arg(number).arg(page.blocks.size());
    return {};
}

QString mismatch(const Note& note, const PageOptions& options) {
    const Page page = buildPage(note, options);
    return mismatch(page, note, *documentOf(page));
}

} // namespace tujian
