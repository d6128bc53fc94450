#include "page/footnote.h"
#include "page/page.h"
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tujian {

QList<FootnoteMark> footnoteMarks(const QString& text) {
    QList<FootnoteMark> marks;
    if (!text.contains(u"[^"))
        return marks;
    static const QRegularExpression pattern(u"\\[\\^([^\\]\\s\\[]{1,64})\\]"_s);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto begin = static_cast<int>(match.capturedStart());
        const auto end = static_cast<int>(match.capturedEnd());
        const bool lineStart = begin == 0 || text.at(begin - 1) == u'\n';
        marks.append({begin, end, match.captured(1), lineStart && text.mid(end, 1) == u":"_s});
    }
    return marks;
}

FootnoteNumbers footnoteNumbers(const Note& note) {
    QStringList used;
    QStringList defined;
    for (const Block& block : note.blocks) {
        if (block.kind == BlockKind::Fence)
            continue;
        for (const FootnoteMark& mark : footnoteMarks(block.text))
            (mark.definition ? defined : used).append(mark.name);
    }
    const QSet<QString> known(defined.begin(), defined.end());
    FootnoteNumbers numbers;
    for (const QString& name : used + defined) {
        if (known.contains(name) && !numbers.contains(name))
            numbers.insert(name, int(numbers.size()) + 1);
    }
    return numbers;
}

std::optional<Span> footnotePlace(const Note& note, const QString& name, bool definition) {
    for (const Block& block : note.blocks) {
        if (block.kind == BlockKind::Fence)
            continue;
        for (const FootnoteMark& mark : footnoteMarks(block.text))
            if (mark.name == name && mark.definition == definition)
                return sourceSpan(note, block, mark.begin,
                                  definition ? int(block.text.size()) - mark.begin : mark.end - mark.begin);
    }
    return std::nullopt;
}

} // namespace tujian
