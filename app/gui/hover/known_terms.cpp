#include "gui/hover/known_terms.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isNamed(const TopicRow& topic, const QStringList& names) {
    return std::any_of(names.begin(), names.end(),
                       [&topic](const QString& name) { return topic.title.compare(name, Qt::CaseInsensitive) == 0; });
}

bool speaksOf(const TopicRow& topic, const QStringList& names, const QString& tag) {
    return topic.derivedTags.contains(tag) && std::any_of(names.begin(), names.end(), [&topic](const QString& name) {
               return topic.title.contains(name, Qt::CaseInsensitive);
           });
}

} // namespace

QString explainingTopic(const Term& term, const QList<TopicRow>& topics) {
    const QStringList names = QStringList(term.name) + term.aliases;
    const QString tag = term.name.toLower().replace(u' ', u'-');
    QString first;
    for (const TopicRow& topic : topics) {
        if (isNamed(topic, names))
            return topic.id;
        if (first.isEmpty() && topic.level > 0 && speaksOf(topic, names, tag))
            first = topic.id;
    }
    return term.topic.isEmpty() ? first : term.topic;
}

std::optional<KnownTerm> termAt(const QString& text, int at, bool orAfter, const Lexicon& lexicon,
                                const QList<TopicRow>& topics) {
    for (const Mention& mention : lexicon.mentions(text)) {
        if (mention.end <= at || (mention.begin > at && !orAfter))
            continue;
        const Term& term = lexicon.terms().at(mention.term);
        const QString topic = explainingTopic(term, topics);
        if (!term.definition.isEmpty() || !topic.isEmpty())
            return KnownTerm{mention.begin, mention.end, term, mention.edits > 0, topic};
    }
    return std::nullopt;
}

} // namespace tujian
