#include "gui/diagram/state_page.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAction>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int waitMs = 150;
constexpr int symbol = 40;
} // namespace

StatePage::StatePage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_offers(new QHBoxLayout) {
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_hint->setObjectName(u"quiet"_s);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_title->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * grid, 4 * grid, 4 * grid, 4 * grid);
    column->setSpacing(grid / 2);
    column->addStretch(2);
    column->addSpacing(symbol + 2 * grid);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(m_offers);
    m_offers->setContentsMargins(0, grid, 0, 0);
    m_offers->setSpacing(grid);
    column->addStretch(3);
    m_delay.setSingleShot(true);
    m_delay.setInterval(waitMs);
    m_turn.setInterval(40);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_title->show();
        m_turn.start();
    });
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 12) % 360;
        update();
    });
}

void StatePage::offer(const QList<QAction*>& actions) {
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (actions.isEmpty())
        return;
    m_offers->addStretch(1);
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->icon(), QString(action->text()).remove(u'…'), this);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_offers->addWidget(button);
    }
    m_offers->addStretch(1);
}

void StatePage::showMessage(const QString& icon, const QString& title, const QString& hint,
                            const QList<QAction*>& actions) {
    offer(actions);
    m_waiting = false;
    m_delay.stop();
    m_turn.stop();
    m_icon = icon;
    m_title->setText(title);
    m_title->show();
    m_hint->setText(hint);
    update();
}

void StatePage::showWaiting(const QString& title) {
    m_waiting = true;
    offer({});
    m_title->setText(title);
    m_title->hide();
    m_hint->clear();
    m_delay.start();
    update();
}

void StatePage::hideEvent(QHideEvent* /*event*/) {
    m_delay.stop();
    m_turn.stop();
}

void StatePage::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(event->rect(), currentLook().paper);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bottom = (m_title->isVisible() ? m_title->geometry().top() : height() * 2 / 5 + symbol) - 2 * grid;
    const QRect box((width() - symbol) / 2, bottom - symbol, symbol, symbol);
    if (!m_waiting) {
        lineIcon(m_icon).paint(&painter, box);
        return;
    }
    if (!m_turn.isActive())
        return;
    painter.setPen(QPen(currentLook().border, 3));
    painter.drawEllipse(box.adjusted(4, 4, -4, -4));
    painter.setPen(QPen(currentLook().accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(box.adjusted(4, 4, -4, -4), -m_angle * 16, 90 * 16);
}

} // namespace tujian
