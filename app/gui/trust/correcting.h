#pragma once
#include "gui/diagram/diagram_pane.h"
#include "gui/trust/trust_panel.h"
#include "session/session.h"
#include <QObject>
#include <QUndoStack>
#include <functional>

class QToolButton;

namespace tujian {

class NameEditor;

/// The reading that the diagrams shown belong to; null while there is none.
using DerivedFunction = std::function<const NoteDerived*()>;

/// Lets a reader correct the diagrams of a pane: menu, keys, the trust panel; every change can be undone. Changes the
/// corrections through the session only; what is shown follows from there.
class Correcting : public QObject {
    Q_OBJECT
public:
    Correcting(Session& session, DiagramPane& pane, DerivedFunction derived, QObject* parent = nullptr);

    void setTopic(const QString& topicId); ///< whose diagrams are shown: the panel follows
    [[nodiscard]] QUndoStack& history() { return m_history; }
    [[nodiscard]] TrustPanel& panel() const { return *m_panel; }
    [[nodiscard]] QAction* showPanel() const { return m_showPanel; }

    void hide(const ElementRef& element);   ///< None: the whole diagram
    void rename(const ElementRef& element); ///< asks for the name in place
    void renameTo(const ElementRef& element, const QString& name);
    void merge(const ElementRef& element, const QString& intoId);
    void reverse(const ElementRef& element);
    void recolour(const ElementRef& element, const QString& kind);
    void redraw(GraphKind kind);
    void accept(bool accepted);
    void revoke(const Correction& correction);
    void addTerm(const QString& name, const QString& kind);

Q_SIGNALS:
    void said(const QString& message);
    void spanAsked(const tujian::Span& span);

private:
    friend class CorrectionCommand;
    friend class TermCommand;
    void buildTools();
    void fillMenu(QMenu& menu, const ElementRef& element);
    void fillElementMenu(QMenu& menu, const ElementRef& element);
    void fillNodeMenu(QMenu& menu, const ElementRef& element);
    void fillDiagramMenu(QMenu& menu);
    void add(Correction correction);
    void perform(const CorrectionEdit& edit, const std::function<void()>& done);
    void tell(const CorrectionsSaved& saved);
    void changeTerms(const GlossaryChange& change, const QString& message); ///< to be said when it is done
    void showState();
    void showEvidence();
    void narrow(const ElementRef& element);
    void choose(const EvidenceRow& row);
    void light();
    [[nodiscard]] std::optional<Correction> correctionFor(const ElementRef& element) const;
    [[nodiscard]] bool isAccepted() const;
    [[nodiscard]] const Corrected& corrected() const;

    Session& m_session;
    DiagramPane& m_pane;
    DerivedFunction m_derived;
    QUndoStack m_history;
    TrustPanel* m_panel;
    NameEditor* m_editor;
    QToolButton* m_accept;
    QAction* m_showPanel;
    QAction* m_hide;
    QAction* m_rename;
    QString m_topic;
    EvidenceRow m_wanted; ///< whose elements are to be lit once their diagram is shown
};

} // namespace tujian
