#include "gui/window/shelf.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/window/row_delegate.h"
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

Shelf::Shelf(QWidget* parent)
    : QWidget(parent)
    , m_topics(new TopicModel(this))
    , m_narrow(new TopicFilter(this))
    , m_tags(new TagModel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_filter(new QLineEdit(this))
    , m_topicTree(makeTree(tr("Topics")))
    , m_tagTree(makeTree(tr("Tags")))
    , m_none(new QLabel(this))
    , m_chosen(new QLabel(this))
    , m_chosenRow(new QWidget(this)) {
    setObjectName(u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_narrow->setSourceModel(m_topics);
    m_topicTree->setModel(m_narrow);
    m_tagTree->setModel(m_tags);
    m_tagTree->setSelectionMode(QAbstractItemView::MultiSelection);
    m_splitter->addWidget(makeTopics());
    m_splitter->addWidget(makeTags());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    connect(m_topicTree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(TopicModel::TopicRole).toBool())
            Q_EMIT topicAsked(index.data(TopicModel::IdRole).toString());
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        rememberExpanded();
        m_narrow->setText(text);
        narrowed();
    });
    connect(m_tagTree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Shelf::applyTags);
    m_topicTree->installEventFilter(this);
    m_filter->installEventFilter(this);
}

QTreeView* Shelf::makeTree(const QString& name) {
    auto* tree = new QTreeView(this);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(2 * grid);
    tree->setItemDelegate(new RowDelegate(tree));
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setExpandsOnDoubleClick(false);
    tree->setAccessibleName(name);
    return tree;
}

QWidget* Shelf::makeTopics() {
    auto* part = new QWidget(this);
    m_filter->setPlaceholderText(tr("Filter topics"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setToolTip(tr("Shows the topics whose title has these words, or their pinyin (Ctrl+L)"));
    m_filter->setClearButtonEnabled(true);
    auto* all = new QToolButton(m_chosenRow);
    all->setIcon(lineIcon(u"close"_s));
    all->setToolTip(tr("Show all topics again"));
    all->setAccessibleName(all->toolTip());
    connect(all, &QToolButton::clicked, this, [this] { m_tagTree->clearSelection(); });
    m_chosen->setObjectName(u"quiet"_s);
    auto* chosen = new QHBoxLayout(m_chosenRow);
    chosen->setContentsMargins(grid, 0, 0, 0);
    chosen->addWidget(m_chosen, 1);
    chosen->addWidget(makeAnyOrAll());
    chosen->addWidget(all);
    m_chosenRow->hide();
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(grid, grid, 0, 0);
    column->setSpacing(grid / 2);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, grid, grid / 2);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_chosenRow);
    column->addWidget(m_topicTree, 1);
    m_none->setText(tr("No topic matches"));
    m_none->setObjectName(u"quiet"_s);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_none->setContentsMargins(0, 3 * grid, grid, 0);
    m_none->hide();
    column->addWidget(m_none, 1);
    return part;
}

/// With several tags chosen: topics with all of them, or with any.
QWidget* Shelf::makeAnyOrAll() {
    m_any = new QToolButton(m_chosenRow);
    m_any->setCheckable(true);
    m_any->setText(tr("any"));
    m_any->setToolTip(tr("Topics with any of the tags, not only those with all of them"));
    m_any->setAccessibleName(m_any->toolTip());
    connect(m_any, &QToolButton::toggled, this, [this](bool any) {
        m_narrow->setAnyTag(any);
        applyTags();
    });
    return m_any;
}

QWidget* Shelf::makeTags() {
    auto* part = new QWidget(this);
    auto* title = new QLabel(tr("Tags"), part);
    title->setObjectName(u"section"_s);
    title->setContentsMargins(grid, grid, 0, 0);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(grid, 0, 0, 0);
    column->setSpacing(grid / 2);
    column->addWidget(title);
    column->addWidget(m_tagTree, 1);
    return part;
}

QSet<QString> Shelf::expandedIds(const QModelIndex& parent) const {
    QSet<QString> ids;
    for (int row = 0; row < m_narrow->rowCount(parent); ++row) {
        const QModelIndex index = m_narrow->index(row, 0, parent);
        if (!m_topicTree->isExpanded(index))
            continue;
        ids.insert(index.data(TopicModel::IdRole).toString());
        ids.unite(expandedIds(index));
    }
    return ids;
}

void Shelf::rememberExpanded() {
    // While narrowed everything is open; what the reader had opened is what counts.
    if (!m_narrow->isActive())
        m_expanded = expandedIds({});
}

void Shelf::restoreExpanded() {
    for (const QString& id : std::as_const(m_expanded)) {
        const QModelIndex index = m_narrow->mapFromSource(m_topics->indexOf(id));
        if (index.isValid())
            m_topicTree->expand(index);
    }
}

void Shelf::setRows(const QList<TopicRow>& rows) {
    rememberExpanded();
    const QStringList chosen = chosenTags();
    m_topics->setRows(rows);
    m_tags->setRows(rows);
    selectTags(rows.isEmpty() ? chosen : chosen + std::exchange(m_awaited, {}));
    m_tagTree->expandToDepth(0);
    if (m_fresh && !rows.isEmpty()) {
        m_fresh = false;
        // A small notebook opens out; a large one shows its notes.
        m_topicTree->expandToDepth(rows.size() < 400 ? 1 : 0);
    }
    narrowed();
    showTopic(m_current);
}

void Shelf::narrowed() {
    const bool none = m_narrow->isActive() && m_narrow->rowCount() == 0;
    m_topicTree->setVisible(!none);
    m_none->setVisible(none);
    if (m_narrow->isActive()) {
        m_topicTree->expandAll();
    } else {
        restoreExpanded();
        showTopic(m_current);
    }
}

void Shelf::applyTags() {
    rememberExpanded();
    const QStringList tags = chosenTags();
    m_narrow->setTags(tags);
    m_chosen->setText(tags.join(m_any->isChecked() ? u" | "_s : u" + "_s));
    m_chosen->setToolTip(m_any->isChecked() ? tr("Topics that carry any of these tags")
                                            : tr("Only topics that carry all of these tags"));
    m_any->setVisible(tags.size() > 1);
    m_chosenRow->setVisible(!tags.isEmpty());
    narrowed();
}

void Shelf::chooseTag(const QString& tag) {
    const QModelIndex index = m_tags->indexOf(tag);
    if (!index.isValid())
        return;
    m_filter->clear();
    m_tagTree->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    m_tagTree->scrollTo(index);
}

QStringList Shelf::chosenTags() const {
    QStringList tags;
    for (const QModelIndex& index : m_tagTree->selectionModel()->selectedIndexes())
        tags.append(index.data(TagModel::TagRole).toString());
    return tags;
}

void Shelf::selectTags(const QStringList& tags) {
    for (const QString& tag : tags)
        if (const QModelIndex index = m_tags->indexOf(tag); index.isValid())
            m_tagTree->selectionModel()->select(index, QItemSelectionModel::Select);
}

Narrowing Shelf::narrowing() const {
    return {m_filter->text(), chosenTags(), m_any->isChecked()};
}

void Shelf::narrow(const Narrowing& narrowing) {
    m_filter->setText(narrowing.words);
    m_any->setChecked(narrowing.anyTag);
    m_awaited = narrowing.tags;
    if (m_tags->rowCount() > 0)
        selectTags(std::exchange(m_awaited, {}));
}

void Shelf::showTopic(const QString& topicId) {
    m_current = topicId;
    const QModelIndex index = m_narrow->mapFromSource(m_topics->indexOf(topicId));
    if (!index.isValid())
        return;
    m_topicTree->setCurrentIndex(index);
    m_topicTree->scrollTo(index);
}

void Shelf::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void Shelf::clearFilters() {
    m_filter->clear();
    m_tagTree->clearSelection();
    m_expanded.clear();
    m_current.clear();
    m_awaited.clear();
    m_fresh = true;
}

bool Shelf::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_topicTree && enter) {
        const QModelIndex index = m_topicTree->currentIndex();
        if (index.data(TopicModel::TopicRole).toBool())
            Q_EMIT topicAsked(index.data(TopicModel::IdRole).toString());
        return true;
    }
    if (watched == m_filter && (enter || key == Qt::Key_Down)) {
        m_topicTree->setFocus();
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tujian
