#pragma once
#include <QString>
#include <QStringList>

namespace tujian {

/// Notes made of Markdown's pieces in every mixture, odd ones among them; the same for the same seed.
QString randomNote(quint32 seed);

/// Notes that tried to break a mapping, or a text document, before.
QStringList hardNotes();

} // namespace tujian
