#pragma once
#include <QString>
#include <QStringList>

namespace tujian {

/// What narrows the topics that the shelf lists.
struct Narrowing {
    QString words;    ///< of titles
    QStringList tags; ///< chosen ones
    bool anyTag = false;
    friend bool operator==(const Narrowing&, const Narrowing&) = default;
};

} // namespace tujian
