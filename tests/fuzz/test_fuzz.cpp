// Replays the corpora of the fuzzers: seeds, and every input that once broke something.
#include "targets.h"
#include <QDir>
#include <QFile>
#include <QTest>
#include <random>
#include <string_view>

using namespace Qt::StringLiterals;

class TestFuzz : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void corpora_data();
    void corpora();
    void cutAndBent_data() { corpora_data(); }
    void cutAndBent();
};

namespace {

QList<QByteArray> corpusOf(const QString& name) {
    QList<QByteArray> inputs;
    const QDir folder(QStringLiteral(TUJIAN_SOURCE "/tests/fuzz/corpus/") + name);
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& entry : files) {
        QFile file(folder.filePath(entry));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

} // namespace

void TestFuzz::corpora_data() {
    QTest::addColumn<int>("target");
    for (int i = 0; i < fuzz::targets().size(); ++i)
        QTest::newRow(fuzz::targets()[i].name) << i;
}

void TestFuzz::corpora() {
    QFETCH(int, target);
    const fuzz::Target& one = fuzz::targets()[target];
    const QList<QByteArray> inputs = corpusOf(QString::fromLatin1(one.name));
    QVERIFY2(inputs.size() >= 3, "a corpus without seeds");
    for (const QByteArray& input : inputs)
        one.run(input); // aborts where something is broken
}

/// A little fuzzing everywhere, the same each time: cuts, doublings and bent bytes of the seeds.
void TestFuzz::cutAndBent() {
    QFETCH(int, target);
    const fuzz::Target& one = fuzz::targets()[target];
    static constexpr std::string_view signs = "\n\t [](){}<>#*-`|:&\"'\\\xe5\xff~>=!";
    std::mt19937 random(20);
    const QList<QByteArray> inputs = corpusOf(QString::fromLatin1(one.name));
    for (const QByteArray& input : inputs) {
        if (input.size() > 1500)
            continue;
        for (int round = 0; round < 20; ++round) {
            QByteArray bent = input.left(qsizetype(random() % unsigned(input.size() + 1)));
            bent += input.mid(qsizetype(random() % unsigned(input.size() + 1)));
            for (int i = 0; i < 3 && !bent.isEmpty(); ++i)
                bent[qsizetype(random() % unsigned(bent.size()))] = signs[random() % signs.size()];
            one.run(bent);
        }
    }
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "test_fuzz.moc"
