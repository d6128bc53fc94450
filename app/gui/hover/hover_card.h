#pragma once
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace tujian {

/// What is said of the thing under the mouse: a title, where it stands, some lines, and a link.
struct CardText {
    QString title;
    QString place; ///< quiet, one line
    QStringList lines;
    QString link;     ///< what the foot says; empty: no foot
    QString linkGoal; ///< sent by linkActivated
    friend bool operator==(const CardText&, const CardText&) = default;
};

/// A quiet sheet beside a word or a link. Lies in the window it was made for, takes the keyboard only when asked.
class HoverCard : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget* window);
    /// Beside `word`, a rectangle of the window: under it, above where there is no room.
    void showBeside(const CardText& text, const QRect& word);
    [[nodiscard]] const CardText& text() const { return m_text; }

Q_SIGNALS:
    void linkActivated(const QString& goal);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void follow();
    CardText m_text;
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_body;
    QLabel* m_foot;
};

} // namespace tujian
