#pragma once
#include <QObject>

class DeckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofATopicATagAndAll();
    void diagramsAsSlides();
    void pdf();
    void wrongUsage_data();
    void wrongUsage();
    void nothingHalfWritten();
};
