#pragma once
#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tujian {

/// What the window shows before anything is open: open a folder, a file, a recent notebook, the shipped one, or drop
/// one.
class Welcome : public QWidget {
    Q_OBJECT
public:
    explicit Welcome(QWidget* parent = nullptr);
    void setRecent(const QStringList& notebooks);
    void setProblem(const QString& message); ///< why nothing is open; empty: nothing was tried

Q_SIGNALS:
    void folderAsked();
    void fileAsked();
    void shippedAsked();
    void notebookAsked(const QString& path);

private:
    QLabel* m_problem;
    QLabel* m_recentTitle;
    QVBoxLayout* m_recent;
};

} // namespace tujian
