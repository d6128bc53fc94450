#include "gui/reader/note_print.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr double marginMm = 16;
constexpr double screenDpi = 96;
constexpr double paperText = 14; ///< pixels at that resolution: 10.5 points

/// What of the page can be printed on, in the screen's pixels.
QSizeF pageSize(const QPagedPaintDevice& device) {
    return device.pageLayout().paintRect(QPageLayout::Inch).size() * screenDpi;
}

} // namespace

NotePrint::NotePrint(const Reader& shown, std::unique_ptr<QPagedPaintDevice> device, const Layout& layout)
    : m_device(std::move(device))
    , m_paper(std::make_unique<Reader>())
    , m_fences(new DrawnFences(*m_paper, layout)) {
    m_device->setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    const QSizeF page = pageSize(*m_device);
    m_fences->setTheme(namedTheme(u"light").value_or(currentLook().diagram));
    m_fences->setWidth(page.width() - 2 * m_paper->document()->documentMargin());
    PageOptions options;
    options.textSize = paperText;
    options.wideTables = false;
    m_paper->showNote(shown.notebook(), viewNote(shown.view().derived, options));
}

NotePrint::~NotePrint() = default;

NotePrint* NotePrint::start(const Reader& shown, std::unique_ptr<QPagedPaintDevice> device, const Layout& layout) {
    auto* print = new NotePrint(shown, std::move(device), layout);
    connect(print->m_fences, &DrawnFences::ready, print, &NotePrint::printWhenReady);
    QTimer::singleShot(0, print, &NotePrint::printWhenReady);
    return print;
}

void NotePrint::printWhenReady() {
    if (m_fences->waiting() > 0 || !m_device)
        return;
    // A page size of its own makes Qt scale the whole, pixels and all, to the paper's resolution. The widget would set
    // its own again as soon as it hears that the document's size has changed.
    m_paper->document()->documentLayout()->blockSignals(true);
    m_paper->document()->setPageSize(pageSize(*m_device));
    m_paper->document()->print(m_device.get());
    m_device.reset(); // the file is complete
    Q_EMIT done();
    deleteLater();
}

void NotePrint::askAndPrint(const Reader& shown, const Layout& layout, QWidget* window) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(shown.view().derived.note.topics.constFirst().title);
    if (QPrintDialog(printer.get(), window).exec() == QDialog::Accepted)
        start(shown, std::move(printer), layout);
}

NotePrint* NotePrint::askAndSave(const Reader& shown, const Layout& layout, QWidget* window) {
    const QString name = QFileInfo(shown.view().derived.note.file).completeBaseName() + u".pdf"_s;
    const QString path = QFileDialog::getSaveFileName(window, tr("Save the note as PDF"), QDir::home().filePath(name),
                                                      tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return nullptr;
    auto pdf = std::make_unique<QPdfWriter>(path);
    pdf->setTitle(shown.view().derived.note.topics.constFirst().title);
    return start(shown, std::move(pdf), layout);
}

} // namespace tujian
