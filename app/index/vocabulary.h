#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tujian {

/// What the notes are written with, kept in memory while a notebook is searched: Latin words for repairs, Chinese
/// names of topics, tags and terms for pinyin.
class Vocabulary {
public:
    Vocabulary() = default;
    Vocabulary(const QStringList& words, const QStringList& names);

    [[nodiscard]] bool hasWord(const QString& word) const { return known.contains(word); }
    /// Known words at most `limit` edits away from `word` (but not it), nearest first.
    [[nodiscard]] QStringList near(const QString& word, int limit) const;
    /// Stretches of names that the Latin letters `query` spell, commonest first, at most `most`.
    [[nodiscard]] QStringList spelledBy(const QString& query, int most) const;

private:
    QSet<QString> known;
    QHash<int, QStringList> byLength;
    QStringList chinese;
};

/// Typing errors forgiven in a Latin word of this length, as Lexicon does.
int forgivenEdits(qsizetype length);

} // namespace tujian
