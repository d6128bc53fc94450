#pragma once
#include "diagram/graph.h"
#include <QSet>
#include <QString>

namespace tujian {

/// File names for what is exported: "<note>-<heading>-<kind>[-NN].<ext>", safe on every file system, each used once.
class FileNames {
public:
    explicit FileNames(QString extension)
        : m_extension(std::move(extension)) {}
    /// `step` > 0 adds its number, with as many digits as the last one has (two at least).
    QString next(const Graph& graph, int step = 0);

private:
    QString m_extension;
    QSet<QString> m_used;
};

/// A text as a part of a file name: no separators, control characters or spaces at the ends; at most `bytes` of UTF-8.
QString safeName(const QString& text, int bytes = 180);

} // namespace tujian
