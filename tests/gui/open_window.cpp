#include "open_window.h"
#include "gui/quick/quick_control.h"
#include "gui/quick/quick_open.h"
#include "gui/reader/reader.h"
#include "samples.h"
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace samples {

OpenWindow::OpenWindow()
    : m_window(State(m_state.path())) {
    write(u"a.md"_s, noteText());
    write(u"b.md"_s, u"# 另一篇\n\n#k8s/net 回到 [过程](a.md#pod的创建过程)。\n"_s);
    m_window.resize(1200, 700);
    m_window.show();
}

bool OpenWindow::write(const QString& name, const QString& text) {
    QFile file(m_notes.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

bool OpenWindow::open() {
    m_window.openNotebook(m_notes.path());
    return QTest::qWaitFor([this] { return m_window.reader().hasNote(); }, patience) &&
           QTest::qWaitFor([this] { return m_window.session().topics().size() >= 5; }, patience);
}

bool OpenWindow::typeQuickly(const QString& text) {
    m_window.actions().quickOpen->trigger();
    QuickOpen& popup = m_window.quick().popup();
    QSignalSpy answered(&popup, &QuickOpen::answered);
    popup.line().setText(text);
    return answered.wait(patience);
}

QWidget* OpenWindow::keys() const {
    return m_window.focusWidget();
}

} // namespace samples
