#pragma once
#include "gui/presenter/overlay.h"
#include "present/draw.h"
#include <QWidget>
#include <optional>

namespace tujian {

/// A stroke or a frame that is being drawn with the mouse.
enum class DragPhase { Begin, Move, End };

/// Shows one frame of a talk, as large as the widget allows.
class SlideView : public QWidget {
    Q_OBJECT
public:
    explicit SlideView(QWidget* parent = nullptr);

    void setFrame(const TalkFrame& frame);
    void clearFrame(const QString& message); ///< a line in place of a slide
    void setTheme(const Theme& theme);
    void setHideAhead(bool hide);
    void setBlanks(bool obeys);  ///< the speaker's own picture stays
    void setZoomed(bool zoomed); ///< to what the step is about
    void setOverlay(const Overlay& overlay);
    void setDrawing(bool draws);         ///< the left button draws instead of clicking
    void setNotice(const QString& text); ///< a line over the slide's foot; empty: none

    [[nodiscard]] const TalkFrame& frame() const { return m_frame; }
    [[nodiscard]] const Stage& stage() const { return m_stage; }
    [[nodiscard]] const Overlay& overlay() const { return m_overlay; }
    [[nodiscard]] bool isZoomed() const { return m_options.zoomed; }
    [[nodiscard]] ElementRef elementUnder(QPointF position) const;
    [[nodiscard]] QPointF toStage(QPointF position) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }

Q_SIGNALS:
    void clicked(const tujian::ElementRef& element, Qt::MouseButton button);
    void hovered(const tujian::ElementRef& element);
    void pointed(QPointF onStage);
    void left();
    void dragged(tujian::DragPhase phase, QPointF onStage);
    void wheeled(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QTransform transform() const; ///< stage → widget
    void drawNotice(QPainter& painter) const;
    void drawSheet(QPainter& painter, const QRectF& box) const;

    TalkFrame m_frame;
    Stage m_stage;
    Theme m_theme;
    DrawOptions m_options;
    Overlay m_overlay;
    bool m_draws = false;
    bool m_dragging = false;
    QString m_notice;
    QString m_message;
    int m_wheel = 0;
};

} // namespace tujian
