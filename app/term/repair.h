#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace tujian {

/// Finds the known spelling that a mistyped Latin word stands for. Spellings and words are folded, without separators.
class Repair {
public:
    void add(const QString& spelling, int term);
    struct Guess {
        int term = -1;
        int edits = 0;
        QString spelling; ///< the known one, folded, without separators
    };
    /// The one nearest spelling, if exactly one term is nearest: one error from 6 letters on, two from 9. Never for a
    /// spelling known to any layer, a word of the stop list, an inflection of a spelling, or another first letter.
    [[nodiscard]] static Guess guess(const QList<const Repair*>& layers, const QString& word);

private:
    void guess(const QString& word, Guess& best, bool& tied) const;
    struct Spelling {
        QString text;
        int term = -1;
    };
    QHash<QChar, QList<Spelling>> m_byFirst;
    QSet<QString> m_known;
};

/// Words that are never repaired (":/glossary/stop.txt").
const QSet<QString>& neverRepaired();

} // namespace tujian
