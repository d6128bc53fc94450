#pragma once
#include "gui/diagram/picture.h"
#include "layout/placed.h"
#include "paint/display.h"
#include <QFuture>
#include <QList>
#include <QWidget>
#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace tujian {

class DiagramCanvas;
class ResourceTools;
class StatePage;
class StepBar;

/// Places a graph somewhere else (the session's lane); the pane only waits.
using LayoutFunction = std::function<QFuture<Result<PlacedGraph>>(const Graph& graph, DiagramView view)>;

/// The diagrams of one topic: a choice, the picture, its steps, and what to do with it.
class DiagramPane : public QWidget {
    Q_OBJECT
public:
    explicit DiagramPane(LayoutFunction layout, QWidget* parent = nullptr);

    void setGraphs(const QList<Graph>& graphs); ///< drawn kinds first; the current one stays if it is among them
    void choose(const QString& graphId);
    void showSentence(const QString& file, int offset); ///< lights what was read from there
    void applyTheme(const Theme& theme);
    void setFolder(const QString& folder) { m_folder = folder; }     ///< where Export starts
    void setNotebook(const QString& folder) { m_notebook = folder; } ///< of the notes: slides lead back to them

    [[nodiscard]] const Graph* current() const; ///< null if there is none
    [[nodiscard]] DiagramCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] StepBar& steps() const { return *m_steps; }
    [[nodiscard]] ResourceTools& resources() const { return *m_resources; }
    [[nodiscard]] DiagramView view() const { return m_view; }
    void setView(DiagramView view);
    [[nodiscard]] PictureOrder order() const;

    void exportPicture();
    void copyPicture(bool svg);
    void addTool(QWidget* tool);              ///< to the bar, after the choice of diagrams
    void setPanel(QWidget* panel);            ///< under the picture
    void nameWindowTool(const QString& text); ///< what the last button does, where the pane has a window of its own
    void fillMenu(QMenu& menu, const ElementRef& element);

Q_SIGNALS:
    void spanActivated(const tujian::Span& span);
    void linkActivated(const QString& link);
    void windowAsked();
    void stepShown(const QList<tujian::Span>& spans); ///< the reader went to a step: what it says; empty: to all
    void said(const QString& message);                ///< for the status bar
    void chosen();                                    ///< current() is another graph, or none
    void shown();                                     ///< a placed graph is on the screen
    void menuAsked(QMenu& menu, const tujian::ElementRef& element); ///< others may add to it

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* button(const QString& icon, const QString& text, const std::function<void()>& act);
    QWidget* makeBar();
    void offer();
    void fitChoice();
    void place();
    void placed(const Result<PlacedGraph>& result);
    void display(const PlacedGraph& graph);
    void activate(const ElementRef& element);
    void showStep(int step);

    LayoutFunction m_layout;
    QList<Graph> m_graphs;
    int m_current = -1;
    DiagramView m_view = DiagramView::Graph;
    DiagramView m_wanted = DiagramView::Graph; ///< what the reader chose for sequences
    Theme m_theme;
    QString m_folder;
    QString m_notebook;
    quint64 m_request = 0; ///< an answer to an older request is dropped
    QComboBox* m_choice;
    QToolButton* m_lifelines;
    QList<QToolButton*> m_tools;
    QList<QToolButton*> m_zoomTools;
    QLabel* m_zoom;
    QToolButton* m_window = nullptr;
    QHBoxLayout* m_row = nullptr;
    int m_added = 0; ///< tools of others in the bar
    QSplitter* m_split;
    QStackedLayout* m_stack;
    DiagramCanvas* m_canvas;
    StatePage* m_state;
    StepBar* m_steps;
    ResourceTools* m_resources;
};

} // namespace tujian
