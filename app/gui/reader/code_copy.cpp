#include "gui/reader/code_copy.h"
#include "gui/reader/reader.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

CodeCopy::CodeCopy(Reader& reader)
    : QObject(&reader)
    , m_reader(reader)
    , m_button(new QToolButton(reader.viewport())) {
    m_button->setObjectName(u"floating"_s);
    m_button->setIcon(lineIcon(u"copy"_s));
    m_button->setCursor(Qt::ArrowCursor);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->hide();
    retranslate();
    reader.viewport()->setMouseTracking(true);
    reader.viewport()->installEventFilter(this);
    m_button->installEventFilter(this);
    connect(m_button, &QToolButton::clicked, this, &CodeCopy::copy);
    connect(reader.verticalScrollBar(), &QScrollBar::valueChanged, m_button, &QWidget::hide);
    connect(&reader, &Reader::shown, m_button, &QWidget::hide);
}

void CodeCopy::retranslate() {
    m_button->setToolTip(tr("Copy this code"));
    m_button->setAccessibleName(m_button->toolTip());
}

int CodeCopy::fenceAt(QPoint inViewport) const {
    if (!m_reader.hasNote())
        return -1;
    const NoteView& view = m_reader.view();
    const int shown = m_reader.cursorForPosition(inViewport).block().blockNumber();
    const int block = view.page.blocks.value(shown).block;
    if (block < 0 || view.derived.note.blocks.at(block).kind != BlockKind::Fence ||
        m_reader.document()->findBlockByNumber(shown).text().contains(QChar::ObjectReplacementCharacter))
        return -1;
    const QRectF rect = rectOf(block);
    return inViewport.y() >= rect.top() - grid && inViewport.y() <= rect.bottom() + grid ? block : -1;
}

QRectF CodeCopy::rectOf(int fence) const {
    const QList<PageBlock>& blocks = m_reader.view().page.blocks;
    QRectF rect;
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks.at(i).block != fence || blocks.at(i).runs.isEmpty())
            continue;
        const QTextBlock shown = m_reader.document()->findBlockByNumber(i);
        rect = rect.united(m_reader.document()->documentLayout()->blockBoundingRect(shown));
    }
    return rect.translated(-m_reader.horizontalScrollBar()->value(), -m_reader.verticalScrollBar()->value());
}

void CodeCopy::showAt(QPoint inViewport) {
    m_fence = fenceAt(inViewport);
    if (m_fence < 0)
        return m_button->hide();
    const QRectF rect = rectOf(m_fence);
    m_button->adjustSize();
    const int right = m_reader.viewport()->width() - m_button->width() - grid / 2;
    const int top = std::max(grid / 2, qRound(rect.top()) - grid / 4);
    m_button->move(right, top);
    m_button->show();
    m_button->raise();
}

void CodeCopy::copy() {
    if (m_fence < 0 || m_fence >= m_reader.view().derived.note.blocks.size())
        return;
    QGuiApplication::clipboard()->setText(m_reader.view().derived.note.blocks.at(m_fence).text);
    m_button->hide();
    Q_EMIT said(tr("The code is on the clipboard"));
}

bool CodeCopy::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_button) {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        return false;
    }
    if (event->type() == QEvent::MouseMove && static_cast<QMouseEvent*>(event)->buttons() == Qt::NoButton)
        showAt(static_cast<QMouseEvent*>(event)->pos());
    else if (event->type() == QEvent::Leave && !m_button->underMouse())
        m_button->hide();
    return false;
}

} // namespace tujian
