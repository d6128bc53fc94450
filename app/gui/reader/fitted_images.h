#pragma once
#include <QUrl>

class QTextDocument;

namespace tujian {

/// Tells each picture of the document how wide it may be where it stands, in pixels, if the text is `width` wide: in a
/// list it has less room. Said in its address, so that it is loaded at that size and stays sharp.
void fitImages(QTextDocument& document, double width);

/// The address as it stands in the note, and the width that was said; 0: none was.
struct FittedAddress {
    QUrl address;
    int width = 0;
};
FittedAddress fittedAddress(const QUrl& said);

} // namespace tujian
