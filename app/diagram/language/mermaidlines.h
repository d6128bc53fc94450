#pragma once
#include <QList>
#include <QString>

namespace tujian {

/// A statement of Mermaid: one line, or a part of it between semicolons, trimmed, with its place in the fence.
struct MermaidLine {
    QString text;
    qsizetype at = 0;
};

/// Statements without comments, directives (%%{…}%%) and the front matter between "---" lines. `title` is what that
/// says. The first statement names the kind of diagram. Semicolons end a statement only where `semicolons` is true.
QList<MermaidLine> mermaidLines(const QString& text, bool semicolons, QString& title);

} // namespace tujian
