#include "gui/diagram/diagram_pane.h"
#include "gui/reader/desk.h"
#include "gui/reader/external_editor.h"
#include "gui/reader/note_print.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "gui/reader/tab_control.h"
#include "gui/window/main_window.h"
#include "gui/window/shelf.h"
#include <QInputDialog>

// What leaves the window: print, PDF, the editor, also for a note that cannot be shown; and the language, for which the
// window itself leaves.

using namespace Qt::StringLiterals;

namespace tujian {

void MainWindow::connectPaper() {
    const auto layout = [this](const Graph& graph, DiagramView view) { return m_session.layout(graph, view); };
    connect(m_actions.print, &QAction::triggered, this, [this, layout] {
        if (reader().hasNote())
            NotePrint::askAndPrint(reader(), layout, this);
    });
    connect(m_actions.savePdf, &QAction::triggered, this, [this, layout] {
        NotePrint* print = reader().hasNote() ? NotePrint::askAndSave(reader(), layout, this) : nullptr;
        if (print)
            connect(print, &NotePrint::done, this, [this] { say(tr("The PDF is written")); });
    });
    connect(m_actions.editExternally, &QAction::triggered, this, &MainWindow::editExternally);
    connect(m_actions.chooseEditor, &QAction::triggered, this, &MainWindow::chooseEditor);
}

void MainWindow::editExternally() {
    const Notebook& book = m_session.notebook().book;
    const Place place = m_desk->place();
    if (place.file.isEmpty() || book.root.isEmpty())
        return say(tr("There is no file to edit."));
    const int line = reader().hasNote() ? reader().view().derived.note.lineOf(reader().offsetToEdit()) : 1;
    if (const auto opened = openInEditor(m_preferences.editor, book.root + u'/' + place.file, line); !opened)
        say(opened.error().message);
}

/// Nothing of the note before it stays; the way out is its own program, or back.
void MainWindow::noteFailed(const Error& error) {
    m_shelf->showTopic(m_desk->place().file);
    m_diagrams->setGraphs({});
    m_pane->showProblem(error.message, {m_actions.editExternally, m_actions.back});
}

void MainWindow::chooseEditor() {
    bool accepted = false;
    const QString command = QInputDialog::getText(
        this, tr("External editor"),
        tr("Command, with {file} and {line}; empty: the desktop's program.\nFor example: kate --line {line} {file}"),
        QLineEdit::Normal, m_preferences.editor, &accepted);
    if (!accepted)
        return;
    m_preferences.editor = command.trimmed();
    if (const auto saved = savePreferences(m_session.state(), m_preferences); !saved)
        say(saved.error().message);
}

void MainWindow::connectLanguage() {
    const QList<std::pair<QAction*, QString>> languages{
        {m_actions.languageSystem, {}},
        {m_actions.languageEnglish, u"en"_s},
        {m_actions.languageChinese, u"zh_CN"_s},
    };
    for (const auto& [action, language] : languages) {
        action->setChecked(language == m_preferences.language);
        connect(action, &QAction::triggered, this, [this, chosen = language] {
            if (chosen == m_preferences.language)
                return;
            m_preferences.language = chosen;
            remember();
            m_tabs->saveNow();
            Q_EMIT languageAsked(chosen);
        });
    }
}

} // namespace tujian
