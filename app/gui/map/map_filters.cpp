#include "gui/map/map_filters.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QMap>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int folderRole = Qt::UserRole;
constexpr int tagRole = Qt::UserRole + 1;
constexpr qsizetype mostTags = 40;

QStringList foldersOf(const QList<TopicRow>& topics) {
    QSet<QString> found;
    for (const TopicRow& row : topics)
        for (qsizetype at = row.file.indexOf(u'/'); at > 0; at = row.file.indexOf(u'/', at + 1))
            found.insert(row.file.left(at));
    QStringList folders(found.begin(), found.end());
    folders.sort();
    return folders;
}

/// The tags that stand at most topics.
QStringList tagsOf(const QList<TopicRow>& topics) {
    QMap<QString, int> counts;
    for (const TopicRow& row : topics)
        for (const QString& tag : row.tags + row.derivedTags)
            ++counts[tag];
    QList<std::pair<int, QString>> sorted;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        sorted.append({-it.value(), it.key()});
    std::sort(sorted.begin(), sorted.end());
    QStringList tags;
    for (const auto& [count, tag] : sorted.mid(0, mostTags))
        tags.append(tag);
    return tags;
}

} // namespace

MapFilters::MapFilters(QWidget* parent)
    : QWidget(parent)
    , m_places(new QComboBox(this))
    , m_sizes(new QComboBox(this))
    , m_kindButton(new QToolButton(this))
    , m_kinds(new QMenu(this)) {
    m_places->setAccessibleName(tr("Notes that the map is of"));
    m_places->setToolTip(tr("Only what these notes say"));
    m_places->setMinimumContentsLength(10);
    m_places->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_places->addItem(tr("All notes"));
    m_sizes->setAccessibleName(tr("How many terms"));
    m_sizes->setToolTip(tr("How many terms are drawn, the most connected first"));
    for (const int most : {30, 60, 120, 240})
        m_sizes->addItem(tr("%n term(s)", nullptr, most), most);
    m_sizes->setCurrentIndex(1);
    m_kindButton->setText(tr("Kinds ▾"));
    m_kindButton->setToolTip(tr("Which kinds of terms and connections are drawn"));
    m_kindButton->setPopupMode(QToolButton::InstantPopup);
    m_kindButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_kindButton->setMenu(m_kinds);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    row->addWidget(m_places);
    row->addWidget(m_sizes);
    row->addWidget(m_kindButton);
    connect(m_places, &QComboBox::activated, this, &MapFilters::changed);
    connect(m_sizes, &QComboBox::activated, this, &MapFilters::changed);
}

void MapFilters::setTopics(const QList<TopicRow>& topics) {
    m_topics = topics;
    const QString chosen = m_places->currentText();
    m_places->clear();
    m_places->addItem(tr("All notes"));
    for (const QString& folder : foldersOf(topics)) {
        m_places->addItem(lineIcon(u"folder"_s), folder);
        m_places->setItemData(m_places->count() - 1, folder, folderRole);
    }
    for (const QString& tag : tagsOf(topics)) {
        m_places->addItem(lineIcon(u"tag"_s), tag);
        m_places->setItemData(m_places->count() - 1, tag, tagRole);
    }
    m_places->setCurrentIndex(std::max(0, m_places->findText(chosen)));
}

void MapFilters::setKinds(const TermMap& map) {
    QStringList kinds;
    for (const MapTerm& term : map.terms)
        if (!kinds.contains(term.kind))
            kinds.append(term.kind);
    m_kinds->clear();
    for (const QString& kind : kinds) {
        QAction* action = m_kinds->addAction(areaTitle(kind));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool on) {
            if (on)
                m_hidden.remove(kind);
            else
                m_hidden.insert(kind);
            Q_EMIT changed();
        });
    }
    m_kinds->addSeparator();
    QAction* parts = m_kinds->addAction(tr("What contains what"));
    parts->setCheckable(true);
    parts->setChecked(m_parts);
    connect(parts, &QAction::toggled, this, [this](bool on) {
        m_parts = on;
        Q_EMIT changed();
    });
}

QSet<QString> MapFilters::topicsTagged(const QString& tag) const {
    QSet<QString> topics;
    for (const TopicRow& row : m_topics) {
        const QStringList tags = row.tags + row.derivedTags;
        const bool tagged = std::any_of(
            tags.begin(), tags.end(), [&tag](const QString& own) { return own == tag || own.startsWith(tag + u'/'); });
        if (tagged)
            topics.insert(row.id);
    }
    return topics;
}

MapFilter MapFilters::filter() const {
    MapFilter filter;
    filter.folder = m_places->currentData(folderRole).toString();
    const QString tag = m_places->currentData(tagRole).toString();
    if (!tag.isEmpty())
        filter.topics = topicsTagged(tag);
    filter.hidden = m_hidden;
    filter.parts = m_parts;
    return filter;
}

int MapFilters::most() const {
    return m_sizes->currentData().toInt();
}

} // namespace tujian
