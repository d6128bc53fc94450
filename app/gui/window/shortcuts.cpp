#include "gui/window/shortcuts.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/window/actions.h"
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

QList<Shortcuts::Group> Shortcuts::groupsOf(const QMenuBar& menus) {
    QList<Group> groups;
    for (const QAction* menu : menus.actions()) {
        Group group{Actions::plainText(*menu), {}};
        for (const QAction* action : menu->menu() ? menu->menu()->actions() : QList<QAction*>())
            if (!action->shortcuts().isEmpty())
                group.lines.append(Line{QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                                        Actions::plainText(*action)});
        if (!group.lines.isEmpty())
            groups.append(group);
    }
    // Keys that belong to a pane, not to an action.
    groups.append(Group{tr("In a diagram"),
                        {Line{u"+   −   F"_s, tr("Zoom in, zoom out, fit")}, Line{u"← ↑ → ↓"_s, tr("Move the picture")},
                         Line{u"[   ]   ⏎"_s, tr("Element before, after; go to its sentence")},
                         Line{u"F2   Del"_s, tr("Rename the element, hide it")},
                         Line{u"PgUp   PgDn"_s, tr("Step before, after")}}});
    groups.append(Group{tr("In the map of terms"),
                        {Line{u"Ctrl+F   Ctrl+D"_s, tr("Find a term; path between two")},
                         Line{u"Ctrl+⏎   Esc"_s, tr("Open the topic; let go, close")}}});
    return groups;
}

Shortcuts::Shortcuts(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter by words or keys"));
    filter->setAccessibleName(filter->placeholderText());
    filter->addAction(lineIcon(u"search"_s), QLineEdit::LeadingPosition);
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, this, &Shortcuts::narrow);
    auto* sheet = new QWidget;
    auto* table = new QGridLayout(sheet);
    table->setContentsMargins(0, 0, grid, 0);
    table->setHorizontalSpacing(4 * grid);
    table->setVerticalSpacing(grid);
    table->setColumnStretch(0, 1);
    for (const Group& group : groupsOf(menus))
        add(group, *table);
    table->setRowStretch(table->rowCount(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addWidget(filter);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    // All keys in sight, however long a language's words are.
    resize(sheet->sizeHint().width() + 10 * grid, 80 * grid);
}

void Shortcuts::add(const Group& group, QGridLayout& table) {
    auto* title = new QLabel(group.title);
    title->setObjectName(u"section"_s);
    title->setContentsMargins(0, m_rows.isEmpty() ? 0 : grid, 0, 0);
    table.addWidget(title, table.rowCount(), 0, 1, 2);
    for (const Line& line : group.lines) {
        const int row = table.rowCount();
        auto* keys = new QLabel(line.keys);
        keys->setFont(windowFont(currentLook().type.body, true));
        m_rows.append(Row{title, new QLabel(line.what), keys});
        table.addWidget(m_rows.constLast().what, row, 0);
        table.addWidget(keys, row, 1);
    }
}

void Shortcuts::narrow(const QString& words) {
    for (const Row& row : std::as_const(m_rows))
        row.group->hide();
    for (const Row& row : std::as_const(m_rows)) {
        const QString text = row.group->text() + u' ' + row.what->text() + u' ' + row.keys->text();
        const bool fits = text.contains(words.trimmed(), Qt::CaseInsensitive);
        row.what->setVisible(fits);
        row.keys->setVisible(fits);
        if (fits)
            row.group->show();
    }
}

} // namespace tujian
