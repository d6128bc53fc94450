#pragma once
#include <QStringView>
#include <vector>

namespace tujian {

/// yaml-cpp's places are byte offsets; ours are lines and UTF-16 columns. Events come nearly in order, so a cursor that
/// walks either way finds them without a table.
class YamlPlaces {
public:
    YamlPlaces(QStringView piece, int firstLine);

    qsizetype offset(qsizetype byte);
    [[nodiscard]] int index(qsizetype offset) const; ///< of the line, from 0
    [[nodiscard]] int line(qsizetype offset) const { return m_firstLine + index(offset); }
    [[nodiscard]] int column(qsizetype offset) const { return static_cast<int>(offset - m_starts[index(offset)]) + 1; }

    /// The last line with text on it that starts at or after the one of `from` and before the one of `until`.
    [[nodiscard]] int lastWritten(qsizetype from, qsizetype until) const;

    [[nodiscard]] QStringView lineBefore(qsizetype offset) const;
    [[nodiscard]] QStringView textAt(qsizetype offset) const { return m_piece.mid(offset); }
    [[nodiscard]] qsizetype size() const { return m_piece.size(); }

private:
    [[nodiscard]] int bytesAt(qsizetype offset) const;

    QStringView m_piece;
    int m_firstLine;
    std::vector<qsizetype> m_starts;
    qsizetype m_byte = 0;
    qsizetype m_offset = 0;
};

} // namespace tujian
