#include "gui/map/term_field.h"
#include "gui/map/term_match.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int idRole = Qt::UserRole;
}

TermField::TermField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    // What matches is found here (spellings, pinyin): the completer only shows it.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    setCompleter(m_completer);
    m_completer->popup()->setObjectName(u"choices"_s); // a window of its own: it needs a ground
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        offer(text);
        if (text.trimmed().isEmpty())
            choose({});
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.data(idRole).toString()); });
}

void TermField::setTerms(const TermMap& map) {
    m_map = map;
    if (!m_term.isEmpty() && map.find(m_term) < 0)
        setTerm({});
    offer(text());
}

void TermField::setTerm(const QString& id) {
    const int term = m_map.find(id);
    m_term = term < 0 ? QString() : id;
    setText(term < 0 ? QString() : m_map.terms[term].name);
}

QStringList TermField::offered() const {
    QStringList ids;
    for (int row = 0; row < m_offers->rowCount(); ++row)
        ids.append(m_offers->item(row)->data(idRole).toString());
    return ids;
}

void TermField::offer(const QString& query) {
    m_offers->clear();
    for (const int index : matchTerms(m_map, query)) {
        const MapTerm& term = m_map.terms[index];
        auto* item = new QStandardItem(term.name);
        item->setData(term.id, idRole);
        item->setToolTip(term.definition);
        item->setEditable(false);
        m_offers->appendRow(item);
    }
}

void TermField::choose(const QString& id) {
    const bool changed = id != m_term;
    if (!id.isEmpty())
        setTerm(id);
    m_term = id;
    if (changed || !id.isEmpty())
        Q_EMIT termChosen(id);
}

/// Enter takes what is marked in the list, else the first that is offered: nobody should have to go down for it.
void TermField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QModelIndex marked = m_completer->popup()->currentIndex();
        QString id = m_completer->popup()->isVisible() ? marked.data(idRole).toString() : QString();
        m_completer->popup()->hide();
        if (id.isEmpty() && !text().trimmed().isEmpty()) {
            offer(text());
            id = offered().value(0);
        }
        if (!id.isEmpty())
            choose(id);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer(text());
        m_completer->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace tujian
