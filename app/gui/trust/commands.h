#pragma once
#include "gui/trust/correcting.h"
#include <QUndoCommand>

namespace tujian {

/// A change of corrections that was made already; undone and done again through the session.
class CorrectionCommand : public QUndoCommand {
public:
    CorrectionCommand(Correcting& correcting, CorrectionEdit edit, const QString& text);
    void undo() override;
    void redo() override;

private:
    Correcting& m_correcting;
    CorrectionEdit m_edit;
    bool m_done = true;
};

/// A term added to the notebook's glossary.
class TermCommand : public QUndoCommand {
public:
    TermCommand(Correcting& correcting, GlossaryChange change, const QString& text);
    void undo() override;
    void redo() override;

private:
    Correcting& m_correcting;
    GlossaryChange m_change;
    bool m_done = true;
};

} // namespace tujian
