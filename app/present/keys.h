#pragma once
#include <QList>
#include <QString>
#include <Qt>
#include <optional>

namespace tujian {

/// What a key can ask of a talk.
enum class TalkCommand {
    Next,
    Previous,
    Back, ///< from a visited topic, else the step before
    NextSlide,
    PreviousSlide,
    First,
    Last,
    Enter, ///< go to the number that was typed, else Next
    Black,
    White,
    Freeze,
    Overview,
    Find,
    Console,
    Zoom,
    Ahead, ///< steps to come: dimmed or hidden
    OtherView,
    Theme,
    Pointer,
    Spotlight,
    Pen,
    Undo,
    Erase,
    Region,
    PauseClock, ///< after a number: a countdown of so many minutes
    ResetClock,
    Help,
    Leave,
};

/// One line of the table of keys: what `?` shows is made of it.
struct TalkKey {
    int key = 0;
    Qt::KeyboardModifiers modifiers;
    TalkCommand command = TalkCommand::Next;
};

/// Presenters' and clickers' keys: Page Up/Down, arrows, Space, Enter, N/P, Backspace, Home/End, b . w f o Tab F5 Esc ?
const QList<TalkKey>& talkKeys();

/// Shift and the keypad bit count only where the table says so: `?` needs Shift on one keyboard and not on another.
std::optional<TalkCommand> commandFor(int key, Qt::KeyboardModifiers modifiers);

/// What a command does, translated, for the list of keys.
QString commandText(TalkCommand command);

/// The keys of a command as people read them: "Page Down, →, Space".
QString keysText(TalkCommand command);

/// Every command, in the order in which it is listed.
QList<TalkCommand> talkCommands();

/// Digits gathered for "number + Enter".
class NumberEntry {
public:
    /// True if the key was a digit, or Backspace or Escape while there are digits: it is used up.
    bool press(int key, Qt::KeyboardModifiers modifiers);
    std::optional<int> take(); ///< the number typed, and starts anew
    void clear() { m_digits.clear(); }
    [[nodiscard]] const QString& digits() const { return m_digits; }

private:
    QString m_digits;
};

} // namespace tujian
