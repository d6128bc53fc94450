#include "gui/diagram/export_dialog.h"
#include "gui/theme/look.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tujian {

ExportDialog::ExportDialog(PictureOrder order, QString folder, QWidget* parent)
    : QDialog(parent)
    , m_order(std::move(order))
    , m_folder(std::move(folder))
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_transparent(new QCheckBox(tr("No background"), this))
    , m_outlines(new QCheckBox(tr("Text as outlines: looks the same everywhere"), this))
    , m_steps(new QCheckBox(tr("One page or slide for each step"), this))
    , m_animated(new QCheckBox(tr("Animate the steps, click by click"), this))
    , m_problem(new QLabel(this)) {
    setWindowTitle(tr("Export diagram"));
    for (const FormatInfo& info : exportFormats()) {
        m_format->addItem(QString::fromLatin1(info.name).toUpper(), int(info.format));
    }
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->addItem(tr("Print (black and white safe)"), u"print"_s);
    m_theme->setCurrentIndex(m_order.theme == u"dark" ? 1 : 0);
    for (const double scale : {1.0, 2.0, 3.0, 4.0})
        m_scale->addItem(tr("%1 × (%2 × %3 pixels)")
                             .arg(scale)
                             .arg(qRound(m_order.placed.size.width() * scale))
                             .arg(qRound(m_order.placed.size.height() * scale)),
                         scale);
    m_scale->setCurrentIndex(1);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* form = new QFormLayout(this);
    form->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Size"), m_scale);
    form->addRow(QString(), m_transparent);
    form->addRow(QString(), m_outlines);
    form->addRow(QString(), m_steps);
    form->addRow(QString(), m_animated);
    form->addRow(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    form->addRow(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::offer);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    offer();
}

const FormatInfo& ExportDialog::format() const {
    const int chosen = m_format->currentData().toInt();
    for (const FormatInfo& info : exportFormats()) {
        if (int(info.format) == chosen)
            return info;
    }
    return exportFormats().constFirst();
}

void ExportDialog::offer() {
    const ExportFormat chosen = format().format;
    m_theme->setEnabled(format().display);
    m_scale->setEnabled(chosen == ExportFormat::Png);
    m_transparent->setEnabled(chosen == ExportFormat::Png || chosen == ExportFormat::Svg);
    m_outlines->setEnabled(chosen == ExportFormat::Svg);
    const bool steps = m_order.graph.lastStep() > 0;
    m_steps->setEnabled(steps && format().manyInOneFile);
    m_animated->setEnabled(steps && chosen == ExportFormat::Pptx);
}

void ExportDialog::write() {
    const QString extension = QString::fromLatin1(format().extension);
    const QString name = QDir(m_folder).filePath(pictureName(m_order.graph, extension));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export diagram"), name,
                                                      tr("%1 file (*.%2)").arg(m_format->currentText(), extension));
    if (path.isEmpty())
        return;
    m_order.format = format().format;
    m_order.path = path;
    m_order.theme = m_theme->currentData().toString();
    m_order.scale = m_scale->currentData().toDouble();
    m_order.transparent = m_transparent->isEnabled() && m_transparent->isChecked();
    m_order.text = m_outlines->isEnabled() && m_outlines->isChecked() ? SvgText::Outlines : SvgText::Text;
    m_order.everyStep = m_steps->isEnabled() && m_steps->isChecked();
    m_order.animated = m_animated->isEnabled() && m_animated->isChecked();
    Result<QByteArray> bytes = renderPicture(m_order);
    Result<void> done = bytes ? writeFile(path, *bytes) : Result<void>(tl::make_unexpected(bytes.error()));
    if (done) {
        m_written = path;
        return accept();
    }
    m_problem->setText(done.error().message);
    m_problem->show();
}

} // namespace tujian
