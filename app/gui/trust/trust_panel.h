#pragma once
#include "gui/trust/evidence_model.h"
#include <QWidget>

class QLabel;
class QListView;
class QTabBar;

namespace tujian {

/// What the diagrams of a topic rest on: sentences that made elements, those not understood, names, corrections.
class TrustPanel : public QWidget {
    Q_OBJECT
public:
    enum Section { Sentences, Unread, Names, Corrections };
    explicit TrustPanel(QWidget* parent = nullptr);

    void setEvidence(const Evidence& evidence);
    void narrow(const ChosenPart& part); ///< only what that rests on, among sentences and names
    void setFoot(const QString& text);   ///< where corrections are kept, if that is not beside the notes; empty: hidden
    void showSection(Section section);
    [[nodiscard]] EvidenceModel& model() const { return *m_model; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] QTabBar& tabs() const { return *m_tabs; }

Q_SIGNALS:
    void rowChosen(const tujian::EvidenceRow& row);
    void revokeAsked(const tujian::Correction& correction);
    void termAsked(const QString& name, const QString& kind);
    void closeAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    void act(int row);
    [[nodiscard]] const QList<EvidenceRow>& rows() const;
    [[nodiscard]] bool isNarrowed() const; ///< the list that is shown
    QWidget* makeChosen();

    Evidence m_evidence;
    ChosenPart m_part;
    EvidenceModel* m_model;
    QTabBar* m_tabs;
    QListView* m_list;
    QWidget* m_chosen; ///< says what the list is narrowed to
    QLabel* m_chosenName;
    QLabel* m_empty;
    QLabel* m_foot;
};

} // namespace tujian
