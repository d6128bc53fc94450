#pragma once
#include <QObject>

/// What leaves the reader: paper, editor, windows for what is large; and footnotes.
class PaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editorGetsFileAndLine();
    void noteBecomesAPdf();
    void textIsScaledToThePaper();
    void footnotesLeadBothWays();
    void wideTablesHaveAWindow();
    void picturesOpenLarge();
};
