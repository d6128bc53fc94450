#pragma once
#include <QObject>

/// Help → About this notebook.
class AboutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatANotebookIsMadeOf();
    void isCopiedAsText();
    void mayBeClosedWhileItLooks();
    void withoutANotebook();
};
