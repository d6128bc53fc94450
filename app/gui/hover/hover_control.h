#pragma once
#include "gui/hover/hover_card.h"
#include "gui/hover/known_terms.h"
#include "session/session.h"
#include <QObject>
#include <QTimer>
#include <QUrl>

namespace tujian {

class Desk;
class Reader;

/// What the mouse rests on in the reader is explained on a card: a link by the head of what it leads to, a term by its
/// definition and the topic that explains it. No underlines; the same for the cursor on a key.
class HoverControl : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        Desk& desk;
        Reader& reader;
    };
    HoverControl(const Parts& parts, QWidget* window);
    void explainAtCursor(); ///< the link or term at the text cursor or next after it in its paragraph; keyboard
    [[nodiscard]] HoverCard& card() const { return *m_card; }

Q_SIGNALS:
    void said(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool explain(QPoint at);
    void showTerm(const KnownTerm& known, int blockPosition, bool byKey);
    void showLink(const QUrl& link, const QRect& word, bool byKey);
    void show(const CardText& text, const QRect& word, bool byKey);
    void hide();
    void follow(const QString& goal);
    [[nodiscard]] QRect wordRect(int begin, int end) const; ///< of document positions, in the window
    [[nodiscard]] std::optional<KnownTerm> term(const QString& text, int at, bool orAfter);

    Parts m_parts;
    HoverCard* m_card;
    QRect m_word; ///< the card is about, in the window
    QTimer m_leave;
    std::optional<Lexicon> m_lexicon; ///< of the note that is shown; made when first needed
    quint64 m_request = 0;
};

} // namespace tujian
