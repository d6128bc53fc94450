#pragma once
#include <QObject>

/// Corrections of an open notebook: what is read, indexed, checked and shown.
class NotebookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void notesAreReadWithThem();
    void singleFile();
    void symbolicLinkIsNotFollowed();
    void checkListsWhatNoLongerFits();
    void indexFollows();
    void sessionFollows();
    void termsAreAdded();
};
