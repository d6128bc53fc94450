#include "gui/diagram/step_bar.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int playMs = 1800; ///< long enough to read a short sentence
}

StepBar::StepBar(QWidget* parent)
    : QWidget(parent)
    , m_first(iconButton(this, u"first"_s, tr("Whole diagram")))
    , m_previous(iconButton(this, u"previous"_s, tr("Previous step (Alt+Up)")))
    , m_play(iconButton(this, u"play"_s, tr("Play the steps")))
    , m_next(iconButton(this, u"next"_s, tr("Next step (Alt+Down)")))
    , m_lastButton(iconButton(this, u"last"_s, tr("Last step")))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_count(new QLabel(this))
    , m_caption(new QLabel(this)) {
    setObjectName(u"foot"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_slider->setAccessibleName(tr("Step"));
    m_slider->setPageStep(1);
    m_count->setObjectName(u"quiet"_s);
    m_count->setMinimumWidth(48);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A fixed height: the picture must not jump when a longer sentence comes.
    m_caption->setFixedHeight(m_caption->fontMetrics().lineSpacing() * 3);

    auto* row = new QHBoxLayout;
    row->setSpacing(grid / 2);
    for (QToolButton* one : {m_first, m_previous, m_play, m_next, m_lastButton}) {
        one->setAutoRaise(true);
        row->addWidget(one);
    }
    row->addWidget(m_slider, 1);
    row->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    column->setSpacing(grid);
    column->addLayout(row);
    column->addWidget(m_caption);

    connect(m_first, &QToolButton::clicked, this, [this] { setStep(0); });
    connect(m_previous, &QToolButton::clicked, this, [this] { advance(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { advance(1); });
    connect(m_lastButton, &QToolButton::clicked, this, [this] { setStep(m_last); });
    connect(m_play, &QToolButton::clicked, this, [this] { play(!isPlaying()); });
    connect(m_slider, &QSlider::valueChanged, this, &StepBar::setStep);
    m_timer.setInterval(playMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        advance(1);
        if (m_step == m_last)
            play(false);
    });
    setSteps({}, 0);
}

void StepBar::setSteps(const QList<GraphStep>& steps, int last) {
    play(false);
    m_steps = steps;
    m_last = last;
    m_slider->setRange(0, last);
    setVisible(last > 0);
    m_step = 0;
    showStep(0);
}

void StepBar::setStep(int step) {
    const int wanted = std::clamp(step, 0, m_last);
    if (wanted == m_step)
        return;
    m_step = wanted;
    showStep(wanted);
    Q_EMIT stepChanged(wanted == 0 ? -1 : wanted);
}

void StepBar::advance(int direction) {
    setStep(m_step + direction);
}

void StepBar::play(bool on) {
    if (on && m_step >= m_last)
        setStep(0);
    if (on) {
        advance(1);
        m_timer.start();
    } else {
        m_timer.stop();
    }
    m_play->setIcon(lineIcon(on ? u"pause"_s : u"play"_s));
    m_play->setToolTip(on ? tr("Pause") : tr("Play the steps"));
}

QString StepBar::caption(int step) const {
    QStringList texts;
    for (const GraphStep& one : m_steps) {
        if (one.n == step)
            texts.append(one.text);
    }
    return texts.join(u'\n');
}

void StepBar::showStep(int step) {
    m_slider->setValue(step);
    m_first->setEnabled(step > 0);
    m_previous->setEnabled(step > 0);
    m_next->setEnabled(step < m_last);
    m_lastButton->setEnabled(step < m_last);
    m_count->setText(step == 0 ? tr("%n steps", nullptr, m_last) : tr("%1 / %2").arg(step).arg(m_last));
    m_caption->setText(step == 0 ? tr("All steps. Press play, or Alt+Down, to go through them.") : caption(step));
    m_caption->setToolTip(m_caption->text());
}

} // namespace tujian
