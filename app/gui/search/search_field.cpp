#include "gui/search/search_field.h"
#include "gui/search/search_popup.h"
#include "gui/theme/icons.h"
#include "session/ready.h"
#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int pauseMs = 40;     ///< between two keystrokes nothing is asked
constexpr int patienceMs = 150; ///< an answer that takes longer is said to be awaited

bool isKeepKey(const QKeyEvent& event) {
    return event.key() == Qt::Key_D && event.modifiers() == Qt::ControlModifier;
}
} // namespace

SearchField::SearchField(SearchFunction search, QWidget* parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_hits(new HitModel(this))
    , m_keep(addAction(lineIcon(u"star"_s), QLineEdit::TrailingPosition)) {
    setClearButtonEnabled(true);
    addAction(lineIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_keep->setCheckable(true);
    retranslate();
    showKept();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    m_slow.setSingleShot(true);
    m_slow.setInterval(patienceMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { popup().setFoot(tr("Searching…")); });
    connect(this, &QLineEdit::textChanged, this, &SearchField::changed);
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isListShown())
            suggest();
    });
    connect(m_keep, &QAction::triggered, this, [this] { Q_EMIT keepAsked(text()); });
}

void SearchField::retranslate() {
    setPlaceholderText(tr("Search all notes (Ctrl+K)"));
    setAccessibleName(tr("Search all notes"));
    m_keep->setToolTip(tr("Keep this search, or forget it (Ctrl+D)"));
}

void SearchField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

SearchPopup& SearchField::popup() {
    if (!m_popup) {
        m_popup = new SearchPopup(*m_hits, window());
        connect(m_popup, &SearchPopup::hitClicked, this, &SearchField::choose);
        connect(m_popup, &SearchPopup::suggestionClicked, this, &SearchField::complete);
        window()->installEventFilter(this);
    }
    return *m_popup;
}

void SearchField::setNames(const QueryNames& names) {
    m_names = names;
    showKept();
    if (isListShown())
        suggest();
}

const QList<QuerySuggestion>& SearchField::suggestions() const {
    static const QList<QuerySuggestion> none;
    return m_popup ? m_popup->suggestions() : none;
}

void SearchField::showKept() {
    m_keep->setVisible(!text().trimmed().isEmpty());
    m_keep->setChecked(m_names.saved.contains(text().simplified()));
}

void SearchField::open(const QString& text) {
    setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty())
        setText(text);
    selectAll();
    ask();
}

bool SearchField::isListShown() const {
    return m_popup && m_popup->isVisible();
}

void SearchField::hideList() {
    if (m_popup)
        m_popup->hide();
}

void SearchField::changed() {
    showKept();
    m_pause.start();
}

void SearchField::ask() {
    m_pause.stop();
    const quint64 request = ++m_request;
    if (text().trimmed().isEmpty()) {
        m_slow.stop();
        m_hits->clear();
        m_enterWaits = false;
        popup().setFoot(tr("Type to search; Enter on a line begins with it"));
        return suggest();
    }
    m_slow.start();
    whenReady(this, m_search(text(), limit), [this, request](const Result<SearchAnswer>& answer) {
        if (request == m_request)
            take(answer);
    });
}

void SearchField::suggest() {
    const bool whole = text().trimmed().isEmpty();
    popup().setSuggestions(completeQuery(text(), cursorPosition(), m_names), whole);
    popup().showHits(!whole);
    if (hasFocus())
        popup().placeUnder(*this);
}

void SearchField::take(const Result<SearchAnswer>& answer) {
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return;
    m_slow.stop();
    if (!answer) {
        m_hits->clear();
        popup().setFoot(answer.error().message);
    } else {
        m_hits->setAnswer(*answer);
        popup().setFoot(footOf(*answer));
    }
    popup().chooseFirst();
    suggest();
    Q_EMIT answered();
    if (std::exchange(m_enterWaits, false) && m_hits->rowCount() > 0)
        choose(popup().hit());
}

/// How many were found; if none, why that may be.
QString SearchField::footOf(const SearchAnswer& answer) const {
    QStringList said;
    if (answer.total > 0)
        said << tr("%n found", nullptr, answer.total);
    else if (text().count(u'"') % 2 == 1)
        said << tr("Nothing found with these very words: the quotation mark is still open");
    else if (text().contains(u'"'))
        said << tr("Nothing found with these very words; without quotation marks other spellings are found, too");
    else if (!completeQuery(text(), cursorPosition(), m_names).isEmpty())
        said << tr("Nothing found yet; Tab takes the first of what is offered above");
    else if (text().simplified().contains(u' '))
        said << tr("Nothing found that has all of this; fewer words, or OR between them, find more");
    else
        said << tr("Nothing found, in any spelling");
    if (!answer.problem.isEmpty())
        said << answer.problem;
    return said.join(u" · "_s);
}

void SearchField::complete(int suggestion) {
    if (suggestion < 0 || suggestion >= suggestions().size())
        return;
    const QuerySuggestion way = suggestions().at(suggestion);
    setText(QString(text()).replace(way.begin, way.end - way.begin, way.insert));
    setCursorPosition(way.begin + static_cast<int>(way.insert.size()));
    setFocus();
}

void SearchField::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    if (const Hit* found = m_hits->hit(index.row())) {
        const Hit hit = *found; // what hears of it may search again
        hideList();
        Q_EMIT hitChosen(hit);
    }
}

bool SearchField::event(QEvent* event) {
    // Tab would leave the field before it ever is a key press; Ctrl+D is the window's key for the note's topics.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && isListShown() &&
        m_popup->hasSuggestions() && !text().trimmed().isEmpty()) {
        complete(std::max(0, m_popup->suggestion()));
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isKeepKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (isKeepKey(*event)) {
        Q_EMIT keepAsked(text());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        return isListShown() ? m_popup->move(1) : ask();
    case Qt::Key_Up:
        return isListShown() ? m_popup->move(-1) : void();
    case Qt::Key_PageDown:
        return isListShown() ? m_popup->move(6) : void();
    case Qt::Key_PageUp:
        return isListShown() ? m_popup->move(-6) : void();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (text().trimmed().isEmpty())
            return complete(isListShown() ? m_popup->suggestion() : -1);
        if (m_pause.isActive() || !isListShown()) {
            m_enterWaits = true;
            return ask();
        }
        return choose(m_popup->hit());
    case Qt::Key_Escape:
        if (isListShown())
            return hideList();
        clear();
        hideList();
        return clearFocus();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason && text().isEmpty())
        ask();
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    hideList();
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && isListShown())
        m_popup->placeUnder(*this);
    return QLineEdit::eventFilter(watched, event);
}

} // namespace tujian
