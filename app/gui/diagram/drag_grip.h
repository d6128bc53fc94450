#pragma once
#include "gui/diagram/picture.h"
#include <QTemporaryDir>
#include <QToolButton>
#include <functional>

namespace tujian {

/// What a diagram is dragged out of the window as: plain, with Shift, with Ctrl.
enum class DragForm { Picture, Svg, Pptx };
DragForm dragForm(Qt::KeyboardModifiers modifiers);

/// The diagram as a file in `folder`, for programs that take files, and as data for those that take pictures.
/// Null if it cannot be made.
QMimeData* dragMime(const PictureOrder& order, DragForm form, const QString& folder);

/// A handle that drags the diagram out of the window: into a slide, a folder, a mail.
class DragGrip : public QToolButton {
    Q_OBJECT
public:
    using OrderFunction = std::function<std::optional<PictureOrder>()>;
    explicit DragGrip(OrderFunction order, QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    OrderFunction m_order;
    QPoint m_pressed;
    QTemporaryDir m_folder; ///< lives as long as the window: the other program reads the file after the drop
};

} // namespace tujian
