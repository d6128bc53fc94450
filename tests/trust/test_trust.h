#pragma once
#include "gui/window/main_window.h"
#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// Correcting diagrams in the real window, and the trust panel.
class TrustTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keysHideAndUndo();
    void nameIsChangedInPlace();
    void menuCorrects();
    void diagramIsRedrawnAcceptedHidden();
    void panelLightsBothSides();
    void panelListsAndRevokes();
    void unknownNameGoesIntoTheGlossary();
    void unwritableFolderIsSaid();
    void sentencesAreFound();
    void noEdgeWithoutAPlace();
    void everyElementLightsItsWords();

private:
    void open(const QString& path);
    void showProcess();
    [[nodiscard]] const tujian::Graph* graph() const;
    [[nodiscard]] tujian::ElementRef nodeNamed(const QString& label) const;
    [[nodiscard]] bool shows(const QString& label) const { return !nodeNamed(label).id.isEmpty(); }
    std::unique_ptr<QTemporaryDir> m_notes;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<tujian::MainWindow> m_window;
};
