#pragma once
#include <QObject>

/// The table of kinds is data: what it names must exist.
class TestKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawn();
    void references();
    void builtIn();
};
