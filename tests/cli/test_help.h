#pragma once
#include <QObject>

/// The help, the manual page and the completions, all made from the parser's own definition.
class HelpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void helpOfEveryVerb();
    void mistakesSayWhatToDo_data();
    void mistakesSayWhatToDo();
    void manualIsCleanRoff();
    void manualKnowsEveryOption();
    void bashCompletes_data();
    void bashCompletes();
    void scriptsHaveNoSyntaxErrors();
};
