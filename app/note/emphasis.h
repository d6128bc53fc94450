#pragma once
#include <QByteArray>

namespace tujian {

/// CommonMark leaves "**注意：**后文" alone, since it asks for a blank between punctuation, a mark and a letter, which
/// Chinese does not write. Within the line [begin, end), punctuation between '*' and the inside of the emphasis is
/// overwritten with a letter of the same length where a Chinese character stands on the other side. Linear.
void easeEmphasis(QByteArray& utf8, qsizetype begin, qsizetype end);

} // namespace tujian
