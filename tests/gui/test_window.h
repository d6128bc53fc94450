#pragma once
#include "gui/window/main_window.h"
#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// The real window over a notebook on disk.
class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void topicShowsItsTextAndDiagram();
    void elementLightsItsSentence();
    void sentenceLightsItsElement();
    void searchLandsOnTheHitAndBack();
    void tagsNarrowTheTopics();
    void linksAreFollowed();
    void notebookThatIsNotThere();
    void theTourComesFirst();
    void themeAndPlaceAreKept();
    void changedNoteIsShownAnew();
    void largeNoteIsShownInParts();
    void tabsKeepTheirPlaces();
    void topicsAreBookmarked();
    void anyTagOrAll();
    void quickOpenGoesThere();
    void linkSaysWhereItLeads();
    void languageIsAskedForAndKept();

private:
    void open();
    void goTo(const QString& topic);
    std::unique_ptr<QTemporaryDir> m_notes;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<tujian::MainWindow> m_window;
};
