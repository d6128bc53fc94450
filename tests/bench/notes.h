#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bench {

/// Notes as practitioners write them: a hierarchy, a numbered process, a paragraph, arrows, states, a manifest, and
/// sections from which nothing is to be drawn, about 4.5 KB each. The same notes for the same number.
QStringList practitionersNotes(int count);

/// The texts of a folder's Markdown files, in the order of their names.
QStringList folderNotes(const QString& folder);

/// md4c alone over UTF-8, with the flags of the program and callbacks that do nothing: the floor for all that reads
/// Markdown. Returns how often it called back.
qint64 parseAlone(const QByteArray& utf8);

} // namespace bench
