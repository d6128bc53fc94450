#pragma once
#include <QSortFilterProxyModel>
#include <QStringList>

namespace tujian {

struct TopicRow;

/// Narrows the topics to those whose title matches what was typed (folded, or by pinyin) and that carry all chosen
/// tags. What lies around a match stays visible.
class TopicFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TopicFilter(QObject* parent = nullptr);
    void setText(const QString& text);
    void setAnyTag(bool any);              ///< one of the tags will do; else all of them are wanted
    void setTags(const QStringList& tags); ///< a nested tag's parent matches its children
    [[nodiscard]] bool isActive() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool hasTags(const TopicRow& topic) const;
    QString m_text; ///< folded
    QStringList m_tags;
    bool m_any = false;
};

} // namespace tujian
