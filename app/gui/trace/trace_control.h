#pragma once
#include "diagram/manifest/trace/trace.h"
#include "paint/display.h"
#include <QObject>

class QMenu;

namespace tujian {

class DiagramPane;
class Session;

/// Joins a diagram pane's resource tools with the notebook: asks for the way of a request, lights it hop by hop,
/// offers the topic that explains an object's kind.
class TraceControl : public QObject {
    Q_OBJECT
public:
    TraceControl(Session& session, DiagramPane& pane, QObject* parent = nullptr);

private:
    void ask(const QString& request);
    void fillPicker();
    void take(quint64 number, const QString& diagram, const Trace& trace);
    void light(int hop);
    void offerTopic(QMenu& menu, const ElementRef& element);

    Session& m_session;
    DiagramPane& m_pane;
    quint64 m_request = 0; ///< an answer to an older request is dropped
};

/// The elements of a placed graph that the way has come over up to that hop: nodes, and the edges between them.
QList<ElementRef> wayElements(const PlacedGraph& placed, const QStringList& nodes);

/// The topic whose title is the kind ("Service", "Service 服务"), the widest of several; empty: none.
QString topicAbout(const QString& kind, const QList<struct TopicRow>& topics);

} // namespace tujian
