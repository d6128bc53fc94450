#pragma once
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace tujian {

/// What the notes are written with, kept in memory while a notebook is searched: Latin words for repairs, Chinese
/// names of topics, tags and terms for pinyin. Each of both is asked for when it is first needed: a search for Chinese
/// words needs neither.
class Vocabulary {
public:
    using Source = std::function<QStringList()>;
    Vocabulary() = default;
    Vocabulary(Source words, Source names);

    [[nodiscard]] bool hasWord(const QString& word) const { return words().known.contains(word); }
    /// Known words at most `limit` edits away from `word` (but not it), nearest first.
    [[nodiscard]] QStringList near(const QString& word, int limit) const;
    /// Stretches of names that the Latin letters `query` spell, commonest first, at most `most`.
    [[nodiscard]] QStringList spelledBy(const QString& query, int most) const;

private:
    struct Words {
        QSet<QString> known;
        QHash<int, QStringList> byLength;
    };
    const Words& words() const;
    const QStringList& chinese() const;

    Source wordSource;
    Source nameSource;
    mutable std::optional<Words> latin;
    mutable std::optional<QStringList> han;
};

/// Typing errors forgiven in a Latin word of this length, as Lexicon does.
int forgivenEdits(qsizetype length);

} // namespace tujian
