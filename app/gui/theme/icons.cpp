#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Path data by name. One family: 24-unit grid, 2 units of air, round caps, no fills.
const QHash<QString, QString>& iconPaths() {
    static const QHash<QString, QString> paths{
        {u"back"_s, u"M19 12H5M11 6l-6 6 6 6"_s},
        {u"forward"_s, u"M5 12h14M13 6l6 6-6 6"_s},
        {u"go"_s, u"M4 12a8 8 0 1 1 16 0a8 8 0 1 1-16 0M15.5 8.5l-2 5-5 2 2-5z"_s},
        {u"command"_s, u"M5 7l5 5-5 5M12 17h7"_s},
        {u"star"_s, u"M12 4l2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8z"_s},
        {u"bookmark"_s, u"M7 4h10v16l-5-4-5 4z"_s},
        {u"map"_s,
         u"M6 3.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M18 6a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M9 15.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M8.4 6.6l7.2 1.4M16.4 10.4l-5.6 5.8M6.6 8.4l1.8 7.2"_s},
        {u"swap"_s, u"M8 5v14M4.5 8.5L8 5l3.5 3.5M16 19V5M12.5 15.5L16 19l3.5-3.5"_s},
        {u"search"_s, u"M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.2 15.2L20 20"_s},
        {u"close"_s, u"M6 6l12 12M18 6L6 18"_s},
        {u"up"_s, u"M6 15l6-6 6 6"_s},
        {u"down"_s, u"M6 9l6 6 6-6"_s},
        {u"right"_s, u"M9 6l6 6-6 6"_s},
        {u"folder"_s, u"M3 7a2 2 0 0 1 2-2h4l2 2.5h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"_s},
        {u"file"_s, u"M6 3h8l4 4v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v4h4M8 12h6M8 16h6"_s},
        {u"book"_s, u"M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5C14 18 17 17.5 20 18V5c-3-.5-6 0-8 1.5zM12 6.5v13"_s},
        {u"recent"_s, u"M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17M12 7.5V12l3 2"_s},
        {u"tag"_s, u"M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8.5 8.5h.01"_s},
        {u"diagram"_s, u"M4 4h6v5H4zM14 15h6v5h-6zM4 15h6v5H4zM7 9v6M10 17.5h4"_s},
        {u"lifelines"_s, u"M5 3v18M12 3v18M19 3v18M5 8h7M12 13h7M19 18H12"_s},
        {u"outline"_s, u"M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"_s},
        {u"fit"_s, u"M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"_s},
        {u"actual"_s, u"M5 8l2-1.5V17M17 8l2-1.5V17M12 10v.01M12 15v.01"_s},
        {u"zoom-in"_s, u"M12 5v14M5 12h14"_s},
        {u"zoom-out"_s, u"M5 12h14"_s},
        {u"copy"_s, u"M9 9h11v11H9zM5 15H4V4h11v1"_s},
        {u"drag"_s, u"M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01"_s},
        {u"export"_s, u"M12 15V4M8 8l4-4 4 4M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"_s},
        {u"window"_s, u"M14 4h6v6M20 4l-8 8M10 5H5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-5"_s},
        {u"first"_s, u"M18 6l-7 6 7 6M6 6v12"_s},
        {u"previous"_s, u"M15 6l-7 6 7 6"_s},
        {u"next"_s, u"M9 6l7 6-7 6"_s},
        {u"last"_s, u"M6 6l7 6-7 6M18 6v12"_s},
        {u"play"_s, u"M7 5l12 7-12 7z"_s},
        {u"pause"_s, u"M8 5v14M16 5v14"_s},
        {u"problems"_s, u"M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01"_s},
        {u"todo"_s, u"M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16M12 8v4.5M12 15.8v.01"_s},
        {u"menu"_s, u"M4 7h16M4 12h16M4 17h16"_s},
        {u"sidebar"_s, u"M4 5h16v14H4zM9.5 5v14"_s},
        {u"present"_s, u"M3 4h18M4.5 4v11h15V4M12 15v3M8 21l4-3 4 3"_s},
        {u"theme"_s, u"M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16M12 4v16"_s},
        {u"check"_s, u"M5 12.5l4.5 4.5L19 7"_s},
        {u"quote"_s, u"M4 7h16M4 12h16M4 17h9"_s},
        {u"mend"_s, u"M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3"_s},
        {u"evidence"_s, u"M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.5 12l2.5 2.5 4.5-5"_s},
        {u"filter"_s, u"M4 5h16l-6 7.5V19l-4-2v-4.5z"_s},
        {u"sliders"_s,
         u"M4 7h8M18 7h2M15 4.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M4 17h2M12 17h8M9 14.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5"_s},
        {u"route"_s,
         u"M6 15a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M18 4a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M8.5 17.5H14a3 3 0 "
         "0 0 0-6h-4a3 3 0 0 1 0-5h5.5"_s},
        {u"refresh"_s, u"M20 12a8 8 0 1 1-2.5-5.8M20 3.5V8h-4.5"_s},
    };
    return paths;
}

QColor iconColour(QIcon::Mode mode, QIcon::State state) {
    const Look& look = currentLook();
    if (mode == QIcon::Disabled)
        return QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText);
    if (state == QIcon::On)
        return look.accent;
    return mode == QIcon::Active ? look.text : look.quiet;
}

/// Renders the path when asked, so that a change of theme needs no new icons.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QString path)
        : m_path(std::move(path)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QString svg =
            u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"%1\" fill=\"none\" "
            "stroke=\"%2\" stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>"_s;
        QSvgRenderer renderer(svg.arg(m_path, iconColour(mode, state).name()).toUtf8());
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_path); }

private:
    QString m_path;
};

} // namespace

QIcon lineIcon(const QString& name) {
    const auto found = iconPaths().constFind(name);
    return found == iconPaths().constEnd() ? QIcon() : QIcon(new LineIconEngine(*found));
}

QStringList lineIconNames() {
    QStringList names = iconPaths().keys();
    names.sort();
    return names;
}

} // namespace tujian
