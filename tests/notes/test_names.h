#pragma once
#include "shelf.h"
#include <QObject>

/// Every note is found by its usual names.
class NamesTest : public QObject {
    Q_OBJECT
public:
    explicit NamesTest(const Shelf& shelf)
        : m_shelf(shelf) {}

private Q_SLOTS:
    void initTestCase();
    void inTheFirstFive_data();
    void inTheFirstFive();
    void everyNoteHasNames();

private:
    const Shelf& m_shelf;
    tujian::OpenNotebook m_open;
    std::unique_ptr<tujian::Index> m_index;
};
