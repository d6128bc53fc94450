#include "gui/search/search_field.h"
#include "gui/search/hit_delegate.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAction>
#include <QFrame>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int pauseMs = 40; ///< between two keystrokes nothing is asked
}

SearchField::SearchField(SearchFunction search, QWidget* parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_hits(new HitModel(this)) {
    setPlaceholderText(tr("Search all notes (Ctrl+K)"));
    setAccessibleName(tr("Search all notes"));
    setToolTip(tr("Words in any order; \"a phrase\"; tag:pod  -tag:todo  title:  in:  is:todo  has:diagram"));
    setClearButtonEnabled(true);
    addAction(lineIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
}

QFrame* SearchField::makeList() {
    auto* popup = new QFrame(window());
    popup->setObjectName(u"popup"_s);
    popup->setFocusPolicy(Qt::NoFocus);
    auto* shadow = new QGraphicsDropShadowEffect(popup);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 60));
    popup->setGraphicsEffect(shadow);
    m_list = new QListView(popup);
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Search results"));
    m_foot = new QLabel(popup);
    m_foot->setObjectName(u"quiet"_s);
    m_foot->setContentsMargins(2 * grid, 0, 2 * grid, 0);
    m_foot->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(grid / 2, grid / 2, grid / 2, grid);
    column->setSpacing(grid / 2);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    connect(m_list, &QListView::clicked, this, &SearchField::choose);
    window()->installEventFilter(this);
    return popup;
}

void SearchField::open(const QString& text) {
    setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty())
        setText(text);
    selectAll();
    if (!this->text().isEmpty())
        ask();
}

bool SearchField::isListShown() const {
    return m_popup && m_popup->isVisible();
}

void SearchField::hideList() {
    if (m_popup)
        m_popup->hide();
}

void SearchField::ask() {
    m_pause.stop();
    const quint64 request = ++m_request;
    if (text().trimmed().isEmpty()) {
        m_hits->clear();
        return hideList();
    }
    m_search(text(), limit).then(this, [this, request](const Result<SearchAnswer>& answer) {
        if (request == m_request)
            take(answer);
    });
}

void SearchField::take(const Result<SearchAnswer>& answer) {
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return;
    if (!m_popup)
        m_popup = makeList();
    if (!answer) {
        m_hits->clear();
        m_foot->setText(answer.error().message);
    } else {
        m_hits->setAnswer(*answer);
        const QString count = answer->total == 0 ? tr("Nothing found") : tr("%n found", nullptr, answer->total);
        m_foot->setText(answer->problem.isEmpty() ? count : count + u" · "_s + answer->problem);
    }
    if (m_hits->rowCount() > 0)
        m_list->setCurrentIndex(m_hits->index(0));
    m_list->scrollToTop();
    if (hasFocus())
        placeList();
    Q_EMIT answered();
    if (m_enterWaits && m_hits->rowCount() > 0)
        choose(m_list->currentIndex());
    m_enterWaits = false;
}

void SearchField::placeList() {
    const int width = std::clamp(window()->width() - 4 * grid, 320, 760);
    const int row = m_list->sizeHintForRow(0);
    const int rows = m_hits->rowCount() > 0 ? m_hits->rowCount() * std::max(row, 1) + 4 : 0;
    m_list->setVisible(rows > 0);
    const int height = std::min(rows, window()->height() * 6 / 10) + m_foot->sizeHint().height() + 3 * grid;
    const QPoint below = mapTo(window(), QPoint(this->width() / 2 - width / 2, this->height() + grid / 2));
    const int left = std::clamp(below.x(), grid, std::max(grid, window()->width() - width - grid));
    m_popup->setGeometry(left, below.y(), width, height);
    m_popup->show();
    m_popup->raise();
}

void SearchField::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const Hit hit = m_hits->hit(index.row());
    hideList();
    Q_EMIT hitChosen(hit);
}

void SearchField::moveChoice(int by) {
    if (!isListShown() || m_hits->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, m_hits->rowCount() - 1);
    m_list->setCurrentIndex(m_hits->index(row));
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return isListShown() ? moveChoice(1) : ask();
    case Qt::Key_Up:
        return moveChoice(-1);
    case Qt::Key_PageDown:
        return moveChoice(6);
    case Qt::Key_PageUp:
        return moveChoice(-6);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive() || !isListShown()) {
            m_enterWaits = true;
            return ask();
        }
        return choose(m_list->currentIndex());
    case Qt::Key_Escape:
        if (isListShown())
            return hideList();
        clear();
        return clearFocus();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    hideList();
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && isListShown())
        placeList();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace tujian
