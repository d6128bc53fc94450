#pragma once
#include <QObject>

/// Hostile manifests, given to the real program: what bound they hit is said, and what is good beside them is drawn.
class ManifestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manifests_data();
    void manifests();
    void aFileTooLargeAmongOthers();
};
