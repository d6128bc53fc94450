#pragma once
#include <QObject>

class ReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchesIgnoreCaseWidthAndScript();
    void mapGoesBothWays();
    void sentenceIsLit();
    void marksAreStepped();
    void imagesStayInTheNotebook();
    void largeNotesComeInParts();
    void historyIsABrowsers();
    void preferencesSurvive();
};
