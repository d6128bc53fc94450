#include "gui/theme/look.h"
#include "test_about.h"
#include "test_diagram.h"
#include "test_exporting.h"
#include "test_fences.h"
#include "test_focus.h"
#include "test_links.h"
#include "test_map.h"
#include "test_models.h"
#include "test_page_window.h"
#include "test_panes.h"
#include "test_paper.h"
#include "test_places.h"
#include "test_quick.h"
#include "test_reader.h"
#include "test_searching.h"
#include "test_staying.h"
#include "test_tracing.h"
#include "test_window.h"
#include <QApplication>
#include <QStandardPaths>
#include <QTest>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    tujian::applyLook(app, tujian::makeLook(false));
    ModelsTest models;
    DiagramTest diagram;
    ExportingTest exporting;
    QuickTest quick;
    ReaderTest reader;
    SearchingTest searching;
    FencesTest fences;
    PlacesTest places;
    StayingTest staying;
    PageWindowTest page;
    PaperTest paper;
    TracingTest tracing;
    WindowTest window;
    LinksTest links;
    MapTest map;
    AboutTest about;
    FocusTest focus;
    PanesTest panes;
    int failed = 0;
    for (QObject* test :
         QList<QObject*>{&models, &diagram, &exporting, &quick, &reader, &searching, &fences, &places, &staying, &page,
                         &paper, &tracing, &window, &links, &map, &about, &focus, &panes})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
