#include "gui/deck/deck_dialog.h"
#include "gui/window/main_window.h"
#include <QDir>

// Slides written from the window.

namespace tujian {

void MainWindow::exportSlides(const QString& topic) {
    if (!m_session.isOpen())
        return;
    DeckChoice choice;
    choice.topic = topic;
    choice.folder = QDir::homePath();
    for (const TopicRow& row : m_session.topics()) {
        if (row.id == topic)
            choice.topicTitle = row.title;
        choice.tags += row.tags + row.derivedTags;
    }
    choice.tags.sort();
    choice.tags.removeDuplicates();
    if (choice.topicTitle.isEmpty())
        choice.topicTitle = topic;
    DeckDialog dialog(m_session.notebook(), choice, this);
    if (dialog.exec() == QDialog::Accepted)
        say(tr("Written: %1").arg(dialog.writtenFile()));
}

} // namespace tujian
