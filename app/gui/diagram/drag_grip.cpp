#include "gui/diagram/drag_grip.h"
#include "gui/theme/icons.h"
#include <QApplication>
#include <QDir>
#include <QDrag>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QPixmap>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tujian {

DragForm dragForm(Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::ControlModifier))
        return DragForm::Pptx;
    return modifiers.testFlag(Qt::ShiftModifier) ? DragForm::Svg : DragForm::Picture;
}

QMimeData* dragMime(const PictureOrder& order, DragForm form, const QString& folder) {
    PictureOrder file = order;
    file.format = form == DragForm::Pptx  ? ExportFormat::Pptx
                  : form == DragForm::Svg ? ExportFormat::Svg
                                          : ExportFormat::Png;
    const QString extension = form == DragForm::Pptx ? u"pptx"_s : form == DragForm::Svg ? u"svg"_s : u"png"_s;
    const QString path = QDir(folder).filePath(pictureName(order.graph, extension));
    const Result<QByteArray> bytes = renderPicture(file);
    if (!bytes || !writeFile(path, *bytes))
        return nullptr;
    auto* mime = form == DragForm::Picture ? pictureMime(order, false) : new QMimeData;
    if (form == DragForm::Svg)
        mime->setData(u"image/svg+xml"_s, *bytes);
    mime->setUrls({QUrl::fromLocalFile(path)});
    return mime;
}

DragGrip::DragGrip(OrderFunction order, QWidget* parent)
    : QToolButton(parent)
    , m_order(std::move(order)) {
    setIcon(lineIcon(u"drag"_s));
    setText(tr("Drag out"));
    setToolTip(tr("Drag the diagram out: as a picture; with Shift as SVG, with Ctrl as an editable slide"));
    setCursor(Qt::OpenHandCursor);
    setAutoRaise(true);
    setFocusPolicy(Qt::NoFocus);
}

void DragGrip::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position().toPoint();
}

void DragGrip::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton) ||
        (event->position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    const std::optional<PictureOrder> order = m_order();
    QMimeData* mime = order ? dragMime(*order, dragForm(event->modifiers()), m_folder.path()) : nullptr;
    if (mime == nullptr)
        return;
    auto* drag = new QDrag(this);
    if (mime->hasImage())
        drag->setPixmap(QPixmap::fromImage(qvariant_cast<QImage>(mime->imageData()))
                            .scaled(220, 160, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    drag->setMimeData(mime);
    drag->exec(Qt::CopyAction);
}

} // namespace tujian
