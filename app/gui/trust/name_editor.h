#pragma once
#include "paint/display.h"
#include <QLineEdit>

namespace tujian {

class DiagramCanvas;

/// A line over an element of the picture, in which its name is changed: Enter takes it, Esc and leaving do not.
class NameEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit NameEditor(DiagramCanvas& canvas);
    void open(const ElementRef& element, const QString& name);

Q_SIGNALS:
    void named(const tujian::ElementRef& element, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void leave();
    DiagramCanvas& m_canvas;
    ElementRef m_element;
    QString m_name;
};

} // namespace tujian
