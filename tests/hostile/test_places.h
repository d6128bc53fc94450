#pragma once
#include <QObject>

/// What a note may name: nothing outside its notebook, and nothing that runs.
class PlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesTheNotebook_data();
    void nothingLeavesTheNotebook();
    void nothingOfAPageRunsOrLoads_data();
    void nothingOfAPageRunsOrLoads();
    void fifosAreNotOpened();
};
