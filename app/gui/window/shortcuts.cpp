#include "gui/window/shortcuts.h"
#include "gui/theme/look.h"
#include "gui/window/actions.h"
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

struct Line {
    QString keys;
    QString what;
};

QList<Line> linesOf(const QList<QAction*>& actions) {
    QList<Line> lines;
    for (const QAction* action : actions) {
        if (!action->shortcuts().isEmpty())
            lines.append(Line{QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                              Actions::plainText(*action)});
    }
    // Keys that belong to a pane, not to an action.
    lines.append(Line{u"+   −   F"_s, Shortcuts::tr("In a diagram: zoom in, zoom out, fit")});
    lines.append(Line{u"← ↑ → ↓"_s, Shortcuts::tr("In a diagram: move the picture")});
    lines.append(Line{u"[   ]   ⏎"_s, Shortcuts::tr("In a diagram: element before, after; go to its sentence")});
    lines.append(Line{u"F2   Del"_s, Shortcuts::tr("In a diagram: rename the element, hide it")});
    lines.append(Line{u"PgUp   PgDn"_s, Shortcuts::tr("In a diagram: step before, after")});
    lines.append(Line{u"Ctrl+F   Ctrl+D"_s, Shortcuts::tr("In the map of terms: find a term; path between two")});
    lines.append(Line{u"Ctrl+⏎   Esc"_s, Shortcuts::tr("In the map of terms: open the topic; let go, close")});
    return lines;
}

} // namespace

Shortcuts::Shortcuts(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* sheet = new QWidget;
    auto* table = new QGridLayout(sheet);
    table->setHorizontalSpacing(4 * grid);
    table->setVerticalSpacing(grid);
    int row = 0;
    for (const Line& line : linesOf(actions)) {
        auto* keys = new QLabel(line.keys);
        keys->setFont(windowFont(currentLook().type.body, true));
        table->addWidget(new QLabel(line.what), row, 0);
        table->addWidget(keys, row++, 1);
    }
    table->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    // All keys in sight, however long a language's words are.
    resize(sheet->sizeHint().width() + 10 * grid, 75 * grid);
}

} // namespace tujian
