#include "gui/deck/deck_dialog.h"
#include "gui/theme/look.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

enum class DeckOf { Topic, Tag, Notebook };

QString fileNameOf(QString title) {
    for (QChar& c : title)
        if (c.unicode() < 0x20 || u"\\/:*?\"<>|#"_s.contains(c) || c.isSpace())
            c = u'-';
    return title.left(80);
}

} // namespace

DeckDialog::DeckDialog(const OpenNotebook& open, const DeckChoice& choice, QWidget* parent)
    : QDialog(parent)
    , m_open(open)
    , m_choice(choice)
    , m_what(new QComboBox(this))
    , m_tag(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_steps(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_shape(new QComboBox(this))
    , m_templateButton(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Export slides"));
    if (!m_choice.topic.isEmpty())
        m_what->addItem(tr("Topic: %1").arg(m_choice.topicTitle), int(DeckOf::Topic));
    if (!m_choice.tags.isEmpty())
        m_what->addItem(tr("Topics with a tag"), int(DeckOf::Tag));
    m_what->addItem(tr("The whole notebook"), int(DeckOf::Notebook));
    m_tag->addItems(m_choice.tags);
    m_format->addItem(tr("PPTX, for editing"), int(ExportFormat::Pptx));
    m_format->addItem(tr("PDF, for reading"), int(ExportFormat::Pdf));
    m_steps->addItem(tr("A slide for each step"), int(DeckSteps::Slides));
    m_steps->addItem(tr("Animation, click by click"), int(DeckSteps::Animation));
    m_steps->addItem(tr("All steps at once"), int(DeckSteps::None));
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->addItem(tr("Print (black and white safe)"), u"print"_s);
    m_shape->addItems({u"16:9"_s, u"4:3"_s});
    m_templateButton->setText(tr("Choose…"));
    m_progress->setTextVisible(false);
    m_problem->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    form->setHorizontalSpacing(2 * grid);
    form->setVerticalSpacing(grid);
    form->addRow(tr("&Slides of"), m_what);
    form->addRow(tr("&Tag"), m_tag);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("St&eps"), m_steps);
    form->addRow(tr("T&heme"), m_theme);
    form->addRow(tr("Sh&ape"), m_shape);
    form->addRow(tr("Temp&late"), m_templateButton);
    form->addRow(m_progress);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_what, &QComboBox::currentIndexChanged, this, &DeckDialog::offer);
    connect(m_format, &QComboBox::currentIndexChanged, this, &DeckDialog::offer);
    connect(m_templateButton, &QToolButton::clicked, this, &DeckDialog::askForTemplate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DeckDialog::askForFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &DeckDialog::reject);
    connect(&m_job, &DeckJob::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_job, &DeckJob::told, m_problem, &QLabel::setText);
    connect(&m_job, &DeckJob::finished, this, &DeckDialog::finish);
    setBusy(false);
}

void DeckDialog::offer() {
    const bool pptx = m_format->currentData().toInt() == int(ExportFormat::Pptx);
    m_tag->setEnabled(m_what->currentData().toInt() == int(DeckOf::Tag));
    m_templateButton->setEnabled(pptx);
    m_shape->setEnabled(!pptx || m_template.isEmpty()); // a template has its own
    m_theme->setEnabled(!pptx || m_template.isEmpty());
}

DeckOrder DeckDialog::order() const {
    DeckOrder order;
    const auto what = static_cast<DeckOf>(m_what->currentData().toInt());
    if (what == DeckOf::Topic)
        order.selection.topic = m_choice.topic;
    else if (what == DeckOf::Tag)
        order.selection.tag = m_tag->currentText();
    order.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    order.steps = static_cast<DeckSteps>(m_steps->currentData().toInt());
    order.theme = m_theme->currentData().toString();
    order.wide = m_shape->currentIndex() == 0;
    order.templateFile = m_templateButton->isEnabled() ? m_template : QString();
    return order;
}

void DeckDialog::askForTemplate() {
    m_template = QFileDialog::getOpenFileName(this, tr("Template"), m_choice.folder,
                                              tr("Templates and presentations (*.potx *.pptx)"));
    m_templateButton->setText(m_template.isEmpty() ? tr("Choose…") : QFileInfo(m_template).fileName());
    offer();
}

void DeckDialog::askForFile() {
    const DeckOrder wanted = order();
    const QString extension = wanted.format == ExportFormat::Pdf ? u"pdf"_s : u"pptx"_s;
    const QString title = !wanted.selection.topic.isEmpty() ? m_choice.topicTitle
                          : !wanted.selection.tag.isEmpty() ? wanted.selection.tag
                                                            : m_open.book.title();
    const QString name = QDir(m_choice.folder).filePath(fileNameOf(title) + u'.' + extension);
    const QString path =
        QFileDialog::getSaveFileName(this, windowTitle(), name, u"%1 (*.%2)"_s.arg(m_format->currentText(), extension));
    if (!path.isEmpty())
        write(path);
}

void DeckDialog::write(const QString& path) {
    DeckOrder wanted = order();
    wanted.path = m_path = path;
    m_problem->clear();
    m_progress->setValue(0);
    setBusy(true);
    m_job.start(m_open, wanted);
}

void DeckDialog::reject() {
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

void DeckDialog::finish(const QString& problem) {
    setBusy(false);
    if (problem.isEmpty()) {
        m_written = m_path;
        return accept();
    }
    m_problem->setText(problem);
    m_problem->show();
}

void DeckDialog::setBusy(bool busy) {
    for (QWidget* widget : QList<QWidget*>{m_what, m_tag, m_format, m_steps, m_theme, m_shape, m_templateButton,
                                           m_buttons->button(QDialogButtonBox::Save)})
        widget->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(busy ? tr("Stop") : tr("Cancel"));
    m_progress->setVisible(busy);
    m_problem->setVisible(!busy && !m_problem->text().isEmpty());
    if (!busy)
        offer();
}

} // namespace tujian
