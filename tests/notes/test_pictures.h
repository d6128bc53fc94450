#pragma once
#include "shelf.h"
#include <QObject>

/// What the shipped notebook draws, so that neither the notes nor the readers can drift.
class PicturesTest : public QObject {
    Q_OBJECT
public:
    explicit PicturesTest(const Shelf& shelf)
        : m_shelf(shelf) {}

private Q_SLOTS:
    void topicsHaveTheirPicture_data();
    void topicsHaveTheirPicture();
    void nothingIsDrawnFromReasons_data();
    void nothingIsDrawnFromReasons();
    void nothingIsDrawnFromQuestions();
    void picturesSayWhatTheNotesSay_data();
    void picturesSayWhatTheNotesSay();

private:
    const Shelf& m_shelf;
};
