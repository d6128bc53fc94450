#pragma once
#include <QList>
#include <functional>

namespace tujian {

/// The columns of the full-text table, in order.
enum class Column { Title, Terms, Body, Extra, Path };
inline constexpr int columnCount = 5;

/// What a phrase of the running query means to the score: which of the reader's words it stands for, how well
/// (1 as typed, less for an alias, a repair, a beginning), and how many positions it covers.
struct PhraseRank {
    int clause = 0;
    double quality = 1;
    int tokens = 1;
};

/// How to score the rows of the running query.
struct RankPlan {
    QList<PhraseRank> phrases;  ///< by FTS5's phrase number
    QList<double> clauseWeight; ///< rare words weigh more
    double averageBody = 200;   ///< tokens
};

using InstanceSink = std::function<void(int phrase, int column)>;

/// A row under the ranking function.
class RowMatches {
public:
    virtual ~RowMatches() = default;
    virtual bool forEach(const InstanceSink& sink) const = 0;
    [[nodiscard]] virtual int columnSize(int column) const = 0;
};

/// Higher is better: heading before tag and term, those before body; a heading that says nothing else before a long
/// one. Negative for a row that only the headings above it answer: it is no find.
double rankOf(const RankPlan& plan, const RowMatches& row);

} // namespace tujian
