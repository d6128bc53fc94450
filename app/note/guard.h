#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace tujian {

/// Something in the input that the parser did not get to see as it is: [begin, end) in bytes. A comment has no code,
/// since there is nothing to report.
struct Neutralised {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString code;
    QString message;
};

/// Overwrites, byte for byte, what would make the parser slow or huge (bracket floods, tables of mostly missing cells,
/// hundreds of nested marks on a line), footnote definitions (which it takes for link definitions) and comment blocks.
/// The reader never sees the changed bytes: texts are taken from the note by their offsets. Linear.
QList<Neutralised> guardMarkdown(QByteArray& utf8);

} // namespace tujian
