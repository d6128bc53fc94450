#pragma once
#include <QAction>
#include <QDialog>

namespace tujian {

/// All keys of the window, in a list that is made from the actions themselves.
class Shortcuts : public QDialog {
    Q_OBJECT
public:
    explicit Shortcuts(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace tujian
