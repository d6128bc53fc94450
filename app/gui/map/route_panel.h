#pragma once
#include "gui/map/map_model.h"
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace tujian {

class TermField;

/// Beside the map: from where to where, and the sentences that justify each connection.
class RoutePanel : public QWidget {
    Q_OBJECT
public:
    explicit RoutePanel(MapModel& model, QWidget* parent = nullptr);

    void setTerms(const TermMap& map);
    void takeFrom(const QString& term); ///< a term of the picture as an end of the route
    void takeTo(const QString& term);
    void clearRoute();
    [[nodiscard]] TermField& from() const { return *m_from; }
    [[nodiscard]] TermField& to() const { return *m_to; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] StatementModel& statements() const { return *m_statements; }

Q_SIGNALS:
    void spanAsked(const tujian::Span& span);

private:
    QWidget* makeEnds();
    void route();
    void show();
    void activate(const QModelIndex& index);

    MapModel& m_model;
    TermField* m_from;
    TermField* m_to;
    QWidget* m_choice; ///< which of several routes
    QLabel* m_which;
    QListView* m_list;
    StatementModel* m_statements;
};

} // namespace tujian
