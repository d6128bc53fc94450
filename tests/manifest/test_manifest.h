#pragma once
#include <QObject>

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void labels();
    void ghosts();
    void clusters();
    void checks_data();
    void checks();
    void recovery_data();
    void recovery();
    void places();
    void notManifests_data();
    void notManifests();
    void shapes_data();
    void shapes();
    void fragments_data();
    void fragments();
    void fencesThatBelongTogether();
    void hostile_data();
    void hostile();
};
