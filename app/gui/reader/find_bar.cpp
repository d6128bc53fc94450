#include "gui/reader/find_bar.h"
#include "gui/reader/matches.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

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
    if (!m_reader.isVisible())
        return; // a note that is being read, or that cannot be shown
    const QString chosen = m_reader.textCursor().selectedText();
    if (!chosen.isEmpty() && chosen.size() < 80 && !chosen.contains(QChar::ParagraphSeparator))
        m_text->setText(chosen);
    show();
    m_text->setFocus();
    m_text->selectAll();
    find(m_text->text());
}

void FindBar::mark() {
    m_file = m_reader.view().derived.note.file;
    m_reader.markWords(m_words);
    m_inNote = m_reader.isPart() ? findInNote(m_reader.view().derived.note, m_words) : QList<int>();
}

/// Shows the first find at or after a position of the document.
void FindBar::land(int position) {
    m_reader.matchNear(position);
    const bool behind = m_reader.currentMatch() == 0; // all of them stand before it: the first one then
    m_reader.stepMatch(1);
    if (!behind)
        m_reader.stepMatch(-1);
}

void FindBar::find(const QString& text) {
    const int position = m_reader.textCursor().selectionStart();
    m_words = text.isEmpty() ? QStringList() : QStringList(text);
    mark();
    if (m_reader.matchCount() > 0)
        land(position);
    showCount();
}

/// The current find's number among those of the whole note, from 0; what stands before it counts where none is.
int FindBar::numberInNote() const {
    const int position = m_reader.matchPosition().value_or(m_reader.textCursor().position());
    const int offset = m_reader.map().toSource(position).value_or(0);
    return static_cast<int>(std::lower_bound(m_inNote.begin(), m_inNote.end(), offset) - m_inNote.begin());
}

void FindBar::step(int direction) {
    if (m_inNote.isEmpty()) {
        m_reader.stepMatch(direction);
        return showCount();
    }
    const auto count = static_cast<int>(m_inNote.size());
    const int here = numberInNote() - (m_reader.currentMatch() == 0 && direction > 0 ? 1 : 0);
    const int offset = m_inNote.at((here + direction + count) % count);
    if (m_reader.shows(offset)) {
        land(m_reader.map().toPosition(offset).value_or(0));
        return showCount();
    }
    m_wanted = offset;
    Q_EMIT offsetAsked(offset);
}

void FindBar::noteShown() {
    if (isHidden())
        return;
    if (m_reader.view().derived.note.file != m_file)
        return dismiss();
    mark();
    if (const int offset = std::exchange(m_wanted, -1); offset >= 0)
        land(m_reader.map().toPosition(offset).value_or(0));
    else
        m_reader.matchNear(m_reader.textCursor().position());
    showCount();
}

void FindBar::showWords(const QStringList& words, int nearPosition) {
    m_text->setText(words.join(u' '));
    m_words = words;
    mark();
    m_reader.matchNear(nearPosition);
    showCount();
    setVisible(m_reader.matchCount() > 0);
}

void FindBar::dismiss() {
    m_words.clear();
    m_inNote.clear();
    m_wanted = -1;
    m_reader.markWords({});
    hide();
    m_reader.setFocus();
}

void FindBar::showCount() {
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (!m_inNote.isEmpty())
        m_count->setText(tr("%1 of %2").arg(numberInNote() + 1).arg(m_inNote.size()));
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
