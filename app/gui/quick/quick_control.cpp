#include "gui/quick/quick_control.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/quick/quick_items.h"
#include "gui/quick/quick_open.h"
#include "gui/reader/desk.h"
#include "gui/window/actions.h"
#include "gui/window/shelf.h"
#include "session/session.h"
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int saveMs = 2000;
}

QuickControl::QuickControl(const QuickParts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_state(parts.session.state())
    , m_popup(new QuickOpen(window)) {
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveMs);
    connect(&m_saveSoon, &QTimer::timeout, this, &QuickControl::save);
    connect(m_popup, &QuickOpen::chosen, this, &QuickControl::go);
    connect(parts.actions.quickOpen, &QAction::triggered, this, [this] { open(); });
    connect(&parts.session, &Session::opened, this, &QuickControl::notebookOpened);
    connect(&parts.session, &Session::topicsChanged, this, [this] {
        m_stale = true;
        if (m_popup->isVisible()) // opened before the index was read
            m_popup->setItems(allItems());
    });
    connect(&parts.desk, &Desk::topicReached, this, [this](const QString& topic) {
        touch(QuickItem{QuickKind::Topic, topic, {}, {}, {}}.key());
    });
    connect(&parts.desk, &Desk::noteReached, this, [this](const QString& file) {
        touch(QuickItem{QuickKind::Note, file, {}, {}, {}}.key());
    });
}

QuickControl::~QuickControl() {
    if (m_saveSoon.isActive())
        save();
}

void QuickControl::open(const QString& text) {
    m_popup->open(allItems(), m_recents.keys(), text);
}

QList<QuickItem> QuickControl::allItems() {
    if (std::exchange(m_stale, false))
        m_items = quickItems(m_parts.session.topics());
    return m_items + quickCommands(m_parts.actions.all());
}

void QuickControl::serveRecentNotes(QMenu& menu) {
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        constexpr int most = 15;
        menu.clear();
        const Notebook& book = m_parts.session.isOpen() ? m_parts.session.notebook().book : Notebook();
        for (const QString& key : m_recents.keys()) {
            const QString file = key.mid(2);
            const bool note = key.startsWith(QuickItem{QuickKind::Note, {}, {}, {}, {}}.key());
            const bool there = std::any_of(book.files.begin(), book.files.end(),
                                           [&file](const NoteFile& one) { return one.file == file; });
            if (note && there && menu.actions().size() < most)
                menu.addAction(QString(file).replace(u'&', u"&&"_s), this,
                               [this, file] { m_parts.desk.goToTopic(file); });
        }
        if (menu.isEmpty())
            menu.addAction(tr("No notes yet"))->setEnabled(false);
    });
}

void QuickControl::notebookOpened() {
    save();
    m_stale = true;
    m_notebook = m_parts.session.notebook().book.key();
    m_recents = Recents::load(m_state, m_notebook);
}

void QuickControl::save() {
    m_saveSoon.stop();
    // Not being able to remember what was read last is not worth a message.
    if (!m_notebook.isEmpty())
        (void)m_recents.save(m_state, m_notebook);
}

void QuickControl::touch(const QString& key) {
    m_recents.touch(key);
    m_saveSoon.start();
}

void QuickControl::go(const QuickItem& item) {
    touch(item.key());
    switch (item.kind) {
    case QuickKind::Topic:
    case QuickKind::Note:
        return m_parts.desk.goToTopic(item.id);
    case QuickKind::Tag:
        m_parts.actions.showShelf->setChecked(true);
        return m_parts.shelf.chooseTag(item.id);
    case QuickKind::Diagram:
        return goToDiagram(item.id);
    case QuickKind::Command:
        return run(item.id);
    }
}

void QuickControl::goToDiagram(const QString& id) {
    m_parts.actions.showDiagrams->setChecked(true);
    m_wantedDiagram = id;
    m_parts.desk.goToTopic(id.left(id.lastIndexOf(u'/')));
    topicShown(); // it may be the topic that is shown already
}

void QuickControl::topicShown() {
    if (m_wantedDiagram.isEmpty())
        return;
    m_parts.diagrams.choose(m_wantedDiagram);
    const Graph* current = m_parts.diagrams.current();
    if (current && current->id == m_wantedDiagram)
        m_wantedDiagram.clear();
}

void QuickControl::run(const QString& command) {
    for (QAction* action : m_parts.actions.all())
        if (action->objectName() == command)
            return action->trigger();
}

} // namespace tujian
