#pragma once
#include <QObject>

/// Hostile files, each given whole to the real program: it ends by itself, soon, in bounded memory, and says something
/// that is JSON.
class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data();
    void files();
    void layouts_data();
    void layouts();
    void names();
};
