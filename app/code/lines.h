#pragma once
#include "code/language.h"

namespace tujian {

/// The key a line starts with: [begin, end), and where its value starts. `begin` == `end`: it has none.
struct KeyOfLine {
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype value = 0;
};
KeyOfLine keyOfLine(QStringView line, const LineKeys& keys);

/// How many spaces a line starts with.
int indentOf(QStringView line);

/// Does a key's value (the rest of its line) open a block scalar: `|`, `>`, `|-`, `>2+` …?
bool opensBlockScalar(QStringView value);

} // namespace tujian
