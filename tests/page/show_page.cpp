// Paints a note's page to a picture, to look at: show_page NOTE.md OUT.png [--dark] [--width N] [--top Y] [--height N]
#include "page/page.h"
#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextDocument>
#include <QTextFrame>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tujian;

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const auto number = [&arguments](const QString& name, int otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at > 0 && at + 1 < arguments.size() ? arguments[at + 1].toInt() : otherwise;
    };
    QFile file(arguments[1]);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const Note note = parseNote(u"note.md"_s, QString::fromUtf8(file.readAll()));
    PageOptions options;
    options.dark = arguments.contains(u"--dark"_s);
    QElapsedTimer timer;
    timer.start();
    const Page page = buildPage(note, options);
    const qint64 built = timer.restart();
    QTextDocument document;
    document.setHtml(page.html);
    const qint64 filled = timer.restart();
    QTextFrameFormat margins = document.rootFrame()->frameFormat();
    margins.setMargin(36);
    document.rootFrame()->setFrameFormat(margins);
    document.setTextWidth(number(u"--width"_s, 760));
    const QSizeF size = document.size();
    const qint64 laidOut = timer.restart();
    const int top = number(u"--top"_s, 0);
    const int height = qMin(number(u"--height"_s, 1400), int(size.height()) - top);
    QImage image(int(size.width()), qMax(1, height), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.translate(0, -top);
    document.drawContents(&painter, QRectF(0, top, size.width(), height));
    painter.end();
    std::printf("%d blocks, %lld bytes of HTML, height %.0f; build %lld, setHtml %lld, layout %lld, paint %lld ms\n",
                document.blockCount(), qint64(page.html.size()), size.height(), built, filled, laidOut,
                timer.elapsed());
    return image.save(arguments[2]) ? 0 : 1;
}
