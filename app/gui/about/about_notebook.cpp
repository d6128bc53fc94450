#include "gui/about/about_notebook.h"
#include "gui/theme/look.h"
#include "session/ready.h"
#include "session/session.h"
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype mostProblems = 200;

QString problemLine(const Diagnostic& problem) {
    return u"%1:%2: %3"_s.arg(problem.span.file).arg(problem.span.line).arg(problem.message);
}

QFormLayout* tableOf(const QList<FactLine>& lines) {
    auto* table = new QFormLayout;
    table->setHorizontalSpacing(3 * grid);
    table->setVerticalSpacing(grid / 2);
    table->setLabelAlignment(Qt::AlignLeft);
    for (const FactLine& line : lines) {
        auto* name = new QLabel(line.name);
        QPalette palette = name->palette();
        palette.setColor(QPalette::WindowText, currentLook().quiet);
        name->setPalette(palette);
        auto* value = new QLabel(line.value);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setWordWrap(true);
        table->addRow(name, value);
    }
    return table;
}

} // namespace

AboutNotebook::AboutNotebook(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_summary(new QLabel(tr("Looking for problems…")))
    , m_problems(new QPlainTextEdit) {
    setWindowTitle(tr("About this notebook"));
    if (session.isOpen()) {
        m_lines = factLines(factsOf(session.notebook(), session.topics(), session.state()));
        lookForProblems(session);
    } else {
        m_summary->setText(tr("No notebook is open."));
    }
    m_summary->setFont(windowFont(currentLook().type.body, true));
    m_problems->setReadOnly(true);
    m_problems->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_problems->setMinimumHeight(12 * grid);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    column->addLayout(tableOf(m_lines));
    column->addWidget(m_summary);
    column->addWidget(m_problems, 1);
    column->addWidget(buttons);
    resize(680, 640);
}

void AboutNotebook::lookForProblems(Session& session) {
    whenReady(this, session.check(), [this, &session](const Result<QList<Diagnostic>>& found) {
        if (found)
            showProblems(*found);
        else if (found.error().code == ErrorCode::Cancelled)
            lookForProblems(session); // the window asked for another meanwhile
        else
            m_summary->setText(found.error().message);
    });
}

QString AboutNotebook::text() const {
    QString all;
    for (const FactLine& line : m_lines)
        all += line.name + u": "_s + line.value + u'\n';
    const QString problems = m_problems->toPlainText();
    return all + m_summary->text() + u'\n' + (problems.isEmpty() ? QString() : problems + u'\n');
}

void AboutNotebook::showProblems(const QList<Diagnostic>& problems) {
    const auto of = [&problems](Severity severity) {
        return std::count_if(problems.begin(), problems.end(),
                             [severity](const Diagnostic& one) { return one.severity == severity; });
    };
    m_summary->setText(tr("Errors: %1, warnings: %2, remarks: %3")
                           .arg(of(Severity::Error))
                           .arg(of(Severity::Warning))
                           .arg(of(Severity::Info)));
    QStringList lines;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        for (const Diagnostic& problem : problems)
            if (problem.severity == severity && lines.size() < mostProblems)
                lines << problemLine(problem);
    m_problems->setPlainText(lines.join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
}

} // namespace tujian
