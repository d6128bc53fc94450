#pragma once
#include <QWidget>

namespace tujian {

/// All keys of a talk, over a window of it; made from the table of keys itself.
class KeySheet : public QWidget {
    Q_OBJECT
public:
    explicit KeySheet(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tujian
