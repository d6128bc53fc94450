#pragma once
#include <QObject>

/// The map of terms: what its model says, and its window over a notebook on disk.
class MapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTermsByAnySpelling_data();
    void findsTermsByAnySpelling();
    void fieldTakesTheFirstOffer();
    void areasHaveNames();
    void focusListsTheSentences();
    void routeIsJustified();
    void routeAgainstTheArrows();
    void smallTermsComeIntoThePicture();
    void filtersNarrow();
    void windowShowsThePath();
    void windowWithoutConnections();
};
