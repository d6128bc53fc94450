#pragma once
#include "diagram/map/map.h"
#include "gui/map/statement_model.h"
#include "paint/display.h"
#include <QObject>
#include <optional>

namespace tujian {

/// What of the map is looked at: the filter, how many terms, the term or connection in focus, or a route. Says what to
/// draw, what to light, and which sentences to list. No widgets.
class MapModel : public QObject {
    Q_OBJECT
public:
    explicit MapModel(QObject* parent = nullptr);

    void setMap(const TermMap& map, const QString& title); ///< whole; focus and route stay if their terms do
    void setFilter(const MapFilter& filter);
    void setMost(int terms);
    void focusTerm(const QString& id);                     ///< and forgets the route; empty: nothing is in focus
    void focusElement(const ElementRef& element);          ///< of the picture: a node or an edge
    void setRoute(const QString& from, const QString& to); ///< empty ends: no route
    void stepRoute(int by);                                ///< another route as short

    [[nodiscard]] const TermMap& whole() const { return m_whole; }
    [[nodiscard]] const TermMap& shown() const { return m_shown; } ///< what the filter lets through
    [[nodiscard]] const MapFilter& filter() const { return m_filter; }
    [[nodiscard]] int most() const { return m_most; }
    [[nodiscard]] const MapPicture& picture() const { return m_picture; }
    [[nodiscard]] QList<ElementRef> lit() const;
    [[nodiscard]] QList<Statement> statements() const;
    [[nodiscard]] QString focusedTerm() const { return m_term; }
    [[nodiscard]] QString topicOf(const QString& termId) const; ///< that explains it
    [[nodiscard]] int routeCount() const { return static_cast<int>(m_routes.size()); }
    [[nodiscard]] int currentRoute() const { return m_route; }
    [[nodiscard]] bool isRouteAgainstArrows() const { return m_against; }

Q_SIGNALS:
    void pictureChanged(); ///< and what is lit and listed
    void focusChanged();   ///< only what is lit and listed

private:
    void filterAgain();
    void findRoute();
    void draw();
    [[nodiscard]] QStringList wantedTerms() const; ///< that must be in the picture
    [[nodiscard]] ElementRef elementOf(int edge) const;
    [[nodiscard]] QList<Statement> routeStatements() const;
    void addEdge(QList<Statement>& rows, int edge, bool backwards) const;

    TermMap m_whole;
    TermMap m_shown;
    QString m_title;
    MapFilter m_filter;
    int m_most = 60;
    MapPicture m_picture;
    QString m_term;  ///< in focus
    int m_edge = -1; ///< in focus: index in m_shown.edges
    QString m_from;
    QString m_to;
    QList<MapRoute> m_routes;
    int m_route = 0;
    bool m_against = false;
};

} // namespace tujian
