#include "diagram/prose/references.h"
#include "diagram/prose/token_words.h"

namespace tujian::prose {

int whoTurnedTo(const Discourse& discourse, int self) {
    for (auto said = discourse.said.crbegin(); said != discourse.said.crend(); ++said)
        if (said->to == self && said->from != self)
            return said->from;
    return -1;
}

int whoGoesOn(const Discourse& discourse, const QList<Token>& tokens, qsizetype at, bool agent) {
    if (agent || discourse.subject < 0 || repliesNext(tokens, at))
        return discourse.holder;
    return discourse.told >= 0 ? discourse.told : discourse.subject;
}

int whoWasMeant(const Discourse& discourse, const Token& t) {
    const qsizetype back = t.is(WordRole::Former) ? 2 : 1;
    return discourse.mentioned.size() < back ? -1 : discourse.mentioned[discourse.mentioned.size() - back];
}

void mention(Discourse& discourse, int actor) {
    constexpr qsizetype most = 4; // nobody means one further back
    discourse.mentioned.removeAll(actor);
    discourse.mentioned.append(actor);
    if (discourse.mentioned.size() > most)
        discourse.mentioned.removeFirst();
}

} // namespace tujian::prose
