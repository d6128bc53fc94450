#include "term/lexicon.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QStringList tagsIn(const QString& title, const Lexicon& lexicon) {
    QStringList tags;
    const auto mentions = lexicon.mentions(title);
    for (const Mention& m : mentions) {
        const QString tag = lexicon.terms()[m.term].name.toLower().replace(u' ', u'-');
        if (!tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

} // namespace

QStringList derivedTags(const Note& note, int topic, const Lexicon& lexicon) {
    for (int t = topic; t >= 0; t = note.topics[t].parent) {
        QStringList tags = tagsIn(note.topics[t].title, lexicon);
        if (!tags.isEmpty())
            return tags;
    }
    return {};
}

} // namespace tujian
