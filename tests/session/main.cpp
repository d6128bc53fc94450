#include "test_lane.h"
#include "test_queries.h"
#include "test_session.h"
#include "test_watch.h"
#include "test_work.h"
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    LaneTest lane;
    WatchTest watch;
    WorkTest work;
    SessionTest session;
    QueriesTest queries;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&lane, &watch, &work, &session, &queries}) {
        failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
