#include "gui/reader/tab_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/window/actions.h"
#include "gui/window/shelf.h"
#include "session/session.h"
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int saveMs = 1500;
}

TabControl::TabControl(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_state(parts.session.state()) {
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveMs);
    connect(&m_saveSoon, &QTimer::timeout, this, &TabControl::saveNow);
    connectBar();
    connect(&parts.session, &Session::opened, this, &TabControl::notebookOpened);
    connect(&parts.session, &Session::topicsChanged, this, &TabControl::showBar);
    connect(&parts.desk, &Desk::noteReached, this, &TabControl::noteReached);
    connect(parts.actions.newTab, &QAction::triggered, this, &TabControl::newTab);
    connect(parts.actions.closeTab, &QAction::triggered, this, &TabControl::closeCurrent);
    connect(parts.actions.reopenTab, &QAction::triggered, this, &TabControl::reopen);
    connect(parts.actions.nextTab, &QAction::triggered, this, [this] { step(1); });
    connect(parts.actions.previousTab, &QAction::triggered, this, [this] { step(-1); });
    parts.reader.viewport()->installEventFilter(this);
    parts.shelf.topicTree().viewport()->installEventFilter(this);
    showBar();
}

TabControl::~TabControl() {
    save();
}

void TabControl::connectBar() {
    QTabBar& bar = m_parts.bar;
    bar.setTabsClosable(true);
    bar.setMovable(true);
    bar.setDocumentMode(true);
    bar.setDrawBase(false);
    bar.setExpanding(false);
    bar.setElideMode(Qt::ElideRight);
    bar.setFocusPolicy(Qt::NoFocus);
    bar.setUsesScrollButtons(true);
    bar.installEventFilter(this);
    connect(&bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_showing)
            select(tab);
    });
    connect(&bar, &QTabBar::tabCloseRequested, this, &TabControl::close);
    connect(&bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (!m_showing)
            m_tabs.drag(from, to);
    });
}

void TabControl::notebookOpened() {
    save();
    const Notebook& book = m_parts.session.notebook().book;
    m_notebook = book.root.isEmpty() ? QString() : book.key();
    m_tabs = TabList::load(m_state, m_notebook);
    QStringList files;
    for (const NoteFile& file : book.files)
        files.append(file.file);
    m_tabs.keepFiles(files);
    showBar();
}

void TabControl::save() {
    m_saveSoon.stop();
    // Tabs that cannot be remembered are not worth a message.
    if (!m_notebook.isEmpty())
        (void)m_tabs.save(m_state, m_notebook);
}

void TabControl::saveNow() {
    keepPlace();
    save();
}

void TabControl::noteReached(const QString& file) {
    m_tabs.moveTo(Place{file});
    showBar();
    m_saveSoon.start();
}

void TabControl::keepPlace() {
    const Place place = m_parts.desk.place();
    if (!place.file.isEmpty())
        m_tabs.moveTo(place);
}

void TabControl::goToCurrent() {
    showBar();
    m_saveSoon.start();
    const Place place = m_tabs.places().at(m_tabs.current());
    if (!place.file.isEmpty() && m_parts.session.isOpen())
        m_parts.desk.openPlace(place);
}

void TabControl::newTab() {
    keepPlace();
    m_tabs.add(m_parts.desk.place());
    showBar();
    m_saveSoon.start();
}

void TabControl::close(int tab) {
    keepPlace();
    const bool shown = tab == m_tabs.current();
    m_tabs.close(tab);
    shown ? goToCurrent() : showBar();
    m_saveSoon.start();
}

void TabControl::closeCurrent() {
    close(m_tabs.current());
}

void TabControl::reopen() {
    keepPlace();
    if (m_tabs.reopen())
        goToCurrent();
}

void TabControl::step(int by) {
    const int count = static_cast<int>(m_tabs.places().size());
    if (count > 1)
        select((m_tabs.current() + by + count) % count);
}

void TabControl::select(int tab) {
    if (tab == m_tabs.current())
        return;
    keepPlace();
    m_tabs.select(tab);
    goToCurrent();
}

QString TabControl::titleOf(const QString& file) const {
    for (const TopicRow& row : m_parts.session.topics())
        if (row.level == 0 && row.file == file)
            return row.title;
    return file.section(u'/', -1);
}

void TabControl::showBar() {
    const QScopedValueRollback showing(m_showing, true);
    QTabBar& bar = m_parts.bar;
    const QList<Place>& places = m_tabs.places();
    while (bar.count() > places.size())
        bar.removeTab(bar.count() - 1);
    for (int i = 0; i < places.size(); ++i) {
        const QString title = titleOf(places.at(i).file).replace(u'&', u"&&"_s);
        i < bar.count() ? bar.setTabText(i, title) : (void)bar.addTab(title);
        bar.setTabToolTip(i, places.at(i).file);
    }
    bar.setCurrentIndex(m_tabs.current());
    bar.setVisible(places.size() > 1);
    for (QAction* action : {m_parts.actions.closeTab, m_parts.actions.nextTab, m_parts.actions.previousTab})
        action->setEnabled(places.size() > 1);
    m_parts.actions.reopenTab->setEnabled(m_tabs.canReopen());
}

bool TabControl::openInTab(QObject* watched, QPoint at) {
    if (watched == m_parts.reader.viewport()) {
        const QString link = m_parts.reader.anchorAt(at);
        if (link.isEmpty())
            return false;
        newTab();
        m_parts.desk.follow(QUrl(link));
        return true;
    }
    QTreeView& tree = m_parts.shelf.topicTree();
    const QModelIndex index = tree.indexAt(at);
    if (!index.data(TopicModel::TopicRole).toBool())
        return false;
    newTab();
    m_parts.desk.goToTopic(index.data(TopicModel::IdRole).toString());
    return true;
}

bool TabControl::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::MouseButtonRelease || static_cast<QMouseEvent*>(event)->button() != Qt::MiddleButton)
        return QObject::eventFilter(watched, event);
    const QPoint at = static_cast<QMouseEvent*>(event)->pos();
    if (watched == &m_parts.bar) {
        close(m_parts.bar.tabAt(at));
        return true;
    }
    return openInTab(watched, at) || QObject::eventFilter(watched, event);
}

} // namespace tujian
