#pragma once
#include "diagram/prose/tokens.h"

/// What a token's own spelling and its neighbours in the text say about it.
namespace tujian::prose {

/// 它是队列的长度: says what something is, nothing that is done.
bool isDefinition(const Leaf& leaf, const QList<Token>& tokens);
/// 30s, “dead”, **Terminating**状态: a value, a state, a message; nobody.
bool isValue(const Leaf& leaf, const Token& t);
bool isMarked(const Leaf& leaf, const Token& t);
/// VirtualService: a kind of thing; createOrder would be a function.
bool isCamelCase(const Leaf& leaf, const Token& t);
bool isJoined(const Leaf& leaf, const Token& t);
/// 交给, 发往, 挂到: the verb itself says that a receiver follows.
bool endsInTarget(const Leaf& leaf, const Token& t);
bool isEnglish(const Leaf& leaf, const Token& t);
/// 为service提供…: a receiver only before somebody and a verb (标记为…, 视为… name a result).
bool isFor(const Leaf& leaf, const Token& t);
bool isGo(const Leaf& leaf, const Token& t);
/// 交给网联去问: who got it goes and does what the verb at `at` says.
bool followsGo(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// "stores it in etcd", 存储在etcd中
bool placesIn(const Leaf& leaf, const Token& t);
/// "is sent", "was scheduled"
bool isEnglishPassive(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// 最后到播放器: the 到 that stands at `marker` says that something gets there. But 从入口到数据库 says how far, and in
/// 找到… the word belongs to a verb.
bool isArrival(const Leaf& leaf, const QList<Token>& tokens, int marker);
/// 它返回的是…: the next word that says something is an answer.
bool repliesNext(const QList<Token>& tokens, qsizetype at);
/// A Chinese word for what people are (员工).
bool isPersonText(const Leaf& leaf, const Token& t);
/// "comes out at the router", "checks the password against the directory"
bool endsThere(const Leaf& leaf, const Token& t, WordRoles said);
bool hasFlowAfter(const QList<Token>& tokens, qsizetype at);
bool hasTalkAfter(const QList<Token>& tokens, qsizetype at);
/// "… and the user ends up …": another begins to do something behind the "and".
bool actsNext(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// 走的是 HTTPS, 资源名是 x: what stands behind 是 and does nothing only says what something is.
bool isPredicate(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// "tells the gateway and destroys …": the English verb at `at` goes on with who did the last one.
bool followsAnd(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// 检测到, 收到: the 到 belongs to the verb.
bool isComplement(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);
/// "client request", 客户端请求
bool isMessageOf(const QList<Token>& tokens, qsizetype at);
/// 请求 is a verb before a name and a message elsewhere.
bool isMessageHere(const QList<Token>& tokens, qsizetype at);
/// The next token that says something: links are passed over; null if none.
const Token* after(const QList<Token>& tokens, qsizetype i);

/// At the start, or with nothing but text before it, and a word of the rules right behind it.
bool opensClause(const QList<Token>& tokens, qsizetype at);
/// "hands a tree to the type checker", 发给银行, 交给网联去问…: a noun behind an article or 给 that ends the clause, or
/// does something next, gets what somebody gives.
bool isReceiverNoun(const Leaf& leaf, const QList<Token>& tokens, qsizetype at);

/// "不活跃的页": what stands between a word and the next 的 only qualifies a noun.
bool isAttribute(const QList<Token>& tokens, qsizetype at);
/// 监听到分给本节点的Pod: a verb right behind another, with somebody and 的 behind it, only says which.
bool opensAttribute(const QList<Token>& tokens, qsizetype at);
/// "提交绑定": right behind a verb of giving, with nobody after it, a verb is the name of what is given.
bool isActAsNoun(const QList<Token>& tokens, qsizetype at);

} // namespace tujian::prose
