#include "gui/quick/quick_open.h"
#include "gui/quick/quick_delegate.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

QuickOpen::QuickOpen(QWidget* window)
    : QFrame(window)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_foot(new QLabel(this))
    , m_model(new QuickModel(this)) {
    hide();
    makeLook();
    retranslate();
    m_list->setModel(m_model);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &QuickOpen::ask);
    // A watcher, not a continuation: one may be on its way when the popup goes.
    connect(&m_ranking, &QFutureWatcherBase::finished, this, [this] {
        if (m_ranking.future().resultCount() > 0)
            take(m_ranking.result());
    });
    connect(m_list, &QListView::clicked, this, &QuickOpen::choose);
}

void QuickOpen::makeLook() {
    makePopup(this, Lift::High);
    m_line->addAction(lineIcon(u"go"_s), QLineEdit::LeadingPosition);
    m_line->setClearButtonEnabled(true);
    m_list->setItemDelegate(new QuickDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_foot->setObjectName(u"quiet"_s);
    m_foot->setContentsMargins(grid, 0, grid, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid, grid, grid, grid);
    column->setSpacing(grid);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
}

void QuickOpen::retranslate() {
    m_line->setPlaceholderText(tr("Topic, note, tag, diagram or command; pinyin too"));
    m_line->setAccessibleName(tr("Go to anything"));
    m_list->setAccessibleName(tr("What can be gone to"));
    showFoot();
}

void QuickOpen::showFoot() {
    const bool nothing = !m_waiting && m_model->rowCount() == 0;
    m_foot->setText(nothing ? tr("Nothing is called that. Ctrl+K searches what the notes say")
                            : tr("↑ ↓ choose   ⏎ open   # tags only   > commands only"));
}

void QuickOpen::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void QuickOpen::open(QList<QuickItem> items, QStringList recent, const QString& text) {
    m_items = std::move(items);
    m_recent = std::move(recent);
    m_enterWaits = false;
    if (!isVisible())
        m_before = window()->focusWidget();
    m_line->setText(text);
    placeOver();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
    ask();
}

void QuickOpen::setItems(QList<QuickItem> items) {
    m_items = std::move(items);
    ask();
}

void QuickOpen::dismiss() {
    m_ranking.setFuture({}); // an answer that is on its way is not wanted any more
    if (m_line->hasFocus())  // given back first: hidden, it would go to whatever comes next in the window
        m_before && m_before->isVisible() ? m_before->setFocus() : m_line->clearFocus();
    hide();
}

void QuickOpen::ask() {
    if (!isVisible())
        return;
    m_waiting = true;
    m_ranking.setFuture(QtConcurrent::run(
        [items = m_items, text = m_line->text(), recent = m_recent] { return rankQuick(items, text, recent, limit); }));
}

void QuickOpen::take(const QList<QuickFound>& found) {
    m_waiting = false;
    m_model->show(m_items, found);
    if (!found.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    showFoot();
    Q_EMIT answered();
    if (std::exchange(m_enterWaits, false))
        choose(m_list->currentIndex());
}

void QuickOpen::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const QuickItem item = m_model->item(index.row());
    dismiss();
    Q_EMIT chosen(item);
}

void QuickOpen::move(int by) {
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, rows - 1)));
}

bool QuickOpen::takeKey(int key) {
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_enterWaits = m_waiting;
        if (!m_waiting)
            choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

void QuickOpen::placeOver() {
    const int width = std::clamp(window()->width() - 8 * grid, 320, 680);
    const int height = std::clamp(window()->height() * 6 / 10, 200, 520);
    setGeometry((window()->width() - width) / 2, window()->height() / 10, width, height);
}

bool QuickOpen::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && isVisible())
        placeOver();
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            dismiss();
    }
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key()) || QFrame::eventFilter(watched, event);
    return QFrame::eventFilter(watched, event);
}

} // namespace tujian
