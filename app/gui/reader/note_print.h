#pragma once
#include "gui/reader/drawn_fences.h"
#include "session/view.h"
#include <QObject>

class QPagedPaintDevice;
class QWidget;

namespace tujian {

class Reader;

/// A note on paper or in a PDF: in light colours whatever the window's are, with its fences as vector drawings. Lives
/// until it is done, then deletes itself.
class NotePrint : public QObject {
    Q_OBJECT
public:
    using Layout = DrawnFences::Layout;
    /// Prints to `device` (taken over) as soon as the pictures are there; emits done().
    static NotePrint* start(const Reader& shown, std::unique_ptr<QPagedPaintDevice> device, const Layout& layout);
    ~NotePrint() override;

    static void askAndPrint(const Reader& shown, const Layout& layout, QWidget* window); ///< a printer
    /// A PDF's path is asked for; null: the reader changed their mind.
    static NotePrint* askAndSave(const Reader& shown, const Layout& layout, QWidget* window);

Q_SIGNALS:
    void done();

private:
    NotePrint(const Reader& shown, std::unique_ptr<QPagedPaintDevice> device, const Layout& layout);
    void printWhenReady();

    std::unique_ptr<QPagedPaintDevice> m_device;
    std::unique_ptr<Reader> m_paper;
    DrawnFences* m_fences;
};

} // namespace tujian
