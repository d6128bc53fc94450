#pragma once
#include <QObject>

/// Corrections and glossaries on disk.
class FileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead();
    void editsAddReplaceAndRemove();
    void twoWindowsKeepEachOthers();
    void damagedEntries_data();
    void damagedEntries();
    void damageIsSetAside();
    void unwritableFolder();
    void standardInputHasNoPlace();
    void whatCannotBeTakenBack();
    void nothingIsWrittenForNothing();
    void glossary_data();
    void glossary();
};
