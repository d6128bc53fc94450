#pragma once
#include "diagram/map/map.h"
#include "index/index.h"
#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace tujian {

/// What part of the notes the map is of: a folder or a tag, which kinds, how many terms.
class MapFilters : public QWidget {
    Q_OBJECT
public:
    explicit MapFilters(QWidget* parent = nullptr);

    void setTopics(const QList<TopicRow>& topics); ///< folders and tags to choose from
    void setKinds(const TermMap& map);
    [[nodiscard]] MapFilter filter() const;
    [[nodiscard]] int most() const;
    [[nodiscard]] QComboBox& places() const { return *m_places; }
    [[nodiscard]] QComboBox& sizes() const { return *m_sizes; }
    [[nodiscard]] QMenu& kinds() const { return *m_kinds; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QSet<QString> topicsTagged(const QString& tag) const;

    QList<TopicRow> m_topics;
    QSet<QString> m_hidden;
    bool m_parts = false;
    QComboBox* m_places;
    QComboBox* m_sizes;
    QToolButton* m_kindButton;
    QMenu* m_kinds;
};

} // namespace tujian
