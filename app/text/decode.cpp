#include "text/decode.h"
#include <QList>
#include <QStringDecoder>
#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype sampled = 64 * 1024; ///< bytes that a guess is made from

bool isOddControl(char16_t c) {
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f') || c == 0x7f;
}

/// Text has next to no control characters; a stray one does not make a file binary.
bool isText(const QString& text) {
    const QStringView sample = QStringView(text).left(sampled);
    if (sample.contains(QChar(0)))
        return false;
    const auto odd = std::count_if(sample.begin(), sample.end(), [](QChar c) { return isOddControl(c.unicode()); });
    return odd * 50 <= sample.size();
}

std::optional<QString> whenText(QString text) {
    if (!isText(text))
        return std::nullopt;
    return text;
}

std::optional<QString> decodeMarked(const QByteArray& bytes) {
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        return std::nullopt;
    return QString(QStringDecoder(*encoding)(bytes));
}

/// A few zeros among ASCII: read two by two, ASCII letters would pass for rare Chinese characters.
bool isAsciiWithZeros(const QByteArray& bytes, qsizetype zeros) {
    const auto printable = std::count_if(bytes.cbegin(), bytes.cend(), [](char c) { return c >= 0x20 && c < 0x7f; });
    return zeros * 4 < bytes.size() && printable * 20 > (bytes.size() - zeros) * 17;
}

/// UTF-16 without a mark: line ends and blanks, of which a text has some, have their zero byte on one side only.
std::optional<QString> decodeUnmarkedUtf16(const QByteArray& bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    const qsizetype limit = std::min(bytes.size(), sampled);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i + 1 < limit; i += 2) {
        even += bytes.at(i) == 0 ? 1 : 0;
        odd += bytes.at(i + 1) == 0 ? 1 : 0;
    }
    if ((even == 0) == (odd == 0) || isAsciiWithZeros(bytes.left(limit), even + odd))
        return std::nullopt;
    QStringDecoder decoder(even == 0 ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    QString text = decoder(bytes);
    // A binary file with zeros decodes to characters that nobody has assigned.
    const auto unassigned = std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_NotAssigned || c.category() == QChar::Other_PrivateUse;
    });
    if (decoder.hasError() || unassigned > 0 || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

/// UTF-8 in spite of some broken bytes: most of what is not ASCII reads well.
std::optional<QString> decodeMostlyUtf8(const QByteArray& bytes) {
    QString text = QString::fromUtf8(bytes);
    const auto broken = text.count(QChar::ReplacementCharacter);
    const auto wide = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; }) - broken;
    if (broken * 10 > wide)
        return std::nullopt;
    return text;
}

struct Close {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// nullopt where a byte does not fit the encoding.
std::optional<QString> decodeStrictly(const QByteArray& bytes, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter(ucnv_open(name, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size(), Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), int32_t(text.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

/// Names of encodings that the detector thinks of, best first.
QList<QByteArray> guesses(const QByteArray& bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
    if (U_FAILURE(status))
        return {};
    ucsdet_setText(detector.get(), bytes.constData(), int32_t(std::min(bytes.size(), sampled)), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    QList<QByteArray> names;
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i)
        names.append(ucsdet_getName(matches[i], &status));
    return names;
}

/// Chinese bytes read as Shift_JIS turn into half-width katakana, which nobody writes notes in.
bool isMisreadJapanese(const QString& text) {
    const auto narrow =
        std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c >= u'\uFF61' && c <= u'\uFF9F'; });
    const auto wide = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; });
    return narrow * 4 > wide;
}

std::optional<QString> decodeGuessed(const QByteArray& bytes) {
    const QList<QByteArray> names = guesses(bytes);
    const QList<QByteArray> wide{"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"};
    for (const QByteArray& name : names) {
        if (!wide.contains(name))
            continue;
        auto text = decodeStrictly(bytes, name.constData());
        if (text && !isMisreadJapanese(*text))
            return text;
    }
    // The detector is shy of short texts; what reads as GB18030 without a fault is most likely Chinese.
    if (auto text = decodeStrictly(bytes, "GB18030"))
        return text;
    for (const QByteArray& name : names) {
        if (auto text = decodeStrictly(bytes, name.constData()))
            return text;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> decodeBytes(const QByteArray& bytes) {
    if (auto text = decodeMarked(bytes))
        return whenText(std::move(*text));
    if (QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8() && !bytes.contains('\0'))
        return whenText(QString::fromUtf8(bytes));
    if (auto text = decodeUnmarkedUtf16(bytes))
        return whenText(std::move(*text));
    if (bytes.left(sampled).contains('\0'))
        return std::nullopt;
    if (auto text = decodeMostlyUtf8(bytes))
        return whenText(std::move(*text));
    if (auto text = decodeGuessed(bytes))
        return whenText(std::move(*text));
    return std::nullopt;
}

} // namespace tujian
