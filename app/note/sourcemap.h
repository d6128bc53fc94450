#pragma once
#include <QByteArray>
#include <QList>
#include <QStringView>

namespace tujian {

/// From byte offsets in a UTF-8 copy of a text to UTF-16 offsets in the text. Cheap for ascending questions; any order
/// works, through checkpoints. A byte inside a character counts as its start.
class SourceMap {
public:
    /// `bytes` is the UTF-8 of a text whose first unit has the offset `base`.
    SourceMap(QByteArray bytes, int base);
    [[nodiscard]] int at(qsizetype byte);

private:
    struct Place {
        qsizetype byte = 0;
        int unit = 0;
    };
    QByteArray m_bytes; // shared, so that a later change of the caller's copy does not show here
    QList<Place> m_checkpoints;
    Place m_last;
};

} // namespace tujian
