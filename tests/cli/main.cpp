#include "test_answers.h"
#include "test_arguments.h"
#include "test_corrected.h"
#include "test_deck.h"
#include "test_export.h"
#include "test_files.h"
#include "test_help.h"
#include "test_json.h"
#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    JsonTest json;
    ArgumentsTest arguments;
    AnswersTest answers;
    CorrectedTest corrected;
    ExportTest exporting;
    DeckTest decks;
    FilesTest files;
    HelpTest help;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&json, &arguments, &answers, &corrected, &exporting, &decks, &files, &help}) {
        failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
