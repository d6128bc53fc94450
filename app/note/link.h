#pragma once
#include "note/note.h"

namespace tujian {

/// Splits a destination into target and anchor, tells what kind it is, undoes percent signs in relative ones.
Link linkTo(const QString& destination, const QString& title, bool image);

/// The source range of a whole link or image whose shown text is [first, last): its brackets and destination included.
std::pair<int, int> linkRange(QStringView text, int first, int last);

/// Offset after the destination that follows the ']' at `bracket`: "(…)" or "[…]"; after the bracket if there is none.
int destinationEnd(QStringView text, int bracket);

} // namespace tujian
