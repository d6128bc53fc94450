#include "gui/hover/hover_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "session/ready.h"
#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int graceMs = 250; ///< the mouse may cross the gap between word and card

/// The lines of a footnote, as much of them as a card takes.
QStringList footnoteLines(const Note& note, const QString& name) {
    const auto place = footnotePlace(note, name, true);
    constexpr int most = 280;
    return place ? QStringList(note.text.mid(place->begin, std::min(place->end - place->begin, most)).simplified())
                 : QStringList();
}

QString titleOf(const QList<TopicRow>& topics, const QString& id) {
    for (const TopicRow& topic : topics)
        if (topic.id == id)
            return topic.title;
    return id;
}

} // namespace

HoverControl::HoverControl(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_card(new HoverCard(window)) {
    m_leave.setSingleShot(true);
    m_leave.setInterval(graceMs);
    connect(&m_leave, &QTimer::timeout, this, &HoverControl::hide);
    connect(m_card, &HoverCard::linkActivated, this, &HoverControl::follow);
    connect(&parts.reader, &Reader::shown, this, [this] {
        m_lexicon.reset();
        hide();
    });
    connect(&parts.session, &Session::indexProgress, this, [this](int done, int total) {
        if (done >= total)
            m_lexicon.reset();
    });
    connect(parts.reader.verticalScrollBar(), &QScrollBar::valueChanged, this, &HoverControl::hide);
    parts.reader.viewport()->installEventFilter(this);
    parts.reader.installEventFilter(this);
    m_card->installEventFilter(this);
}

/// By the note's own words first, then the glossary's; what another note says of the term in passing comes last.
std::optional<KnownTerm> HoverControl::term(const QString& text, int at, bool orAfter) {
    const OpenNotebook& open = m_parts.session.notebook();
    if (!m_lexicon)
        m_lexicon = open.lexicon.with(m_parts.reader.view().derived.terms);
    const auto known = termAt(text, at, orAfter, *m_lexicon, m_parts.session.topics());
    return known ? known : termAt(text, at, orAfter, open.searchLexicon, m_parts.session.topics());
}

QRect HoverControl::wordRect(int begin, int end) const {
    const Reader& reader = m_parts.reader;
    QTextCursor cursor(reader.document());
    cursor.setPosition(begin);
    const QRect first = reader.cursorRect(cursor);
    cursor.setPosition(end);
    const QRect last = reader.cursorRect(cursor);
    const QRect word = first.top() == last.top() ? first.united(last) : first;
    return {reader.viewport()->mapTo(m_card->parentWidget(), word.topLeft()), word.size()};
}

bool HoverControl::explain(QPoint at) {
    Reader& reader = m_parts.reader;
    if (!reader.hasNote() || !m_parts.session.isOpen())
        return false;
    const QPoint inDocument = at + QPoint(reader.horizontalScrollBar()->value(), reader.verticalScrollBar()->value());
    const int position = reader.document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    if (position < 0)
        return false;
    if (const QString link = reader.anchorAt(at); !link.isEmpty()) {
        showLink(QUrl(link), wordRect(position, position + 1), false);
        return true;
    }
    const QTextBlock block = reader.document()->findBlock(position);
    const auto known = term(block.text(), position - block.position(), false);
    // What the paragraph itself says need not be said again beside it.
    if (!known || (!known->term.definition.isEmpty() && block.text().contains(known->term.definition)))
        return false;
    showTerm(*known, block.position(), false);
    return true;
}

void HoverControl::explainAtCursor() {
    Reader& reader = m_parts.reader;
    if (!reader.hasNote() || !m_parts.session.isOpen())
        return;
    const QTextCursor cursor = reader.textCursor();
    const int from = cursor.selectionStart();
    const QTextBlock block = reader.document()->findBlock(from);
    QTextCursor probe(block);
    probe.setPosition(std::min(from + 1, block.position() + block.length() - 1));
    if (const QString link = probe.charFormat().anchorHref(); !link.isEmpty())
        return showLink(QUrl(link), wordRect(from, from), true);
    const auto known = term(block.text(), from - block.position(), true);
    if (!known)
        return Q_EMIT said(tr("No known term here"));
    showTerm(*known, block.position(), true);
}

void HoverControl::showTerm(const KnownTerm& known, int blockPosition, bool byKey) {
    CardText text;
    text.title = known.term.name;
    if (known.misspelt)
        text.place = tr("Spelled differently in the text");
    else if (!known.term.aliases.isEmpty())
        text.place = known.term.aliases.mid(0, 4).join(u" · "_s);
    if (!known.term.definition.isEmpty())
        text.lines.append(known.term.definition);
    const Note& note = m_parts.reader.view().derived.note;
    const int current = m_parts.reader.currentTopic();
    const bool here = current >= 0 && note.topics.at(current).id == known.explainedBy;
    if (!known.explainedBy.isEmpty() && !here) {
        text.link = tr("Explained in “%1”").arg(titleOf(m_parts.session.topics(), known.explainedBy));
        text.linkGoal = known.explainedBy;
    }
    if (text.lines.isEmpty() && text.link.isEmpty())
        return;
    show(text, wordRect(blockPosition + known.begin, blockPosition + known.end), byKey);
}

void HoverControl::showLink(const QUrl& link, const QRect& word, bool byKey) {
    const quint64 request = ++m_request;
    const std::optional<Href> href = readHref(link.toString(QUrl::FullyEncoded));
    if (!href)
        return;
    const Note& note = m_parts.reader.view().derived.note;
    if (href->kind == HrefKind::Footnote)
        return show(CardText{tr("Footnote %1").arg(href->target), {}, footnoteLines(note, href->target), {}, {}}, word,
                    byKey);
    if (href->kind != HrefKind::Note && href->kind != HrefKind::Topic)
        return;
    const auto target = m_parts.desk.noteTarget(*href);
    if (!target)
        return show(CardText{tr("Not in the notebook"), {}, {href->target}, {}, {}}, word, byKey);
    whenReady(this, m_parts.session.head(target->file, target->anchor),
              [this, request, word, byKey](const Result<TopicHead>& head) {
                  if (request != m_request)
                      return;
                  if (!head)
                      return show(CardText{tr("Not in the notebook"), {}, {head.error().message}, {}, {}}, word, byKey);
                  show(CardText{head->title, head->path.join(u" › "_s),
                                head->more ? head->lines + QStringList(u"…"_s) : head->lines,
                                byKey ? tr("Go there") : QString(), head->topic},
                       word, byKey);
              });
}

void HoverControl::show(const CardText& text, const QRect& word, bool byKey) {
    m_leave.stop();
    m_word = word.adjusted(-grid / 2, -grid / 2, grid / 2, grid / 2);
    m_card->showBeside(text, word);
    if (byKey)
        m_card->setFocus(Qt::ShortcutFocusReason);
}

void HoverControl::hide() {
    ++m_request;
    m_leave.stop();
    if (m_card->isHidden())
        return;
    const bool held = m_card->hasFocus();
    m_card->hide();
    if (held)
        m_parts.reader.setFocus();
}

void HoverControl::follow(const QString& goal) {
    hide();
    m_parts.reader.setFocus();
    m_parts.desk.goToTopic(goal);
}

bool HoverControl::eventFilter(QObject* watched, QEvent* event) {
    const bool onCard = watched == m_card;
    switch (event->type()) {
    case QEvent::ToolTip:
        if (watched == m_parts.reader.viewport())
            return explain(static_cast<QHelpEvent*>(event)->pos());
        break;
    case QEvent::MouseMove:
        if (watched == m_parts.reader.viewport() && m_card->isVisible() && !m_leave.isActive()) {
            const QPoint at = static_cast<QMouseEvent*>(event)->pos();
            if (!m_word.contains(m_parts.reader.viewport()->mapTo(m_card->parentWidget(), at)) && !m_card->hasFocus())
                m_leave.start();
        }
        break;
    case QEvent::Enter:
        if (onCard)
            m_leave.stop();
        break;
    case QEvent::Leave:
        if (!m_card->hasFocus() && m_card->isVisible())
            m_leave.start();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        if (!onCard)
            hide();
        break;
    case QEvent::FocusOut:
        if (onCard)
            hide();
        break;
    case QEvent::Hide:
        if (onCard && m_card->hasFocus())
            m_parts.reader.setFocus();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tujian
