#include "diagram/prose/slots.h"
#include "diagram/prose/phrases.h"
#include "diagram/prose/token_words.h"

namespace tujian::prose {

namespace {

/// "A request to the bank starts in …", before any verb: which request it is.
bool describesMessage(const SlotContext& here) {
    const Token* before = nullptr;
    for (qsizetype i = 0; i < here.at; ++i)
        if (!here.tokens[i].is(WordRole::Link))
            before = &here.tokens[i];
    const bool message =
        before && !isWeakName(*before) && (before->kind == TokenKind::Text || before->is(WordRole::Message));
    return isEnglish(here.leaf, here.tokens[here.at]) && here.group.firstVerb < 0 && here.subject < 0 && message;
}

bool keepsData(const Cast& cast, int actor) {
    static const QList<QStringView> kinds{u"data", u"queue", u"storage"};
    return kinds.contains(nodeOf(cast.actors()[actor], cast.lexicon()).kind);
}

/// What is done in it, is done with it.
bool isSystem(const Cast& cast, int actor) {
    const QString name = foldForRules(cast.actors()[actor].label);
    return keepsData(cast, actor) || name.endsWith(u"系统") || name.endsWith(u"平台") || name.endsWith(u"后台");
}

Slot slotOfTarget(const SlotContext& here, bool somebodyNext) {
    const Token& t = here.tokens[here.at];
    if (isGo(here.leaf, t)) // 去Prometheus查, but 动态的去感知…
        return somebodyNext ? Slot::Target : Slot::None;
    if (isComplement(here.leaf, here.tokens, here.at))
        return Slot::None;
    if (isFor(here.leaf, t) && !(somebodyNext && hasVerbAfter(here.tokens, here.at)))
        return Slot::None;
    return describesMessage(here) ? Slot::Ignored : Slot::Target;
}

Slot slotOfWith(const SlotContext& here, bool somebodyNext) {
    if (somebodyNext && (here.group.is(WordRole::Talk) || hasTalkAfter(here.tokens, here.at)))
        return Slot::With;
    if (isEnglish(here.leaf, here.tokens[here.at]))
        return Slot::Ignored;
    return somebodyNext && here.at > 0 ? here.last : Slot::None;
}

Slot slotOfModifier(const SlotContext& here, bool somebodyNext) {
    const Token& t = here.tokens[here.at];
    const bool gives = here.group.is(WordRole::Give);
    const bool places = placesIn(here.leaf, t);
    const bool inFront = (here.group.firstVerb < 0) != isEnglish(here.leaf, t);
    const Token* where = after(here.tokens, here.at);
    const bool system = where && where->kind == TokenKind::Actor && !isEnglish(here.leaf, t) &&
                        isSystem(here.cast, where->actor); // 在工单系统里建单
    if (places && !gives && inFront && (system || isPerson(here.cast, here.doer)))
        return Slot::Place; // 员工在OA里填报销单, "the user opens the link on a phone"
    if (here.group.firstVerb < 0)
        return Slot::Ignored;
    const bool alone = here.group.targets.isEmpty() && here.group.objects.isEmpty();
    const Token* next = after(here.tokens, here.at);
    const bool stored = places && alone && here.group.is(WordRole::Act) && next && next->kind == TokenKind::Actor &&
                        keepsData(here.cast, next->actor); // "looks it up in Redis"
    const bool ends = somebodyNext && alone && (stored || endsThere(here.leaf, t, here.group.roles));
    return (gives && places && here.group.targets.isEmpty()) || ends ? Slot::Target : Slot::Ignored;
}

} // namespace

Slot slotOf(const SlotContext& here) {
    const Token& t = here.tokens[here.at];
    const Token* next = after(here.tokens, here.at);
    const bool somebodyNext = next && (next->kind == TokenKind::Actor || isWeakName(*next));
    if (t.is(WordRole::Target))
        return slotOfTarget(here, somebodyNext);
    if (t.is(WordRole::Via))
        return Slot::Via;
    if (t.is(WordRole::Source))
        return Slot::Source;
    if (t.is(WordRole::Passive))
        return Slot::Agent;
    if (t.is(WordRole::Object))
        return Slot::Object;
    if (t.is(WordRole::With))
        return slotOfWith(here, somebodyNext);
    if (t.is(WordRole::And))
        return somebodyNext && here.last != Slot::Subject ? here.last : Slot::None;
    return t.is(WordRole::Modifier) ? slotOfModifier(here, somebodyNext) : here.pending;
}

} // namespace tujian::prose
