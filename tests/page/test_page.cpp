#include "document.h"
#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

class TestPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seed() {
        QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the seed note is not here");
        const Note note = parseNote(u"a.md"_s, QString::fromUtf8(file.readAll()));
        QCOMPARE(mismatch(note), QString());
    }
};

QTEST_MAIN(TestPage)
#include "test_page.moc"
