#include "gui/models/topic_filter.h"
#include "gui/models/topic_model.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include <algorithm>

namespace tujian {

namespace {

bool carries(const QStringList& tags, const QString& wanted) {
    return std::any_of(tags.begin(), tags.end(), [&wanted](const QString& tag) {
        return tag == wanted || (tag.startsWith(wanted) && tag.at(wanted.size()) == u'/');
    });
}

bool isLatin(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

TopicFilter::TopicFilter(QObject* parent)
    : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void TopicFilter::setText(const QString& text) {
    const QString folded = fold(text.trimmed());
    if (folded == m_text)
        return;
    m_text = folded;
    invalidateFilter();
}

void TopicFilter::setTags(const QStringList& tags) {
    if (tags == m_tags)
        return;
    m_tags = tags;
    invalidateFilter();
}

void TopicFilter::setAnyTag(bool any) {
    if (any == m_any)
        return;
    m_any = any;
    invalidateFilter();
}

bool TopicFilter::isActive() const {
    return !m_text.isEmpty() || !m_tags.isEmpty();
}

bool TopicFilter::hasTags(const TopicRow& topic) const {
    const auto has = [&topic](const QString& tag) {
        return carries(topic.tags, tag) || carries(topic.derivedTags, tag);
    };
    return m_any && !m_tags.isEmpty() ? std::any_of(m_tags.begin(), m_tags.end(), has)
                                      : std::all_of(m_tags.begin(), m_tags.end(), has);
}

bool TopicFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!isActive())
        return true;
    const auto* model = qobject_cast<TopicModel*>(sourceModel());
    const TopicRow* topic = model ? model->topic(model->index(row, 0, parent)) : nullptr;
    if (!topic || !hasTags(*topic))
        return false;
    if (m_text.isEmpty() || fold(topic->title).contains(m_text))
        return true;
    return isLatin(m_text) && pinyinMatches(m_text, topic->title);
}

} // namespace tujian
