#include "term/repair.h"
#include "text/fold.h"
#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype shortestRepaired = 6;
constexpr qsizetype shortestTwiceRepaired = 9;

/// schedule/scheduled beside scheduler: the difference is an ending, not a typing error.
bool differsOnlyAtTheEnd(const QString& a, const QString& b) {
    const auto shorter = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < shorter && a[same] == b[same])
        ++same;
    return same >= shorter - 1;
}

/// pod1 beside pod2, flannel beside flannel0: another digit is another name.
bool sameDigits(const QString& a, const QString& b) {
    const auto digits = [](const QString& s) {
        QString found;
        std::copy_if(s.begin(), s.end(), std::back_inserter(found), [](QChar c) { return c.isDigit(); });
        return found;
    };
    return digits(a) == digits(b);
}

} // namespace

const QSet<QString>& neverRepaired() {
    static const QSet<QString> words = [] {
        QSet<QString> read;
        QFile file(u":/glossary/stop.txt"_s);
        if (file.open(QIODevice::ReadOnly)) {
            const auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString& line : lines)
                read.insert(fold(line.trimmed()));
        }
        return read;
    }();
    return words;
}

void Repair::add(const QString& spelling, int term) {
    m_known.insert(spelling);
    if (spelling.size() >= shortestRepaired)
        m_byFirst[spelling.front()].append({spelling, term});
}

Repair::Guess Repair::guess(const QList<const Repair*>& layers, const QString& word) {
    const auto knows = [&](const Repair* layer) { return layer->m_known.contains(word); };
    if (word.size() < shortestRepaired || std::any_of(layers.begin(), layers.end(), knows) ||
        neverRepaired().contains(word))
        return {};
    Guess best;
    bool tied = false;
    for (const Repair* layer : layers)
        layer->guess(word, best, tied);
    return tied ? Guess{} : best;
}

void Repair::guess(const QString& word, Guess& best, bool& tied) const {
    const auto candidates = m_byFirst.constFind(word.front());
    if (candidates == m_byFirst.constEnd())
        return;
    for (const Spelling& s : *candidates) {
        const int limit = std::min(word.size(), s.text.size()) >= shortestTwiceRepaired ? 2 : 1;
        if (std::abs(s.text.size() - word.size()) > limit || differsOnlyAtTheEnd(word, s.text) ||
            !sameDigits(word, s.text))
            continue;
        const int edits = editDistance(word, s.text, limit);
        if (edits > limit || (best.term >= 0 && edits > best.edits))
            continue;
        tied = best.term >= 0 && edits == best.edits && s.term != best.term;
        best = {s.term, edits, s.text};
    }
}

} // namespace tujian
