#include "gui/theme/look.h"
#include <QApplication>
#include <QFile>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

/// The window still stands if the theme's data is missing.
Theme plainTheme(bool dark) {
    Theme theme;
    theme.name = dark ? u"dark"_s : u"light"_s;
    theme.background = dark ? QColor(0x1f, 0x22, 0x27) : QColor(0xff, 0xff, 0xff);
    theme.text = dark ? QColor(0xe6, 0xe8, 0xeb) : QColor(0x1f, 0x23, 0x28);
    theme.quietText = dark ? QColor(0x9a, 0xa2, 0xad) : QColor(0x5c, 0x65, 0x70);
    theme.accent = dark ? QColor(0x6c, 0xa8, 0xff) : QColor(0x1f, 0x6f, 0xd6);
    return theme;
}

Look& storedLook() {
    static Look look = makeLook(false);
    return look;
}

} // namespace

QString themeChoiceName(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    return {};
}

ThemeChoice themeChoiceNamed(const QString& name) {
    if (name == u"light")
        return ThemeChoice::Light;
    return name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

bool desktopIsDark() {
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Look makeLook(bool dark) {
    Look look;
    look.dark = dark;
    look.diagram = namedTheme(dark ? u"dark"_s : u"light"_s).value_or(plainTheme(dark));
    look.paper = look.diagram.background;
    look.text = look.diagram.text;
    look.quiet = look.diagram.quietText;
    look.accent = look.diagram.accent;
    look.window = mixed(look.paper, look.text, dark ? 0.05 : 0.04);
    look.hover = mixed(look.paper, look.text, dark ? 0.12 : 0.07);
    look.border = mixed(look.paper, look.text, dark ? 0.18 : 0.13);
    look.selected = mixed(look.paper, look.accent, dark ? 0.28 : 0.14);
    return look;
}

QPalette lookPalette(const Look& look) {
    QPalette palette;
    palette.setColor(QPalette::Window, look.window);
    palette.setColor(QPalette::WindowText, look.text);
    palette.setColor(QPalette::Base, look.paper);
    palette.setColor(QPalette::AlternateBase, look.window);
    palette.setColor(QPalette::Text, look.text);
    palette.setColor(QPalette::PlaceholderText, look.quiet);
    palette.setColor(QPalette::Button, look.window);
    palette.setColor(QPalette::ButtonText, look.text);
    palette.setColor(QPalette::BrightText, look.accent);
    palette.setColor(QPalette::Link, look.accent);
    palette.setColor(QPalette::LinkVisited, look.accent);
    palette.setColor(QPalette::Highlight, look.accent);
    palette.setColor(QPalette::HighlightedText, look.dark ? QColor(0x10, 0x12, 0x15) : QColor(Qt::white));
    palette.setColor(QPalette::ToolTipBase, look.paper);
    palette.setColor(QPalette::ToolTipText, look.text);
    palette.setColor(QPalette::Mid, look.border);
    palette.setColor(QPalette::Midlight, look.hover);
    const QColor off = mixed(look.quiet, look.paper, 0.4);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    return palette;
}

QString lookStyleSheet(const Look& look) {
    QFile file(u":/style/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const QList<std::pair<QString, QString>> values{
        {u"@window"_s, look.window.name()},
        {u"@paper"_s, look.paper.name()},
        {u"@hover"_s, look.hover.name()},
        {u"@border"_s, look.border.name()},
        {u"@text"_s, look.text.name()},
        {u"@quiet"_s, look.quiet.name()},
        {u"@accent"_s, look.accent.name()},
        {u"@selected"_s, look.selected.name()},
        {u"@small"_s, QString::number(look.type.small) + u"px"_s},
        {u"@body"_s, QString::number(look.type.body) + u"px"_s},
        {u"@title"_s, QString::number(look.type.title) + u"px"_s},
    };
    for (const auto& [name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

QFont windowFont(int pixels, bool bold) {
    QFont font;
    // Named first, so that Chinese has its Simplified forms whatever the locale.
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

const Look& currentLook() {
    return storedLook();
}

void applyLook(QApplication& app, const Look& look) {
    storedLook() = look;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(lookPalette(look));
    QApplication::setFont(windowFont(look.type.body));
    app.setStyleSheet(lookStyleSheet(look));
}

} // namespace tujian
