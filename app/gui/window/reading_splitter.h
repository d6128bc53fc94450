#pragma once
#include <QSplitter>

namespace tujian {

/// The note and its diagrams: side by side, or one above the other where there is no room for that.
class ReadingSplitter : public QSplitter {
    Q_OBJECT
public:
    ReadingSplitter(QWidget* note, QWidget* diagrams, QWidget* parent);

    void setShares(const QList<int>& sideBySide); ///< pixels of either
    [[nodiscard]] QList<int> shares() const;      ///< of the places side by side, whichever is shown
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void turn(Qt::Orientation to);
    QList<int> m_beside{640, 520};
    QList<int> m_stacked{3, 2};
};

} // namespace tujian
