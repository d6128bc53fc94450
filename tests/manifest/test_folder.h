#pragma once
#include <QObject>

/// Several manifest files together.
class TestFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeNotebook();
    void namespacesGivenLater();
    void folders();
    void partsOfOneFile();
    void kustomizations();
    void hostile();
};
