#pragma once
#include <QString>
#include <QTextLayout>
#include <QVariantList>

class QPainter;
class QStyleOptionViewItem;
class QToolButton;
class QWidget;

/// What several panes are made of.
namespace tujian {

/// A button that shows a line icon; `text` is its tooltip and what a screen reader says. `parent` owns it.
QToolButton* iconButton(QWidget* parent, const QString& icon, const QString& text);

/// How far above the window something seems to be.
enum class Lift { Low, High };

/// Gives `widget` the ground, edge and shadow of what opens over the window.
void makePopup(QWidget* widget, Lift lift);

/// Fills the ground of a list's row if it is selected or under the mouse: rounded, a little inside `option.rect`.
/// Leaves the painter antialiased and without a pen. Returns the rounded rectangle.
QRect paintRow(QPainter& painter, const QStyleOptionViewItem& option);

/// The formats of the letters that a query hit: `marks` are start and length by turns, cut to a text of `size` units.
QList<QTextLayout::FormatRange> markFormats(const QVariantList& marks, qsizetype size);

/// Sets the text of `layout` in one line, as wide as it wants to be, with `formats`.
void layOutLine(QTextLayout& layout, const QList<QTextLayout::FormatRange>& formats);

} // namespace tujian
