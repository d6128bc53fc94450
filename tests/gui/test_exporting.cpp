#include "test_exporting.h"
#include "gui/deck/deck_dialog.h"
#include "gui/diagram/drag_grip.h"
#include "samples.h"
#include "session/deck.h"
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

PictureOrder sampleOrder() {
    PictureOrder order;
    order.graph = samples::process(u"a.md#x"_s);
    order.placed = samples::placed();
    order.theme = u"light"_s;
    return order;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A notebook of one note on disk, with a tag and a process.
struct Notes {
    QTemporaryDir folder;
    OpenNotebook open;
    Notes() {
        QFile file(folder.filePath(u"a.md"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write((u"# 一\n\n#net\n\n要点\n\n"_s + samples::noteText()).toUtf8());
        file.close();
        open = openNotebook(folder.path()).value_or(OpenNotebook());
    }
    [[nodiscard]] DeckChoice choice() const {
        DeckChoice choice;
        choice.topic = u"a.md"_s;
        choice.topicTitle = u"a"_s;
        choice.tags = {u"net"_s};
        choice.folder = folder.path();
        return choice;
    }
};

} // namespace

void ExportingTest::everyFormatOfThePane() {
    PictureOrder order = sampleOrder();
    const QList<std::pair<ExportFormat, QByteArray>> starts{{ExportFormat::Svg, "<?xml"},
                                                            {ExportFormat::Png, "\x89PNG"},
                                                            {ExportFormat::Pdf, "%PDF"},
                                                            {ExportFormat::Dot, "digraph"},
                                                            {ExportFormat::Pptx, "PK"}};
    for (const auto& [format, start] : starts) {
        order.format = format;
        QVERIFY2(renderPicture(order).value_or(QByteArray()).startsWith(start), start.constData());
    }
    order.format = ExportFormat::Pptx;
    const QByteArray whole = renderPicture(order).value_or(QByteArray());
    order.animated = true;
    QVERIFY(renderPicture(order).value_or(QByteArray()) != whole);
}

void ExportingTest::draggedOut() {
    QCOMPARE(int(dragForm(Qt::NoModifier)), int(DragForm::Picture));
    QCOMPARE(int(dragForm(Qt::ShiftModifier)), int(DragForm::Svg));
    QCOMPARE(int(dragForm(Qt::ControlModifier)), int(DragForm::Pptx));
    const QTemporaryDir folder;
    const auto dragged = [&folder](DragForm form) {
        return std::unique_ptr<QMimeData>(dragMime(sampleOrder(), form, folder.path()));
    };
    const auto picture = dragged(DragForm::Picture);
    QVERIFY(picture->hasImage() && picture->hasFormat(u"image/svg+xml"_s));
    QVERIFY(contents(picture->urls().value(0).toLocalFile()).startsWith("\x89PNG"));
    const auto svg = dragged(DragForm::Svg);
    QVERIFY(svg->hasFormat(u"image/svg+xml"_s));
    QVERIFY(svg->urls().value(0).toLocalFile().endsWith(u".svg"));
    const auto slides = dragged(DragForm::Pptx);
    QVERIFY(contents(slides->urls().value(0).toLocalFile()).startsWith("PK"));
    QVERIFY(dragMime(sampleOrder(), DragForm::Svg, folder.filePath(u"none"_s)) == nullptr);
}

/// A slide leads back to its note from where it is written; from where nobody knows it leads nowhere.
void ExportingTest::slidesLeadBack() {
    PictureOrder order = sampleOrder();
    order.format = ExportFormat::Pptx;
    order.graph.topic = u"sub/a.md#x"_s;
    const QByteArray loose = renderPicture(order).value_or(QByteArray());
    order.notebook = u"/notes/book"_s;
    order.path = u"/notes/slides/x.pptx"_s;
    const QByteArray linked = renderPicture(order).value_or(QByteArray());
    QVERIFY(linked.size() > loose.size());
    QCOMPARE(linkBaseFor(order.notebook, order.path), u"../book/"_s);
    QCOMPARE(linkBaseFor(u"/notes/book"_s, u"/notes/book/x.pptx"_s), QString());
}

void ExportingTest::deckOfEachKind() {
    const Notes notes;
    for (int what = 0; what < 3; ++what) {
        DeckDialog dialog(notes.open, notes.choice());
        dialog.findChildren<QComboBox*>().constFirst()->setCurrentIndex(what);
        QCOMPARE(dialog.order().selection.topic.isEmpty(), what != 0);
        QCOMPARE(dialog.order().selection.tag.isEmpty(), what != 1);
        const QString path = notes.folder.filePath(u"deck%1.pptx"_s.arg(what));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.write(path);
        QTRY_COMPARE_WITH_TIMEOUT(accepted.size(), 1, 60000);
        QCOMPARE(dialog.writtenFile(), path);
        QVERIFY(contents(path).startsWith("PK"));
    }
}

void ExportingTest::deckIsStopped() {
    const Notes notes;
    DeckDialog dialog(notes.open, notes.choice());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    const QString path = notes.folder.filePath(u"stopped.pptx"_s);
    dialog.write(path);
    dialog.reject(); // the first stops the work, the dialog stays
    QCOMPARE(rejected.size(), 0);
    auto* job = dialog.findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(job->isHidden(), 60000);
    QCOMPARE(accepted.size(), 0);
    QVERIFY(!QFile::exists(path));
    dialog.reject();
    QCOMPARE(rejected.size(), 1);
}

void ExportingTest::deckThatFails() {
    const Notes notes;
    DeckDialog dialog(notes.open, notes.choice());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.write(notes.folder.filePath(u"none/deck.pptx"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QProgressBar*>()->isHidden(), 60000);
    QCOMPARE(accepted.size(), 0);
    bool said = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        said = said || label->text().contains(u"deck.pptx");
    QVERIFY(said);
}
