#pragma once
#include "gui/deck/deck_job.h"
#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace tujian {

/// What can be made a deck of, from where the reader is.
struct DeckChoice {
    QString topic; ///< id of the topic in view; empty: none
    QString topicTitle;
    QStringList tags; ///< of the notebook, sorted
    QString folder;   ///< where saving starts
};

/// Asks what to make slides of and in which form; writes them with progress, and can be stopped.
class DeckDialog : public QDialog {
    Q_OBJECT
public:
    DeckDialog(const OpenNotebook& open, const DeckChoice& choice, QWidget* parent = nullptr);

    [[nodiscard]] DeckOrder order() const; ///< as chosen, without a path
    /// Begins to write; the dialog closes when that is done.
    void write(const QString& path);
    [[nodiscard]] QString writtenFile() const { return m_written; }
    void reject() override; ///< while writing: stops that

private:
    void offer();
    void askForFile();
    void askForTemplate();
    void finish(const QString& problem);
    void setBusy(bool busy);

    OpenNotebook m_open;
    DeckChoice m_choice;
    DeckJob m_job;
    QString m_path;
    QString m_written;
    QString m_template;
    QComboBox* m_what;
    QComboBox* m_tag;
    QComboBox* m_format;
    QComboBox* m_steps;
    QComboBox* m_theme;
    QComboBox* m_shape;
    QToolButton* m_templateButton;
    QProgressBar* m_progress;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace tujian
