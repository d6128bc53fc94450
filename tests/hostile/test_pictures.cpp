#include "test_pictures.h"
#include "gui/reader/note_images.h"
#include "gui/reader/svg_guard.h"
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

const QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                        "width=\"40\" height=\"40\">";

constexpr qint64 patience = 60'000; ///< only a hang crosses it

/// A notebook with one picture; what the reader shows of it.
QImage shown(const QString& name, const QByteArray& bytes) {
    const QTemporaryDir folder;
    QFile note(folder.filePath(u"a.md"_s));
    QFile picture(folder.filePath(name));
    if (!note.open(QIODevice::WriteOnly) || !picture.open(QIODevice::WriteOnly) || picture.write(bytes) != bytes.size())
        qFatal("cannot write");
    note.close();
    picture.close();
    const Result<Notebook> book = scanNotebook(folder.path());
    return book ? noteImage(*book, u"a.md"_s, QUrl(name), 600, 1) : QImage();
}

void chunk(QByteArray& png, const char* type, const QByteArray& data) {
    QByteArray body = type + data;
    png += QByteArray(4, '\0');
    qToBigEndian(quint32(data.size()), png.data() + png.size() - 4);
    png += body;
    png += QByteArray(4, '\0');
    qToBigEndian(quint32(crc32(0, reinterpret_cast<const Bytef*>(body.constData()), uInt(body.size()))),
                 png.data() + png.size() - 4);
}

/// A PNG of one colour: a few kilobytes that unpack to width × height pixels.
QByteArray largePng(quint32 width, quint32 height) {
    QByteArray header(13, '\0');
    qToBigEndian(width, header.data());
    qToBigEndian(height, header.data() + 4);
    header[8] = 1; // a bit a pixel, grey
    QByteArray rows((width / 8 + 2) * qsizetype(height), '\0');
    uLongf size = compressBound(uLong(rows.size()));
    QByteArray packed(qsizetype(size), '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.constData()),
              uLong(rows.size()), 1);
    packed.resize(qsizetype(size));
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    chunk(png, "IHDR", header);
    chunk(png, "IDAT", packed);
    chunk(png, "IEND", {});
    return png;
}

QByteArray usesOfUses(int levels) {
    QByteArray svg = head + "<defs><rect id=\"a0\" width=\"1\" height=\"1\"/>";
    for (int i = 1; i < levels; ++i)
        svg += "<g id=\"a" + QByteArray::number(i) + "\">" +
               ("<use xlink:href=\"#a" + QByteArray::number(i - 1) + "\"/>").repeated(10) + "</g>";
    return svg + "</defs><use xlink:href=\"#a" + QByteArray::number(levels - 1) + "\"/></svg>";
}

} // namespace

void PicturesTest::plainSvgIsDrawn() {
    const QImage image =
        shown(u"a.svg"_s, head + "<defs><g id=\"g\"><rect width=\"40\" height=\"40\" fill=\"#ff0000\"/></g></defs>"
                                 "<use xlink:href=\"#g\"/><text x=\"1\">字</text></svg>");
    QCOMPARE(image.size(), QSize(40, 40));
    QCOMPARE(image.pixelColor(30, 30), QColor(255, 0, 0));
    // Pixels inside the picture are part of it.
    QImage dot(2, 2, QImage::Format_RGB32);
    dot.fill(Qt::green);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && dot.save(&buffer, "PNG"));
    const QImage within =
        shown(u"a.svg"_s, head + "<image width=\"40\" height=\"40\" xlink:href=\"data:image/png;base64," +
                              png.toBase64() + "\"/></svg>");
    QCOMPARE(within.pixelColor(20, 20), QColor(Qt::green));
}

void PicturesTest::svgNamesNothing_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("file") << QByteArray("<image width=\"9\" height=\"9\" xlink:href=\"/etc/passwd\"/>");
    QTest::newRow("file url") << QByteArray("<image width=\"9\" height=\"9\" xlink:href='file:///etc/passwd'/>");
    QTest::newRow("plain href") << QByteArray("<image width=\"9\" height=\"9\" href=\"/etc/passwd\"/>");
    QTest::newRow("another prefix") << QByteArray(
        "<image xmlns:y=\"http://www.w3.org/1999/xlink\" y:href=\"/etc/passwd\"/>");
    QTest::newRow("address") << QByteArray("<image xlink:href=\"http://tracker.example/etc/passwd\"/>");
    QTest::newRow("lines") << QByteArray("<image xlink:href\n=\n\"\n/etc/passwd\"/>");
    QTest::newRow("an SVG inside") << QByteArray("<image xlink:href=\"data:image/svg+xml,/etc/passwd\"/>");
    QTest::newRow("use") << QByteArray("<use xlink:href=\"/etc/passwd#a\"/>");
    QTest::newRow("style") << QByteArray("<rect style=\"fill:url(/etc/passwd)\"/>");
    QTest::newRow("attribute") << QByteArray("<rect fill=\"URL( '/etc/passwd')\"/>");
    QTest::newRow("sheet") << QByteArray("<style>@import '/etc/passwd';</style>");
    QTest::newRow("script") << QByteArray("<script>/etc/passwd</script>");
    QTest::newRow("handler") << QByteArray("<rect onload=\"/etc/passwd\"/>");
    QTest::newRow("processing") << QByteArray("<?xml-stylesheet href=\"/etc/passwd\"?>");
    QTest::newRow("foreign") << QByteArray("<foreignObject><iframe src=\"/etc/passwd\"/></foreignObject>");
}

void PicturesTest::svgNamesNothing() {
    QFETCH(QByteArray, body);
    const QByteArray harmless = harmlessSvg(head + "<rect width=\"9\" height=\"9\"/>" + body + "</svg>");
    QVERIFY(harmless.contains("<rect"));
    QVERIFY2(!harmless.contains("/etc/passwd"), harmless.constData());
}

void PicturesTest::svgBombs_data() {
    QTest::addColumn<QByteArray>("svg");
    QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'p'; ++c)
        laughs += QByteArray("<!ENTITY ") + c + " \"" + (QByteArray("&") + char(c - 1) + ';').repeated(10) + "\">";
    QTest::newRow("laughs") << laughs + "]>" + head + "<text>&o;</text></svg>";
    QTest::newRow("external entity") << "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + head +
                                            "<text>&a;</text></svg>";
    QTest::newRow("uses of uses") << usesOfUses(12);
    QTest::newRow("a use of itself") << head + "<g id=\"a\"><use xlink:href=\"#a\"/></g></svg>";
    QTest::newRow("a circle of uses")
        << head + "<g id=\"a\"><use xlink:href=\"#b\"/></g><g id=\"b\"><use xlink:href=\"#a\"/></g></svg>";
    QTest::newRow("a million elements") << head + QByteArray("<rect/>").repeated(1'000'000) + "</svg>";
    QTest::newRow("deep") << head + QByteArray("<g>").repeated(100'000);
    QTest::newRow("deep and whole") << head + QByteArray("<g>").repeated(10'000) + QByteArray("</g>").repeated(10'000) +
                                           "</svg>";
    QTest::newRow("not ended") << head + "<rect";
    QTest::newRow("not SVG") << QByteArray("<?xml version=\"1.0\"?><html/>");
    QTest::newRow("huge") << QByteArray(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e12\"><rect/></svg>");
}

/// A placeholder instead, soon.
void PicturesTest::svgBombs() {
    QFETCH(QByteArray, svg);
    QElapsedTimer timer;
    timer.start();
    const QImage image = shown(u"a.svg"_s, svg);
    QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(image.height(), 64);
    QVERIFY(image.width() <= 360);
}

void PicturesTest::hugePictures_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("20,000 by 20,000") << largePng(20'000, 20'000);
    QTest::newRow("one row of 2,000,000") << largePng(2'000'000, 1);
    QTest::newRow("cut off") << largePng(9'000, 9'000).left(200);
    QTest::newRow("nothing in it") << QByteArray();
    QTest::newRow("gzip named SVG") << QByteArray("\x1f\x8b\x08\x00<svg", 8) + QByteArray(1000, 'x');
}

void PicturesTest::hugePictures() {
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const QImage image = shown(u"a.png"_s, bytes);
    QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= 600 && image.sizeInBytes() < 50'000'000);
}
