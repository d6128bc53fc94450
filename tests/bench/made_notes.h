#pragma once
#include <QString>
#include <QStringList>
#include <random>

namespace bench {

const QStringList& latinWords(); ///< that the made notes are mixed with

/// Notes of about 4.5 KB of mixed Chinese and English; the same ones for the same seed. Made-up two-character words,
/// the first ones common, the last ones rare.
class MadeNotes {
public:
    explicit MadeNotes(unsigned seed);
    QString note(int number);
    QString phrase(int words);

private:
    QString word();
    QString sentence();
    std::mt19937 m_random;
    QStringList m_words;
};

/// Writes `count` notes below `folder`: every second one made up, the others a practitioner's. Returns their bytes.
qint64 writeNotes(const QString& folder, int count);

} // namespace bench
