#include "test_keys.h"
#include "present/keys.h"
#include <QSet>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

void KeysTest::presentersKeys_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("command");
    const auto row = [](const char* name, int key, TalkCommand command,
                        Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(name) << key << static_cast<int>(modifiers.toInt()) << static_cast<int>(command);
    };
    row("page down", Qt::Key_PageDown, TalkCommand::Next);
    row("page up", Qt::Key_PageUp, TalkCommand::Previous);
    row("right", Qt::Key_Right, TalkCommand::Next);
    row("down on the keypad", Qt::Key_Down, TalkCommand::Next, Qt::KeypadModifier);
    row("left", Qt::Key_Left, TalkCommand::Previous);
    row("space", Qt::Key_Space, TalkCommand::Next);
    row("shift space", Qt::Key_Space, TalkCommand::Previous, Qt::ShiftModifier);
    row("n", Qt::Key_N, TalkCommand::Next);
    row("N", Qt::Key_N, TalkCommand::Next, Qt::ShiftModifier);
    row("p", Qt::Key_P, TalkCommand::Previous);
    row("return", Qt::Key_Return, TalkCommand::Enter);
    row("enter", Qt::Key_Enter, TalkCommand::Enter, Qt::KeypadModifier);
    row("backspace", Qt::Key_Backspace, TalkCommand::Back);
    row("home", Qt::Key_Home, TalkCommand::First);
    row("end", Qt::Key_End, TalkCommand::Last);
    row("b", Qt::Key_B, TalkCommand::Black);
    row("period", Qt::Key_Period, TalkCommand::Black);
    row("w", Qt::Key_W, TalkCommand::White);
    row("f", Qt::Key_F, TalkCommand::Freeze);
    row("o", Qt::Key_O, TalkCommand::Overview);
    row("tab", Qt::Key_Tab, TalkCommand::Overview);
    row("f5", Qt::Key_F5, TalkCommand::Leave);
    row("shift f5", Qt::Key_F5, TalkCommand::Leave, Qt::ShiftModifier);
    row("escape", Qt::Key_Escape, TalkCommand::Leave);
    row("?", Qt::Key_Question, TalkCommand::Help, Qt::ShiftModifier);
    row("? on another keyboard", Qt::Key_Question, TalkCommand::Help);
}

void KeysTest::presentersKeys() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, command);
    const auto found = commandFor(key, Qt::KeyboardModifiers::fromInt(modifiers));
    QVERIFY(found);
    QCOMPARE(static_cast<int>(*found), command);
}

void KeysTest::otherKeysSayNothing() {
    QVERIFY(!commandFor(Qt::Key_X, {}));
    QVERIFY(!commandFor(Qt::Key_Right, Qt::ControlModifier));
    QVERIFY(!commandFor(Qt::Key_F4, Qt::AltModifier));
    QVERIFY(!commandFor(Qt::Key_1, {}));
    QVERIFY(!commandFor(0, {}));
}

void KeysTest::everyCommandHasTextAndKey() {
    for (const TalkKey& row : talkKeys())
        QVERIFY(talkCommands().contains(row.command));
    for (const TalkCommand command : talkCommands()) {
        QVERIFY(!commandText(command).isEmpty());
        QVERIFY2(!keysText(command).isEmpty(), qPrintable(commandText(command)));
    }
    QVERIFY(keysText(TalkCommand::Freeze) == u"F");
}

void KeysTest::noKeyTwice() {
    QSet<std::pair<int, int>> seen;
    for (const TalkKey& row : talkKeys()) {
        const std::pair<int, int> key{row.key, row.modifiers.toInt()};
        QVERIFY2(!seen.contains(key), qPrintable(keysText(row.command)));
        seen.insert(key);
    }
}

void KeysTest::numbers() {
    NumberEntry entry;
    QVERIFY(!entry.press(Qt::Key_Backspace, {}));
    QVERIFY(!entry.press(Qt::Key_Escape, {}));
    QVERIFY(!entry.take());
    QVERIFY(entry.press(Qt::Key_1, {}));
    QVERIFY(entry.press(Qt::Key_2, Qt::KeypadModifier));
    QVERIFY(entry.press(Qt::Key_3, Qt::ShiftModifier));
    QVERIFY(entry.press(Qt::Key_Backspace, {}));
    QCOMPARE(entry.digits(), u"12"_s);
    QVERIFY(!entry.press(Qt::Key_B, {}));
    QCOMPARE(entry.take(), std::optional(12));
    QVERIFY(entry.digits().isEmpty());
    QVERIFY(entry.press(Qt::Key_4, {}));
    QVERIFY(entry.press(Qt::Key_Escape, {}));
    QVERIFY(!entry.take());
    for (int i = 0; i < 40; ++i)
        entry.press(Qt::Key_9, {});
    QCOMPARE(entry.take(), std::optional(99'999)); // never more than a number can hold
}
