#pragma once
#include <QString>
#include <QStringList>

namespace bench {

/// What any index of these files costs at least, in milliseconds: reading them, parsing them with md4c, and inserting
/// their text in one FTS5 column with a tokenizer that gives bigrams of Chinese and words of the rest, nothing else.
struct Floor {
    double read = 0;
    double parse = 0;
    double insert = 0;
    double cpu = 0; ///< of all three: what a busy machine does not change
    [[nodiscard]] double all() const { return read + parse + insert; }
};
Floor measureFloor(const QStringList& paths, const QString& database);

} // namespace bench
