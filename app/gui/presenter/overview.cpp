#include "gui/presenter/overview.h"
#include "gui/theme/look.h"
#include "present/draw.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr QSize thumb(288, 162);

/// Draws a slide as the audience sees it at its end.
class ThumbDelegate : public QStyledItemDelegate {
public:
    ThumbDelegate(const Talk& talk, Theme theme, Overview* overview)
        : QStyledItemDelegate(overview)
        , m_talk(talk)
        , m_theme(std::move(theme))
        , m_overview(overview) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return thumb + QSize(3 * grid, 3 * grid);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int slide = index.data(Qt::UserRole).toInt();
        TalkFrame frame = m_talk.frameOf(slide, INT_MAX);
        if (frame.slide.graph) {
            frame.view.step = 0; // the whole picture
            if (!frame.placed)
                Q_EMIT m_overview->pictureWanted(slide);
        }
        frame.view.blank = Blank::None;
        QRectF box({}, QSizeF(thumb));
        box.moveCenter(QRectF(option.rect).center());
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(chosen ? currentLook().accent : currentLook().border, chosen ? 3 : 1));
        painter->setBrush(m_theme.background);
        painter->drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6);
        painter->setClipRect(box);
        painter->translate(box.topLeft());
        painter->scale(box.width() / stageSize.width(), box.height() / stageSize.height());
        drawFrame(*painter, stageOf(frame.slide, frame.placed ? frame.placed->size : QSizeF()), frame, m_theme, {});
        painter->restore();
    }

private:
    const Talk& m_talk;
    Theme m_theme;
    Overview* m_overview;
};

QString searched(const Slide& slide) {
    QString text = slide.title + u' ' + slide.path.join(u' ') + u' ' + slide.notes;
    for (const SlidePoint& point : slide.points)
        text += u' ' + point.text;
    return text;
}

} // namespace

Overview::Overview(const Talk& talk, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget) {
    setGeometry(parent->rect());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * grid, 4 * grid, 6 * grid, 4 * grid);
    column->setSpacing(2 * grid);
    m_filter->setPlaceholderText(tr("Find a slide by its words or number"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(5 * grid);
    m_list->setViewMode(QListView::IconMode);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(grid / 2);
    m_list->setItemDelegate(new ThumbDelegate(talk, theme, this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    m_filter->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &Overview::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &Overview::take);
    connect(&talk, &Talk::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void Overview::open() {
    fill();
    show();
    raise();
    m_filter->setFocus();
}

void Overview::fill() {
    m_list->clear();
    const QList<Slide>& slides = m_talk.slides();
    for (int i = 0; i < slides.size(); ++i) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, i);
        item->setData(Qt::AccessibleTextRole, slides[i].title);
    }
    m_list->setCurrentRow(m_talk.view().slide);
    m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

void Overview::narrow(const QString& words) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const QString text = searched(m_talk.slides().value(item->data(Qt::UserRole).toInt()));
        const bool isNumber = words.trimmed() == QString::number(row + 1);
        const bool hit = isNumber || std::all_of(wanted.begin(), wanted.end(), [&text](const QString& word) {
                             return text.contains(word, Qt::CaseInsensitive);
                         });
        item->setHidden(!hit);
        if ((hit && !first) || isNumber)
            first = item;
    }
    if (first)
        m_list->setCurrentItem(first);
}

void Overview::take() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item && !item->isHidden())
        Q_EMIT chosen(item->data(Qt::UserRole).toInt() + 1);
}

bool Overview::filterKey(int key) {
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        Q_EMIT closed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return false;
    }
}

bool Overview::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (filterKey(key->key()))
        return true;
    const bool walks = QList<int>{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown}.contains(key->key()) ||
                       (m_filter->text().isEmpty() && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right));
    if (walks) {
        QKeyEvent copy(key->type(), key->key(), key->modifiers());
        QCoreApplication::sendEvent(m_list, &copy);
    }
    return walks;
}

void Overview::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), currentLook().window);
}

} // namespace tujian
