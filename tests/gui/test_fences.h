#pragma once
#include <QObject>

/// Graph fences drawn inside the note, and the button that copies code.
class FencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesStandInTheText();
    void sourceIsOneClickAway();
    void whatIsNotUnderstoodIsSaid();
    void picturesStayVectorInPdf();
    void codeIsCopied();
};
