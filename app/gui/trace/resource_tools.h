#pragma once
#include "diagram/manifest/trace/choices.h"
#include "diagram/manifest/trace/trace.h"
#include "diagram/manifest/view.h"
#include <QHash>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QMenu;
class QToolButton;

namespace tujian {

class RequestPicker;

/// What a resources diagram has beside its picture: a request to trace, typed or picked, the hops that it takes, and
/// what of the objects is shown. Knows no session and no canvas: it asks and tells by signal.
class ResourceTools : public QWidget {
    Q_OBJECT
public:
    explicit ResourceTools(QWidget* parent = nullptr);

    /// Another diagram; hides itself for one that is not of resources. What was chosen for a diagram is kept.
    void setGraph(const Graph& graph);
    [[nodiscard]] const ResourceView& view() const { return m_view; }
    [[nodiscard]] Graph viewed(const Graph& graph) const { return viewResources(graph, m_view); }

    void setTrace(const Trace& trace); ///< shows the hops and walks through them once
    void showProblem(const QString& message);
    void clearTrace();
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] int hop() const; ///< the one shown; -1: none
    void showHop(int hop);
    void focusRequest(); ///< the field of the request, as a key of the window does

    [[nodiscard]] QLineEdit& request() const { return *m_request; }
    [[nodiscard]] QListWidget& hops() const { return *m_hops; }
    [[nodiscard]] RequestPicker& picker() const { return *m_picker; }
    void openPicker(bool open);
    void setChoices(const TraceChoices& choices); ///< of the picker; traces the first where nothing is asked for yet

Q_SIGNALS:
    void traceAsked(const QString& request);
    void choicesAsked();    ///< the picker is opened: it wants to be filled
    void hopShown(int hop); ///< -1: none any more
    void spanAsked(const tujian::Span& span);
    void viewChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fillMenu();
    void fitHops();
    void take(const QString& line);
    void addChoices(QMenu& menu, const QStringList& names, QStringList ResourceView::*hidden);
    void setView(const ResourceView& view);
    void row(const QString& text, const QString& tip);

    QString m_diagram;
    QStringList m_kinds;
    QStringList m_spaces;
    bool m_hasApplications = false;
    ResourceView m_view;
    QHash<QString, ResourceView> m_chosen; ///< by diagram
    Trace m_trace;
    QTimer m_walk;
    QLineEdit* m_request;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_pick;
    QToolButton* m_show;
    RequestPicker* m_picker;
    QMenu* m_menu;
    QListWidget* m_hops;
};

} // namespace tujian
