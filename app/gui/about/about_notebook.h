#pragma once
#include "session/facts.h"
#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace tujian {

class Session;

/// Help → About this notebook: what it is made of, what it is shown with, what is odd in it; all of it as text for
/// somebody who is asked for help.
class AboutNotebook : public QDialog {
    Q_OBJECT
public:
    explicit AboutNotebook(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const; ///< what "Copy" puts on the clipboard

private:
    void lookForProblems(Session& session);
    void showProblems(const QList<Diagnostic>& problems);

    QList<FactLine> m_lines;
    QLabel* m_summary;
    QPlainTextEdit* m_problems;
};

} // namespace tujian
