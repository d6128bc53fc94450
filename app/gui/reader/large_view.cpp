#include "gui/reader/large_view.h"
#include "gui/reader/desk.h"
#include "gui/reader/fitted_images.h"
#include "gui/reader/image_view.h"
#include "gui/reader/note_images.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QMouseEvent>
#include <QScreen>
#include <QTextBrowser>
#include <QTextFragment>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

LargeView::LargeView(const QImage& image, const QString& title, QWidget* parent)
    : QDialog(parent) {
    auto* picture = new ImageView(image, this);
    picture->setAccessibleName(title);
    fill(picture, title, picture->sizeHint());
    picture->setFocus();
}

LargeView::LargeView(const QString& html, const QString& title, QWidget* parent)
    : QDialog(parent) {
    auto* text = new QTextBrowser(this);
    text->setOpenLinks(false);
    text->setFrameShape(QFrame::NoFrame);
    text->setLineWrapMode(QTextEdit::NoWrap);
    text->setHtml(html);
    text->setAccessibleName(title);
    fill(text, title, text->document()->size().toSize() + QSize(6 * grid, 6 * grid));
}

void LargeView::fill(QWidget* inside, const QString& title, QSize wanted) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inside);
    const QSize most = screen()->availableSize() * 9 / 10;
    resize(wanted.expandedTo({480, 240}).boundedTo(most));
}

LargeOpener::LargeOpener(Reader& reader, Desk& desk)
    : QObject(&reader)
    , m_reader(reader)
    , m_desk(desk) {
    reader.viewport()->installEventFilter(this);
    connect(&desk, &Desk::tableAsked, this, &LargeOpener::openTable);
}

QString LargeOpener::imageAt(QPoint inViewport) const {
    const int position = m_reader.cursorForPosition(inViewport).position();
    // The cursor stands before or behind the picture, by the half that is clicked.
    for (const int at : {position, position + 1}) {
        QTextCursor cursor(m_reader.document());
        cursor.setPosition(std::min(at, m_reader.document()->characterCount() - 1));
        const QTextCharFormat format = cursor.charFormat();
        if (format.isImageFormat() && !format.isAnchor())
            return fittedAddress(QUrl(format.toImageFormat().name())).address.toString(QUrl::FullyEncoded);
    }
    return {};
}

void LargeOpener::openImage(const QString& address) {
    constexpr int widest = 6000;
    const QImage image = noteImage(m_reader.notebook(), m_reader.view().derived.note.file, QUrl(address), widest,
                                   m_reader.devicePixelRatioF());
    (new LargeView(image, QUrl(address).fileName(), m_reader.window()))->show();
}

void LargeOpener::openTable(int block) {
    const Note& note = m_reader.view().derived.note;
    if (block < 0 || block >= note.blocks.size())
        return;
    const Block& table = note.blocks.at(block);
    const Note alone = parseNote(note.file, note.text.mid(table.begin, table.end - table.begin));
    PageOptions options = m_desk.pageOptions();
    options.folded.clear();
    options.wideTables = options.splitTables = false;
    const QString title = note.topics.at(std::max(0, note.topicAt(table.begin))).title;
    (new LargeView(buildPage(alone, options).html, title, m_reader.window()))->show();
}

bool LargeOpener::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton &&
        m_reader.hasNote() && !m_reader.textCursor().hasSelection()) {
        const QString address = imageAt(static_cast<QMouseEvent*>(event)->pos());
        if (!address.isEmpty() && !address.startsWith(u"graph:"))
            openImage(address);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tujian
