#include "page/style.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr const char16_t* CodeNames[] = {u"text",    u"keyword", u"type",     u"string",  u"number",
                                         u"comment", u"key",     u"variable", u"operator"};

PageColours readColours(const QJsonObject& json) {
    PageColours colours;
    const std::pair<QString*, const char16_t*> names[] = {
        {&colours.background, u"background"}, {&colours.text, u"text"},
        {&colours.heading, u"heading"},       {&colours.quiet, u"quiet"},
        {&colours.emphasis, u"emphasis"},     {&colours.accent, u"accent"},
        {&colours.marker, u"marker"},         {&colours.panel, u"panel"},
        {&colours.border, u"border"},         {&colours.rule, u"rule"},
        {&colours.tableHead, u"tableHead"},   {&colours.inlineCode, u"inlineCode"},
        {&colours.quoteBar, u"quoteBar"},     {&colours.inlineCodeText, u"inlineCodeText"},
        {&colours.quoteText, u"quoteText"},   {&colours.mark, u"mark"},
    };
    for (const auto& [colour, name] : names)
        *colour = json.value(QStringView(name)).toString();
    const QJsonObject code = json.value("code"_L1).toObject();
    for (int i = 0; i < int(std::size(CodeNames)); ++i)
        colours.code.insert(i, code.value(QStringView(CodeNames[i])).toString());
    const QJsonObject callouts = json.value("callouts"_L1).toObject();
    for (auto it = callouts.begin(); it != callouts.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        colours.callouts.insert(it.key(), {pair.at(0).toString(), pair.at(1).toString()});
    }
    return colours;
}

const PageColours& shippedColours(bool dark) {
    static const QJsonObject json = [] {
        QFile file(u":/style/page.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    static const PageColours light = readColours(json.value("light"_L1).toObject());
    static const PageColours night = readColours(json.value("dark"_L1).toObject());
    return dark ? night : light;
}

bool isColour(const QString& text) {
    if (text.size() != 7 || text.front() != u'#')
        return false;
    bool hex = false;
    text.sliced(1).toUInt(&hex, 16);
    return hex;
}

int scaled(double size, double factor) {
    return std::max(1, int(std::lround(size * factor)));
}

} // namespace

QString bodyFamilies() {
    return u"'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"_s;
}

QString codeFamilies() {
    return u"'Noto Sans Mono CJK SC','Noto Sans Mono','DejaVu Sans Mono',monospace"_s;
}

PageStyle pageStyle(const PageOptions& options) {
    PageStyle style;
    style.colours = shippedColours(options.dark);
    if (isColour(options.accent))
        style.colours.accent = options.accent;
    const double size = std::isfinite(options.textSize) ? std::clamp(options.textSize, 6.0, 96.0) : 15.0;
    style.text = scaled(size, 1);
    style.line = scaled(size, 1.7);
    style.code = scaled(size, 0.92);
    style.codeLine = scaled(size, 1.5);
    style.small = scaled(size, 0.87);
    style.gap = scaled(size, 0.8);
    style.tightGap = scaled(size, 0.2);
    style.looseGap = scaled(size, 0.55);
    style.indent = scaled(size, 1.6);
    return style;
}

/// One scale: each step about a fifth larger; the two lowest levels keep the body's size and differ by colour.
int PageStyle::headingSize(int level) const {
    static constexpr double factors[] = {1.87, 1.53, 1.27, 1.1, 1, 1};
    return scaled(text, factors[std::clamp(level, 1, 6) - 1]);
}

int PageStyle::headingLine(int level) const {
    return scaled(headingSize(level), 1.4);
}

int PageStyle::headingGap(int level) const {
    static constexpr double factors[] = {2.6, 2.4, 2, 1.7, 1.5, 1.5};
    return scaled(text, factors[std::clamp(level, 1, 6) - 1]);
}

QString PageStyle::body() const {
    return u"white-space:pre-wrap;font-family:%1;font-size:%2px;color:%3;background-color:%4"_s.arg(bodyFamilies())
        .arg(text)
        .arg(colours.text, colours.background);
}

QString PageStyle::link() const {
    return u"color:%1;text-decoration:none"_s.arg(colours.accent);
}

QString PageStyle::deadLink() const {
    return u"color:%1;text-decoration:underline"_s.arg(colours.quiet);
}

QString PageStyle::inlineCode(int size) const {
    return u"font-family:%1;font-size:%2px;background-color:%3;color:%4"_s.arg(codeFamilies())
        .arg(size > 0 ? size : code)
        .arg(colours.inlineCode, colours.inlineCodeText);
}

QString inColour(const QString& html, const QString& colour) {
    return u"<font color=\""_s + colour + u"\">"_s + html + u"</font>"_s;
}

} // namespace tujian
