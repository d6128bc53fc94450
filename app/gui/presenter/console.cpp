#include "gui/presenter/console.h"
#include "gui/presenter/slide_view.h"
#include "gui/theme/look.h"
#include "present/pace.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTime>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString durationText(qint64 ms) {
    const QTime time = QTime(0, 0).addMSecs(static_cast<int>(ms % 86'400'000));
    return time.toString(ms >= 3'600'000 ? u"h:mm:ss"_s : u"mm:ss"_s);
}

/// On both grounds: green, amber and red that differ in lightness, too.
QColor paceColour(Pace pace, const QColor& plain) {
    switch (pace) {
    case Pace::Good:
        return QColor(22, 163, 74);
    case Pace::Behind:
        return QColor(217, 119, 6);
    case Pace::Over:
        return QColor(220, 38, 38);
    case Pace::None:
        break;
    }
    return plain;
}

QString stepText(const TalkFrame& frame) {
    const int step = frame.view.step;
    if (!frame.slide.graph || step < 1)
        return {};
    for (const GraphStep& found : frame.slide.graph->steps) {
        if (found.n == step)
            return found.text.simplified();
    }
    return {};
}

} // namespace

Console::Console(const Talk& talk)
    : TalkWindow(tr("Speaker's window"))
    , m_talk(talk)
    , m_now(new SlideView)
    , m_next(new SlideView)
    , m_notes(new QPlainTextEdit)
    , m_elapsed(makeLabel(40, false))
    , m_clock(makeLabel(20, true))
    , m_place(makeLabel(20, false))
    , m_status(makeLabel(14, false))
    , m_stepText(makeLabel(14, true))
    , m_progress(new QProgressBar) {
    resize(1280, 760);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * grid);
    columns->addWidget(makeLeft(), 62);
    columns->addWidget(makeRight(), 38);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    all->setSpacing(2 * grid);
    all->addLayout(columns, 1);
    all->addWidget(makeFoot());
    connect(&m_talk, &Talk::changed, this, &Console::refresh);
    connect(&m_tick, &QTimer::timeout, this, &Console::refreshClock);
    m_tick.start(500);
    refresh();
}

QLabel* Console::makeLabel(int pixels, bool quiet) {
    auto* label = new QLabel(this);
    label->setFont(windowFont(pixels, !quiet));
    // The style sheet's size would win over the font's.
    label->setStyleSheet(
        u"font-size: %1px; color: %2;"_s.arg(pixels).arg((quiet ? currentLook().quiet : currentLook().text).name()));
    return label;
}

QWidget* Console::makeLeft() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_now->setBlanks(false);
    m_now->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->addWidget(m_now, 1);
    m_stepText->setWordWrap(true);
    m_stepText->setMinimumHeight(44);
    m_stepText->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_stepText);
    return left;
}

QWidget* Console::makeRight() {
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid);
    auto* nextTitle = makeLabel(12, true);
    nextTitle->setText(tr("Next"));
    column->addWidget(nextTitle);
    m_next->setBlanks(false);
    m_next->setMinimumHeight(200);
    column->addWidget(m_next, 2);
    auto* head = new QHBoxLayout;
    auto* notesTitle = makeLabel(12, true);
    notesTitle->setText(tr("Notes"));
    head->addWidget(notesTitle, 1);
    for (const int step : {-2, 2}) {
        auto* button = new QToolButton;
        button->setText(step < 0 ? u"A−"_s : u"A+"_s);
        button->setToolTip(step < 0 ? tr("Smaller notes (−)") : tr("Larger notes (+)"));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, step] { changeNoteSize(step); });
        head->addWidget(button);
    }
    column->addLayout(head);
    m_notes->setReadOnly(true);
    m_notes->setFocusPolicy(Qt::NoFocus); // keys are the talk's; the wheel still scrolls
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->document()->setDocumentMargin(grid * 1.5);
    changeNoteSize(0);
    column->addWidget(m_notes, 3);
    return right;
}

QWidget* Console::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    column->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * grid);
    row->addWidget(m_elapsed);
    row->addWidget(m_clock);
    row->addStretch(1);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_place);
    column->addLayout(row);
    return foot;
}

QString Console::notes() const {
    return m_notes->toPlainText();
}

QString Console::status() const {
    return m_status->text();
}

void Console::setTheme(const Theme& theme) {
    m_now->setTheme(theme);
    m_next->setTheme(theme);
}

void Console::setHideAhead(bool hide) {
    m_now->setHideAhead(hide);
    m_next->setHideAhead(hide);
}

void Console::setTyped(const QString& digits) {
    m_typed = digits;
    refresh();
}

void Console::changeNoteSize(int pixels) {
    m_noteSize = std::clamp(m_noteSize + pixels, 12, 48);
    m_notes->setStyleSheet(u"font-size: %1px;"_s.arg(m_noteSize));
}

void Console::setPlanned(qint64 ms) {
    m_planned = ms;
    refreshClock();
}

QString Console::clockText() const {
    return m_elapsed->text();
}

void Console::refresh() {
    const TalkFrame frame = m_talk.frame();
    m_now->setFrame(frame);
    if (const std::optional<TalkFrame> ahead = m_talk.ahead())
        m_next->setFrame(*ahead);
    else
        m_next->clearFrame(tr("The talk ends here."));
    if (m_notes->toPlainText() != frame.slide.notes)
        m_notes->setPlainText(frame.slide.notes);
    m_stepText->setText(stepText(frame));
    m_progress->setRange(0, std::max(1, frame.view.count));
    m_progress->setValue(frame.view.slide + 1);
    QString place = tr("%1 / %2").arg(frame.view.slide + 1).arg(frame.view.count);
    if (frame.view.steps > 0)
        place += u"  ·  "_s + tr("step %1 of %2").arg(frame.view.step).arg(frame.view.steps);
    m_place->setText(place);
    QStringList states;
    if (frame.view.blank != Blank::None)
        states << (frame.view.blank == Blank::Black ? tr("Screen is black") : tr("Screen is white"));
    if (frame.view.frozen)
        states << tr("Frozen for the audience");
    if (m_talk.isVisiting())
        states << tr("Visiting: Backspace returns");
    if (m_talk.isPaused())
        states << tr("Clock stopped");
    if (!m_typed.isEmpty())
        states << tr("Go to %1: Enter").arg(m_typed);
    m_status->setText(states.join(u"  ·  "_s));
    refreshClock();
}

void Console::refreshClock() {
    const qint64 left = m_planned - m_talk.elapsedMs();
    if (m_planned > 0)
        m_elapsed->setText((left < 0 ? u"+"_s : u"−"_s) + durationText(std::abs(left)));
    else
        m_elapsed->setText(durationText(m_talk.elapsedMs()));
    const Pace pace = paceOf(m_talk.view(), m_planned);
    const QString style = u"font-size: 40px; color: %1;"_s.arg(paceColour(pace, currentLook().text).name());
    if (style != m_paceStyle)
        m_elapsed->setStyleSheet(style);
    m_paceStyle = style;
    m_elapsed->setToolTip(pace == Pace::Behind ? tr("Behind the plan")
                          : pace == Pace::Over ? tr("Over time")
                                               : QString());
    m_clock->setText(QTime::currentTime().toString(u"HH:mm"_s));
}

} // namespace tujian
