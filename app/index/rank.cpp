#include "index/rank.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace tujian {

namespace {

struct ClauseFinds {
    double title = 0; ///< quality × share of the heading
    double titleQuality = 0;
    double terms = 0;
    double path = 0;
    double extra = 0;
    double bodyQuality = 0;
    int bodyCount = 0;
};

void note(ClauseFinds& finds, const PhraseRank& phrase, Column column, int titleSize) {
    switch (column) {
    case Column::Title:
        finds.title = std::max(finds.title, phrase.quality * std::min(1.0, double(phrase.tokens) / titleSize));
        finds.titleQuality = std::max(finds.titleQuality, phrase.quality);
        break;
    case Column::Terms:
        finds.terms = std::max(finds.terms, phrase.quality);
        break;
    case Column::Body:
        finds.bodyQuality = std::max(finds.bodyQuality, phrase.quality);
        ++finds.bodyCount;
        break;
    case Column::Extra:
        finds.extra = std::max(finds.extra, phrase.quality);
        break;
    case Column::Path:
        finds.path = std::max(finds.path, phrase.quality);
        break;
    }
}

double scoreOf(const ClauseFinds& finds, double bodyLength) {
    // The tenth mention says less than the second, and in a long text all of them say less.
    const double mentions = std::log2(1.0 + finds.bodyCount) / (0.6 + 0.4 * bodyLength);
    const double body = finds.bodyQuality * (1.0 + std::min(3.0, mentions));
    const double heading = finds.titleQuality > 0 ? 6 * finds.titleQuality + 6 * finds.title : 0;
    return heading + 2.5 * finds.terms + body + 0.5 * finds.extra + 0.8 * finds.path;
}

} // namespace

double rankOf(const RankPlan& plan, const RowMatches& row) {
    std::array<ClauseFinds, 16> finds{};
    const int clauses = static_cast<int>(std::min<qsizetype>(plan.clauseWeight.size(), 16));
    const int titleSize = std::max(1, row.columnSize(static_cast<int>(Column::Title)));
    const bool whole = row.forEach([&](int phrase, int column) {
        if (phrase < plan.phrases.size() && plan.phrases[phrase].clause < clauses)
            note(finds[static_cast<std::size_t>(plan.phrases[phrase].clause)], plan.phrases[phrase],
                 static_cast<Column>(column), titleSize);
    });
    if (!whole)
        return 0;
    const double length = row.columnSize(static_cast<int>(Column::Body)) / std::max(1.0, plan.averageBody);
    const auto inItself = [](const ClauseFinds& f) {
        return f.titleQuality > 0 || f.terms > 0 || f.bodyCount > 0 || f.extra > 0;
    };
    if (std::none_of(finds.begin(), finds.begin() + clauses, inItself))
        return -1;
    double score = 0;
    for (int i = 0; i < clauses; ++i)
        score += plan.clauseWeight[i] * scoreOf(finds[static_cast<std::size_t>(i)], std::min(length, 20.0));
    return score;
}

} // namespace tujian
