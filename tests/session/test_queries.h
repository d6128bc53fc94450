#pragma once
#include <QObject>

/// What a reader types finds what is meant among the first five, over the shipped notes.
class QueriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inTheFirstFive();
    void quotedFindsNothingElse();
    void literalScanFindsNoMore_data();
    void literalScanFindsNoMore();
};
