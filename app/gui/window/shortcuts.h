#pragma once
#include <QDialog>

class QGridLayout;
class QLabel;
class QMenuBar;

namespace tujian {

/// All keys of the window, by menu, in a list that is made from the menus themselves; then the panes' own keys.
class Shortcuts : public QDialog {
    Q_OBJECT
public:
    explicit Shortcuts(const QMenuBar& menus, QWidget* parent = nullptr);
    void narrow(const QString& words); ///< to lines with that in their words or keys

private:
    struct Line {
        QString keys;
        QString what;
    };
    struct Group {
        QString title;
        QList<Line> lines;
    };
    struct Row {
        QLabel* group;
        QLabel* what;
        QLabel* keys;
    };
    static QList<Group> groupsOf(const QMenuBar& menus);
    void add(const Group& group, QGridLayout& table);
    QList<Row> m_rows;
};

} // namespace tujian
