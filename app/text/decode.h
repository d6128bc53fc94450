#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace tujian {

/// Bytes of unknown encoding → text: byte order marks, UTF-8, UTF-16, then ICU's detector (GB18030, Big5, Shift_JIS …).
/// UTF-8 with a few broken bytes is read with U+FFFD for them. nullopt: not text (NUL bytes, many control characters).
std::optional<QString> decodeBytes(const QByteArray& bytes);

} // namespace tujian
