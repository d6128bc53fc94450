#pragma once
#include "gui/diagram/diagram_pane.h"
#include "gui/map/map_model.h"
#include "index/index.h"
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace tujian {

class MapFilters;
class RoutePanel;
class TermField;

/// The map of terms of the notebook: who talks to whom over all topics, and the path from one term to another.
class MapWindow : public QWidget {
    Q_OBJECT
public:
    explicit MapWindow(LayoutFunction layout, QWidget* parent = nullptr);

    void showWaiting();
    void showMap(const TermMap& map, const QString& title);
    void showProblem(const QString& message);
    void setTopics(const QList<TopicRow>& topics);

    [[nodiscard]] MapModel& model() const { return *m_model; }
    [[nodiscard]] DiagramCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] RoutePanel& panel() const { return *m_panel; }
    [[nodiscard]] TermField& find() const { return *m_find; }
    [[nodiscard]] MapFilters& filters() const { return *m_filters; }
    [[nodiscard]] StatePage& state() const { return *m_state; }
    [[nodiscard]] PictureOrder order() const;
    void copyPicture(bool svg);
    void exportPicture();

Q_SIGNALS:
    void spanAsked(const tujian::Span& span);
    void topicAsked(const QString& topicId);
    void said(const QString& message);
    void drawn(); ///< a placed map is on the screen

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QWidget* makeBar();
    void makeShortcuts();
    QToolButton* button(const QString& icon, const QString& text, const std::function<void()>& act);
    void place();
    void placed(const Result<PlacedGraph>& result);
    void light();
    void goToTerm(const QString& id);
    void openTopic(const QString& termId);
    void escape();
    void count();

    LayoutFunction m_layout;
    MapModel* m_model;
    TermField* m_find;
    MapFilters* m_filters;
    QStackedLayout* m_stack;
    DiagramCanvas* m_canvas;
    StatePage* m_state;
    RoutePanel* m_panel;
    QLabel* m_zoom = nullptr;
    QLabel* m_count;
    QString m_goal;        ///< a term to bring into view once the picture is there
    quint64 m_request = 0; ///< an answer to an older request is dropped
};

} // namespace tujian
