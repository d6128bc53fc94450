#pragma once
#include "diagram/prose/tokens.h"

namespace tujian::prose {

/// Puts the nouns among a clause's tokens together to whole names (渠道网关, 物理网卡 ens33, CSI Controller, billing
/// service) and makes actors of those that end in a role noun or that the passage uses as somebody.
void joinNames(const Leaf& leaf, const Clause& clause, Cast& cast, QList<Token>& tokens);

/// The end of a Chinese noun with the letter or number that belongs to it: 从节点A, 主机2.
int withNumber(const QString& text, int clauseEnd, int end);

} // namespace tujian::prose
