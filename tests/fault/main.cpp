#include "state/state.h"
#include "test_index.h"
#include "test_killed.h"
#include "test_places.h"
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// For KilledTest: saves, each time more, until it is killed.
int saveForEver(const QString& folder) {
    const tujian::State state(folder);
    int count = state.load(u"positions"_s)[u"count"_s].toInt();
    for (;;) {
        ++count;
        QJsonArray filler;
        for (int i = 0; i < count % 500; ++i)
            filler.append(u"a place in a note"_s);
        if (!state.save(u"positions"_s, {{u"count"_s, count}, {u"filler"_s, filler}}))
            return 1;
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 3 && qstrcmp(argv[1], "--save-for-ever") == 0)
        return saveForEver(QString::fromLocal8Bit(argv[2]));
    const QApplication app(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("0.0.1"));
    KilledTest killed;
    IndexTest index;
    PlacesTest places;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&killed, &index, &places})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
