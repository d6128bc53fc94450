#include "layout/fonts.h"
#include <QCoreApplication>
#include <QFontDatabase>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

QStringList fontFamilies(bool mono) {
    if (mono)
        return {u"Noto Sans Mono CJK SC"_s, u"DejaVu Sans Mono"_s, u"monospace"_s};
    return {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Micro Hei"_s, u"DejaVu Sans"_s,
            u"sans-serif"_s};
}

QFont fontFor(const TextStyle& style) {
    QFont font;
    font.setFamilies(fontFamilies(style.mono));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.size))));
    font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

QString fontProblem() {
    if (!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        return {};
    return QCoreApplication::translate("layout",
                                       "No font here has Chinese characters; boxes will stand in their place. "
                                       "Install one, on Debian: apt install fonts-noto-cjk");
}

double lineHeight(const TextStyle& style) {
    return std::ceil(style.size * 1.4);
}

} // namespace tujian
