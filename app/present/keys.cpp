#include "present/keys.h"
#include <QCoreApplication>
#include <QKeySequence>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype mostDigits = 5;

struct CommandText {
    TalkCommand command;
    const char* text;
};

const QList<CommandText>& texts() {
    static const QList<CommandText> table{
        {TalkCommand::Next, QT_TRANSLATE_NOOP("present", "Next step")},
        {TalkCommand::Previous, QT_TRANSLATE_NOOP("present", "Step before")},
        {TalkCommand::Back, QT_TRANSLATE_NOOP("present", "Back from a visited topic, else the step before")},
        {TalkCommand::NextSlide, QT_TRANSLATE_NOOP("present", "Next slide")},
        {TalkCommand::PreviousSlide, QT_TRANSLATE_NOOP("present", "Slide before")},
        {TalkCommand::First, QT_TRANSLATE_NOOP("present", "First slide")},
        {TalkCommand::Last, QT_TRANSLATE_NOOP("present", "Last slide")},
        {TalkCommand::Enter, QT_TRANSLATE_NOOP("present", "Go to the slide with the typed number, else next step")},
        {TalkCommand::Black, QT_TRANSLATE_NOOP("present", "Black screen and back")},
        {TalkCommand::White, QT_TRANSLATE_NOOP("present", "White screen and back")},
        {TalkCommand::Freeze, QT_TRANSLATE_NOOP("present", "Freeze what the audience sees")},
        {TalkCommand::Overview, QT_TRANSLATE_NOOP("present", "Overview of all slides")},
        {TalkCommand::Find, QT_TRANSLATE_NOOP("present", "Find a slide")},
        {TalkCommand::Console, QT_TRANSLATE_NOOP("present", "Speaker's window")},
        {TalkCommand::Zoom, QT_TRANSLATE_NOOP("present", "Zoom to the step, and back")},
        {TalkCommand::Ahead, QT_TRANSLATE_NOOP("present", "Hide or dim the steps to come")},
        {TalkCommand::OtherView, QT_TRANSLATE_NOOP("present", "Sequences as a graph or as lifelines")},
        {TalkCommand::Theme, QT_TRANSLATE_NOOP("present", "Light or dark")},
        {TalkCommand::Pointer, QT_TRANSLATE_NOOP("present", "Laser pointer")},
        {TalkCommand::Spotlight, QT_TRANSLATE_NOOP("present", "Spotlight")},
        {TalkCommand::Pen, QT_TRANSLATE_NOOP("present", "Pen")},
        {TalkCommand::Undo, QT_TRANSLATE_NOOP("present", "Take the last stroke back")},
        {TalkCommand::Erase, QT_TRANSLATE_NOOP("present", "Wipe all strokes off the slide")},
        {TalkCommand::Region, QT_TRANSLATE_NOOP("present", "Magnify a part of the slide, and back")},
        {TalkCommand::PauseClock,
         QT_TRANSLATE_NOOP("present", "Stop the clock, go on; after a number: countdown of so many minutes")},
        {TalkCommand::ResetClock, QT_TRANSLATE_NOOP("present", "Clock back to zero")},
        {TalkCommand::Help, QT_TRANSLATE_NOOP("present", "These keys")},
        {TalkCommand::Leave, QT_TRANSLATE_NOOP("present", "Leave the talk")},
    };
    return table;
}

} // namespace

const QList<TalkKey>& talkKeys() {
    static const QList<TalkKey> table{
        {Qt::Key_PageDown, {}, TalkCommand::Next},
        {Qt::Key_Right, {}, TalkCommand::Next},
        {Qt::Key_Down, {}, TalkCommand::Next},
        {Qt::Key_Space, {}, TalkCommand::Next},
        {Qt::Key_N, {}, TalkCommand::Next},
        {Qt::Key_PageUp, {}, TalkCommand::Previous},
        {Qt::Key_Left, {}, TalkCommand::Previous},
        {Qt::Key_Up, {}, TalkCommand::Previous},
        {Qt::Key_Space, Qt::ShiftModifier, TalkCommand::Previous},
        {Qt::Key_P, {}, TalkCommand::Previous},
        {Qt::Key_Backspace, {}, TalkCommand::Back},
        {Qt::Key_PageDown, Qt::ShiftModifier, TalkCommand::NextSlide},
        {Qt::Key_Right, Qt::ShiftModifier, TalkCommand::NextSlide},
        {Qt::Key_PageUp, Qt::ShiftModifier, TalkCommand::PreviousSlide},
        {Qt::Key_Left, Qt::ShiftModifier, TalkCommand::PreviousSlide},
        {Qt::Key_Home, {}, TalkCommand::First},
        {Qt::Key_End, {}, TalkCommand::Last},
        {Qt::Key_Return, {}, TalkCommand::Enter},
        {Qt::Key_Enter, {}, TalkCommand::Enter},
        {Qt::Key_B, {}, TalkCommand::Black},
        {Qt::Key_Period, {}, TalkCommand::Black},
        {Qt::Key_W, {}, TalkCommand::White},
        {Qt::Key_Comma, {}, TalkCommand::White},
        {Qt::Key_F, {}, TalkCommand::Freeze},
        {Qt::Key_O, {}, TalkCommand::Overview},
        {Qt::Key_Tab, {}, TalkCommand::Overview},
        {Qt::Key_G, {}, TalkCommand::Find},
        {Qt::Key_Slash, {}, TalkCommand::Find},
        {Qt::Key_C, {}, TalkCommand::Console},
        {Qt::Key_Z, {}, TalkCommand::Zoom},
        {Qt::Key_H, {}, TalkCommand::Ahead},
        {Qt::Key_V, {}, TalkCommand::OtherView},
        {Qt::Key_D, {}, TalkCommand::Theme},
        {Qt::Key_L, {}, TalkCommand::Pointer},
        {Qt::Key_S, {}, TalkCommand::Spotlight},
        {Qt::Key_I, {}, TalkCommand::Pen},
        {Qt::Key_U, {}, TalkCommand::Undo},
        {Qt::Key_Z, Qt::ControlModifier, TalkCommand::Undo},
        {Qt::Key_E, {}, TalkCommand::Erase},
        {Qt::Key_R, {}, TalkCommand::Region},
        {Qt::Key_Z, Qt::ShiftModifier, TalkCommand::Region},
        {Qt::Key_T, {}, TalkCommand::PauseClock},
        {Qt::Key_T, Qt::ShiftModifier, TalkCommand::ResetClock},
        {Qt::Key_Question, {}, TalkCommand::Help},
        {Qt::Key_F1, {}, TalkCommand::Help},
        {Qt::Key_Escape, {}, TalkCommand::Leave},
        {Qt::Key_F5, {}, TalkCommand::Leave}, // clickers have one button that starts and ends: F5 and Escape by turns
        {Qt::Key_F5, Qt::ShiftModifier, TalkCommand::Leave},
    };
    return table;
}

std::optional<TalkCommand> commandFor(int key, Qt::KeyboardModifiers modifiers) {
    modifiers &= ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    for (const TalkKey& row : talkKeys()) {
        if (row.key == key && row.modifiers == modifiers)
            return row.command;
    }
    // Caps lock aside, Shift on a letter or sign changes nothing that is not in the table.
    if (modifiers == Qt::ShiftModifier && key != Qt::Key_Tab)
        return commandFor(key, {});
    return std::nullopt;
}

QString commandText(TalkCommand command) {
    for (const CommandText& row : texts()) {
        if (row.command == command)
            return QCoreApplication::translate("present", row.text);
    }
    return {};
}

QString keysText(TalkCommand command) {
    QStringList keys;
    for (const TalkKey& row : talkKeys()) {
        if (row.command != command || row.key == Qt::Key_Enter)
            continue;
        keys << QKeySequence(QKeyCombination(row.modifiers, static_cast<Qt::Key>(row.key)))
                    .toString(QKeySequence::NativeText);
    }
    return keys.join(u"   "_s);
}

QList<TalkCommand> talkCommands() {
    QList<TalkCommand> commands;
    for (const CommandText& row : texts())
        commands << row.command;
    return commands;
}

bool NumberEntry::press(int key, Qt::KeyboardModifiers modifiers) {
    // French keyboards have their digits on Shift.
    const bool plain = (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (plain && key >= Qt::Key_0 && key <= Qt::Key_9) {
        if (m_digits.size() < mostDigits)
            m_digits += QChar(static_cast<char16_t>(key));
        return true;
    }
    if (m_digits.isEmpty())
        return false;
    if (key == Qt::Key_Backspace) {
        m_digits.chop(1);
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_digits.clear();
        return true;
    }
    return false;
}

std::optional<int> NumberEntry::take() {
    bool ok = false;
    const int number = m_digits.toInt(&ok);
    m_digits.clear();
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace tujian
