#pragma once
#include "gui/window/main_window.h"
#include <QObject>
#include <QTemporaryDir>
#include <memory>

/// What is read stays where it is, to the pixel, and so does the topic, whatever happens to the page.
class StayingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pageIsBuiltAnew_data();
    void pageIsBuiltAnew();
    void foldedHeadingHoldsStill();
    void focusKeepsTheTopic();
    void noteChangesElsewhere();
    void backToThePixel();
    void windowIsResized();
    void nextWindowGoesOn();
    void foldsFollowTheirTopics();
    void offsetsMoveWithTheText();

private:
    void open();
    void write(const QString& text);
    void scrollTo(const QString& text, int y); ///< as the reader's hand does
    [[nodiscard]] int yOf(const QString& text) const;
    [[nodiscard]] QString topic() const;
    std::unique_ptr<QTemporaryDir> m_notes;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<tujian::MainWindow> m_window;
};
