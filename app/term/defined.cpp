#include "term/lexicon.h"
#include "text/fold.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype longestName = 32;

/// "kubelet:负责维护…" → "kubelet". Only a name that is marked as one (Latin, bold or code) defines a term by itself: a
/// Chinese phrase before a colon is as often a remark.
QString definedName(const Block& paragraph, qsizetype colon) {
    const QString name = paragraph.text.left(colon).trimmed();
    if (name.isEmpty() || name.size() > longestName || name.contains(u'\n'))
        return {};
    const bool marked = !paragraph.runs.isEmpty() && paragraph.runs.front().at == 0 &&
                        paragraph.runs.front().length >= name.size() &&
                        paragraph.runs.front().style.testAnyFlags(RunStyle::Bold | RunStyle::Code);
    const bool latin = std::all_of(name.begin(), name.end(), [](QChar c) {
        return isWordChar(c.unicode()) || c == u'-' || c == u'_' || c == u' ';
    });
    const bool compound = latin && name.count(u' ') <= 2 && (name.contains(u'-') || name.front().isUpper());
    return marked || compound ? name : QString();
}

qsizetype firstColon(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == u':' || text[i] == u'：')
            return i;
    return -1;
}

} // namespace

QList<Term> definedTerms(const Note& note) {
    QList<Term> terms;
    if (!note.frontMatterGlossary.isEmpty())
        terms = readGlossary(note.frontMatterGlossary, note.file, TermSource::Note).terms;
    for (int i = 0; i + 1 < note.blocks.size(); ++i) {
        if (note.blocks[i].kind != BlockKind::Item || note.blocks[i + 1].kind != BlockKind::Paragraph)
            continue;
        const Block& paragraph = note.blocks[i + 1];
        const qsizetype colon = firstColon(paragraph.text);
        const QString name = colon > 0 ? definedName(paragraph, colon) : QString();
        const QString definition = paragraph.text.mid(colon + 1).section(u'\n', 0, 0).trimmed();
        if (name.isEmpty() || definition.isEmpty())
            continue;
        Term term;
        term.name = name;
        term.definition = definition;
        term.topic = note.topics[note.topicAt(paragraph.begin)].id;
        term.source = TermSource::Note;
        terms.append(std::move(term));
    }
    return terms;
}

} // namespace tujian
