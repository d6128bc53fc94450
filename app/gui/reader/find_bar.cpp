#include "gui/reader/find_bar.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

FindBar::FindBar(Reader& reader, QWidget* parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this)) {
    setObjectName(u"foot"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setPlaceholderText(tr("Find in this note"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(320);
    m_count->setObjectName(u"quiet"_s);
    m_count->setMinimumWidth(80);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * grid, grid, grid, grid);
    row->setSpacing(grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    const auto add = [&](const QString& icon, const QString& tip, auto act) {
        QToolButton* button = iconButton(this, icon, tip);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    add(u"up"_s, tr("Previous (Shift+F3)"), [this] { step(-1); });
    add(u"down"_s, tr("Next (F3)"), [this] { step(1); });
    row->addStretch(1);
    add(u"close"_s, tr("Close (Esc)"), [this] { dismiss(); });
    connect(m_text, &QLineEdit::textEdited, this, &FindBar::find);
    hide();
}

void FindBar::open() {
    const QString chosen = m_reader.textCursor().selectedText();
    if (!chosen.isEmpty() && chosen.size() < 80 && !chosen.contains(QChar::ParagraphSeparator))
        m_text->setText(chosen);
    show();
    m_text->setFocus();
    m_text->selectAll();
    find(m_text->text());
}

void FindBar::find(const QString& text) {
    const int position = m_reader.textCursor().selectionStart();
    m_reader.markWords(text.isEmpty() ? QStringList() : QStringList(text));
    m_reader.matchNear(position);
    if (m_reader.matchCount() > 0 && m_reader.currentMatch() == 0)
        m_reader.stepMatch(1);
    else if (m_reader.matchCount() > 0) {
        m_reader.stepMatch(1);
        m_reader.stepMatch(-1); // shows the nearest one without leaving it
    }
    showCount();
}

void FindBar::step(int direction) {
    m_reader.stepMatch(direction);
    showCount();
}

void FindBar::showWords(const QStringList& words, int nearPosition) {
    m_text->setText(words.join(u' '));
    m_reader.markWords(words);
    m_reader.matchNear(nearPosition);
    showCount();
    setVisible(m_reader.matchCount() > 0);
}

void FindBar::dismiss() {
    m_reader.markWords({});
    hide();
    m_reader.setFocus();
}

void FindBar::showCount() {
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (m_reader.matchCount() == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(m_reader.currentMatch()).arg(m_reader.matchCount()));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}

} // namespace tujian
