#include "gui/hover/hover_card.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int textWidth = 45 * grid;
} // namespace

HoverCard::HoverCard(QWidget* window)
    : QFrame(window)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_body(new QLabel(this))
    , m_foot(new QLabel(this)) {
    makePopup(this, Lift::Low);
    m_place->setObjectName(u"quiet"_s);
    m_foot->setObjectName(u"quiet"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, grid + grid / 2, 2 * grid, grid + grid / 2);
    column->setSpacing(grid / 2);
    for (QLabel* label : {m_title, m_place, m_body, m_foot}) {
        label->setTextFormat(label == m_foot ? Qt::RichText : Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_title->setFont(windowFont(currentLook().type.body, true));
    m_foot->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    connect(m_foot, &QLabel::linkActivated, this, &HoverCard::follow);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void HoverCard::fill() {
    m_title->setText(m_text.title);
    m_place->setText(m_text.place);
    m_place->setVisible(!m_text.place.isEmpty());
    m_body->setText(m_text.lines.join(u'\n'));
    m_body->setVisible(!m_text.lines.isEmpty());
    m_foot->setText(u"<a href=\"#\" style=\"color:%1;text-decoration:none\">%2</a>"_s.arg(currentLook().accent.name(),
                                                                                          m_text.link.toHtmlEscaped()));
    m_foot->setVisible(!m_text.link.isEmpty());
    setAccessibleName(m_text.title);
    setAccessibleDescription(m_text.lines.join(u'\n'));
}

void HoverCard::showBeside(const CardText& text, const QRect& word) {
    m_text = text;
    fill();
    int width = 0;
    int height = layout()->contentsMargins().top() + layout()->contentsMargins().bottom() - layout()->spacing();
    for (const QLabel* label : {m_title, m_place, m_body, m_foot}) {
        if (label->isHidden())
            continue;
        const QRect room(0, 0, textWidth, 100'000);
        const QString plain = label == m_foot ? m_text.link : label->text();
        label->ensurePolished();
        const QSize size = label->fontMetrics().boundingRect(room, Qt::TextWordWrap, plain).size();
        width = std::max(width, size.width());
        height += std::max(size.height(), label->fontMetrics().height()) + layout()->spacing();
    }
    width += 4 * grid + 4;
    const QWidget& window = *parentWidget();
    height = std::min(height + 4, window.height() - 2 * grid);
    const int left = std::clamp(word.left(), grid, std::max(grid, window.width() - width - grid));
    const bool under = word.bottom() + grid / 2 + height <= window.height();
    const int top = under ? word.bottom() + grid / 2 : std::max(0, word.top() - grid / 2 - height);
    setGeometry(left, top, width, height);
    show();
    raise();
}

void HoverCard::follow() {
    const QString goal = m_text.linkGoal;
    hide();
    if (!goal.isEmpty())
        Q_EMIT linkActivated(goal);
}

void HoverCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        follow();
    else
        hide();
    event->accept();
}

} // namespace tujian
