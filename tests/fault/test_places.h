#pragma once
#include <QObject>

/// Folders that cannot be written, disks that are full, things that are missing.
class PlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readOnly_data();
    void readOnly();
    void fullDisk_data();
    void fullDisk();
    void everySaveIsFlushed();
    void fullDiskUnderTheIndex();
    void fullDiskUnderTheState();
    void noFontsForChinese();
    void noDBusNoRuntimeFolder();
    void helperThatFails_data();
    void helperThatFails();
    void manyFiles();
    void factsForWhoHelps();
};
