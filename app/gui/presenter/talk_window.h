#pragma once
#include <QWidget>

class QKeyEvent;

namespace tujian {

/// A window of a talk: hands every key to the talk, also Tab and what its children do not want.
class TalkWindow : public QWidget {
    Q_OBJECT
public:
    explicit TalkWindow(const QString& title);

Q_SIGNALS:
    void keyed(int key, Qt::KeyboardModifiers modifiers);
    void closed();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
};

} // namespace tujian
