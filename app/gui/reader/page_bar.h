#pragma once
#include <QWidget>

class QLabel;
class QToolButton;

namespace tujian {

/// Beside the breadcrumb: what of the note the page leaves out, and the way to the rest. Not there if it is whole.
class PageBar : public QWidget {
    Q_OBJECT
public:
    explicit PageBar(QWidget* parent = nullptr);
    void showPart(int part, int parts); ///< from 0; fewer than two: the note is not cut
    void showFocus(bool one);           ///< only one topic is shown

Q_SIGNALS:
    void partAsked(int by);
    void wholeAsked(); ///< not only one topic any more

private:
    QToolButton* m_focus;
    QWidget* m_parts;
    QLabel* m_part;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace tujian
