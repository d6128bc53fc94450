// How fast notes are indexed and found. Usage: bench_search [NOTES]
// Notes of about 4.5 KB of mixed Chinese and English, the same ones for the same number.
#include "index/index.h"
#include "text/token.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

const QStringList& latinWords() {
    static const QStringList words = {u"Pod"_s,       u"Service"_s,    u"kube-proxy"_s, u"kubelet"_s,  u"etcd"_s,
                                      u"scheduler"_s, u"maxSurge"_s,   u"iptables"_s,   u"node"_s,     u"container"_s,
                                      u"endpoint"_s,  u"api server"_s, u"label"_s,      u"selector"_s, u"namespace"_s,
                                      u"volume"_s,    u"cache"_s,      u"timeout"_s,    u"retry"_s,    u"config"_s};
    return words;
}

/// Chinese of made-up two-character words, the first ones common, the last ones rare.
class Writer {
public:
    explicit Writer(unsigned seed)
        : random(seed) {
        for (int i = 0; i < 4000; ++i)
            words.append(QString(QChar(0x4e00 + i * 5 % 5000)) + QChar(0x4e00 + i * 17 % 5000));
    }

    QString note(int number) {
        QString text = u"# %1 %2\n\n"_s.arg(phrase(3)).arg(number);
        while (text.size() < 2300) // about 4.5 KB as UTF-8
            text += u"## %1\n\n- %2\n- %3\n\n%4\n\n"_s.arg(phrase(2), sentence(), sentence(), sentence() + sentence());
        return text;
    }
    QString phrase(int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += word();
        return text;
    }

private:
    QString word() {
        std::exponential_distribution<double> rare(1.0 / 500);
        return words[std::min<int>(static_cast<int>(rare(random)), static_cast<int>(words.size()) - 1)];
    }
    QString sentence() {
        QString text;
        for (int i = 0; i < 14; ++i) {
            const bool latin = random() % 4 == 0;
            text += latin ? latinWords()[static_cast<qsizetype>(random() % 20)] + u' ' : word();
            if (i % 6 == 5)
                text += u'，';
        }
        return text + u"。"_s;
    }

    std::mt19937 random;
    QStringList words;
};

NoteRows rowsOf(const QString& file, const QString& text) {
    NoteRows rows;
    rows.note = parseNote(file, text);
    rows.file = NoteFile{file, text.size(), 1};
    for (int t = 0; t < rows.note.topics.size(); ++t) {
        const Topic& topic = rows.note.topics[t];
        TopicRow row;
        row.id = topic.id;
        row.title = topic.title;
        row.path = rows.note.pathOf(t);
        row.file = file;
        row.line = topic.span.line;
        rows.topics.append(row);
    }
    return rows;
}

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Notes/s of parsing alone, of tokens alone and of everything.
void measureIndexing(Index& index, const QStringList& texts) {
    QElapsedTimer timer;
    timer.start();
    QList<NoteRows> all;
    for (int i = 0; i < texts.size(); ++i)
        all.append(rowsOf(u"folder%1/note%2.md"_s.arg(i % 50).arg(i), texts[i]));
    std::printf("read       %8.0f ms\n", milliseconds(timer));
    timer.start();
    qint64 tokens = 0;
    for (const QString& text : texts)
        tokenize(text, [&](const Token&) { return ++tokens > 0; });
    std::printf("tokens     %8.0f ms  (%lld)\n", milliseconds(timer), static_cast<long long>(tokens));
    timer.start();
    for (qsizetype at = 0; at < all.size(); at += 500)
        if (!index.put(all.mid(at, 500)))
            std::printf("put failed\n");
    std::printf("put        %8.0f ms\n", milliseconds(timer));
}

void measureQueries(const Index& index, const char* name, const QStringList& queries, const Lexicon& lexicon) {
    QList<double> times;
    int total = 0;
    for (int round = 0; round < 3; ++round) {
        for (const QString& query : queries) {
            QElapsedTimer timer;
            timer.start();
            const auto answer = index.search(query, 20, lexicon);
            times.append(milliseconds(timer));
            total = answer ? answer->total : -1;
        }
    }
    std::sort(times.begin(), times.end());
    std::printf("%-22s median %7.2f ms  99%% %7.2f ms  (last: %d found)\n", name, times[times.size() / 2],
                times[std::min(times.size() - 1, times.size() * 99 / 100)], total);
}

} // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 2000;
    Writer writer(7);
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(writer.note(i));
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bench.sqlite"_s);
    auto index = Index::open(path);
    if (!index)
        return 1;
    measureIndexing(*index, texts);
    std::printf("size       %8.1f MB\n", static_cast<double>(QFileInfo(path).size()) / 1e6);
    QElapsedTimer timer;
    timer.start();
    auto again = Index::open(path);
    std::printf("open       %8.0f ms\n", milliseconds(timer));
    const Lexicon lexicon(shippedTerms());
    QStringList one;
    QStringList two;
    QStringList four;
    QStringList mixed;
    for (int i = 0; i < 30; ++i) {
        two.append(writer.phrase(1));
        one.append(two.last().left(1));
        four.append(writer.phrase(2));
        mixed.append(latinWords()[i % 20] + u' ' + writer.phrase(1));
    }
    measureQueries(*index, "first query", {u"调"_s}, lexicon);
    measureQueries(*index, "1 character", one, lexicon);
    measureQueries(*index, "2 characters", two, lexicon);
    measureQueries(*index, "4 characters", four, lexicon);
    measureQueries(*index, "mixed", mixed, lexicon);
    measureQueries(*index, "word in every note", latinWords(), lexicon);
    measureQueries(*index, "word being typed", {u"kub"_s, u"con"_s, u"se"_s, u"max"_s, u"ipt"_s}, lexicon);
    measureQueries(*index, "misspelt", {u"kubernets"_s, u"iptalbes"_s, u"schedular"_s}, lexicon);
    measureQueries(*index, "pinyin", {u"yi"_s, u"dyl"_s, u"yidian"_s, u"bz"_s}, lexicon);
    measureQueries(*index, "phrase", {u"\"api server\""_s, u"\"Pod Service\""_s}, lexicon);
    measureQueries(*index, "in: and minus", {u"pod in:folder7/ -etcd"_s}, lexicon);
}
