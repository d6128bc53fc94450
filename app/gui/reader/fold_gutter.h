#pragma once
#include <QList>
#include <QWidget>

namespace tujian {

class Reader;

/// The strip left of the note: an arrow beside each heading that has something to fold, quiet until the mouse is there.
class FoldGutter : public QWidget {
    Q_OBJECT
public:
    explicit FoldGutter(Reader& reader);

    /// An arrow in view: the topic, and where its heading's line is.
    struct Arrow {
        int topic = -1;
        QRect rect;
        bool folded = false;
    };
    [[nodiscard]] QList<Arrow> arrows() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void place();
    [[nodiscard]] Arrow arrowAt(QPoint at) const;
    Reader& m_reader;
    int m_under = -1; ///< the topic whose arrow the mouse is on
};

} // namespace tujian
