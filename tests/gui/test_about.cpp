#include "test_about.h"
#include "gui/about/about_notebook.h"
#include "samples.h"
#include "session/session.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

/// A notebook of two notes, one with a link that leads nowhere, open and indexed: six topics, with the two that are
/// named after the files.
struct Opened {
    QTemporaryDir notes;
    QTemporaryDir kept;
    Session session{State(kept.path())};

    bool open() {
        QFile first(notes.filePath(u"a.md"_s));
        QFile second(notes.filePath(u"b.md"_s));
        if (!first.open(QIODevice::WriteOnly) || !second.open(QIODevice::WriteOnly))
            return false;
        first.write(samples::noteText().toUtf8());
        second.write("# 坏\n\n[gone](nowhere.md)\n");
        first.close();
        second.close();
        const QSignalSpy drawn(&session, &Session::drawProgress);
        session.open(notes.path());
        return QTest::qWaitFor([&drawn] { return !drawn.isEmpty() && drawn.last()[0] == drawn.last()[1]; }, patience) &&
               session.topics().size() == 6;
    }
};

QPushButton* copyButton(const AboutNotebook& about) {
    for (QPushButton* button : about.findChildren<QPushButton*>())
        if (button->text() == u"&Copy as text"_s)
            return button;
    return nullptr;
}

bool hasLooked(const AboutNotebook& about) {
    return QTest::qWaitFor([&about] { return !about.text().contains(u"Looking"_s); }, patience);
}

} // namespace

void AboutTest::saysWhatANotebookIsMadeOf() {
    Opened notebook;
    QVERIFY(notebook.open());
    const AboutNotebook about(notebook.session);
    QVERIFY(hasLooked(about));
    const QString text = about.text();
    for (const QString& line :
         {u"Notebook: "_s + notebook.notes.path(), u"Notes: 2, "_s, u"Topics: 6"_s, u"Diagrams: 2"_s,
          u"Qt: "_s + QString::fromLatin1(qVersion()), u"SQLite: 3."_s, u"Graphviz: 2"_s,
          u"Reader's state: "_s + notebook.session.state().folder(), u"b.md:3: "_s, u"nowhere.md"_s})
        QVERIFY2(text.contains(line), qPrintable(line + u" is not in:\n"_s + text));
    QVERIFY2(text.contains(u"Errors: 0, warnings: 1"_s), qPrintable(text));
    QVERIFY(about.findChild<QPlainTextEdit*>()->isReadOnly());
}

void AboutTest::isCopiedAsText() {
    Opened notebook;
    QVERIFY(notebook.open());
    const AboutNotebook about(notebook.session);
    QVERIFY(hasLooked(about));
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QPushButton* copy = copyButton(about);
    QVERIFY(copy);
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), about.text());
}

void AboutTest::mayBeClosedWhileItLooks() {
    Opened notebook;
    QVERIFY(notebook.open());
    {
        const AboutNotebook about(notebook.session);
        QVERIFY(about.text().contains(u"Looking"_s));
    }
    // The window asks for a check of its own: the page does not wait for ever for the one that was given up.
    const AboutNotebook first(notebook.session);
    auto newer = notebook.session.check();
    QVERIFY(hasLooked(first));
}

void AboutTest::withoutANotebook() {
    const QTemporaryDir kept;
    Session session{State(kept.path())};
    const AboutNotebook about(session);
    QCOMPARE(about.text(), u"No notebook is open.\n"_s);
}
