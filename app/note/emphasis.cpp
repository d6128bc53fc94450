#include "note/emphasis.h"
#include <QByteArrayView>
#include <algorithm>

namespace tujian {
namespace {

bool isWideLead(char c) {
    return (static_cast<unsigned char>(c) & 0xF0U) == 0xE0U;
}

/// Three bytes of UTF-8 as a code point; 0 if there are none at `at`.
char32_t wideAt(QByteArrayView text, qsizetype at) {
    if (at < 0 || at + 3 > text.size() || !isWideLead(text.at(at)))
        return 0;
    const auto bits = [&text](qsizetype i) { return char32_t(static_cast<unsigned char>(text.at(i))); };
    return ((bits(at) & 0x0FU) << 12U) | ((bits(at + 1) & 0x3FU) << 6U) | (bits(at + 2) & 0x3FU);
}

/// Punctuation of Chinese text: the general block's quotes and dashes, CJK's, full-width forms.
bool isWidePunctuation(char32_t c) {
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) ||
           (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF3D);
}

bool isWideLetter(char32_t c) {
    return c >= 0x3040 && c < 0xFF00 && !isWidePunctuation(c);
}

bool isNarrowPunctuation(char c) {
    return QByteArrayView(":,.;?%\"").contains(c);
}

/// Where the round bracket that is closed at `close` opens, on this line; -1 unless it is plain text ("](" is a
/// link's).
qsizetype plainBracket(QByteArrayView line, qsizetype close) {
    const qsizetype from =
        std::max<qsizetype>(0, close - 300); // a remark in brackets is short, a search back is not free
    const qsizetype open = line.sliced(from, close - from).lastIndexOf('(');
    return open < 0 || (from + open > 0 && line.at(from + open - 1) == ']') ? -1 : from + open;
}

/// Overwrites the punctuation that ends before `marks` (a closing run of '*') or begins at their end (an opening one).
void easeSide(QByteArray& utf8, QByteArrayView line, qsizetype offset, qsizetype begin, qsizetype past) {
    const bool letterBefore = isWideLetter(wideAt(line, begin - 3));
    const bool letterAfter = isWideLetter(wideAt(line, past));
    char* bytes = utf8.data() + offset;
    const auto overwrite = [bytes](qsizetype at) { std::copy_n("\xE4\xB8\xAD", 3, bytes + at); };
    if (letterAfter && isWidePunctuation(wideAt(line, begin - 3)))
        overwrite(begin - 3);
    else if (letterAfter && begin > 0 &&
             (isNarrowPunctuation(line.at(begin - 1)) ||
              (line.at(begin - 1) == ')' && plainBracket(line, begin - 1) >= 0)))
        bytes[begin - 1] = 'x';
    else if (letterBefore && isWidePunctuation(wideAt(line, past)))
        overwrite(past);
    else if (letterBefore && past < line.size() && (isNarrowPunctuation(line.at(past)) || line.at(past) == '('))
        bytes[past] = 'x';
}

} // namespace

void easeEmphasis(QByteArray& utf8, qsizetype begin, qsizetype end) {
    qsizetype at = QByteArrayView(utf8).sliced(begin, end - begin).indexOf('*');
    if (at < 0)
        return;
    const QByteArray copy = utf8.mid(begin, end - begin);
    const QByteArrayView line(copy);
    for (; at >= 0; at = line.indexOf('*', at)) {
        qsizetype past = at;
        while (past < line.size() && line.at(past) == '*')
            ++past;
        easeSide(utf8, line, begin, at, past);
        at = past;
    }
}

} // namespace tujian
