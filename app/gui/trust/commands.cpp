#include "gui/trust/commands.h"

namespace tujian {

CorrectionCommand::CorrectionCommand(Correcting& correcting, CorrectionEdit edit, const QString& text)
    : QUndoCommand(text)
    , m_correcting(correcting)
    , m_edit(std::move(edit)) {}

void CorrectionCommand::undo() {
    m_correcting.perform(m_edit.inverse(), {});
}

void CorrectionCommand::redo() {
    if (!std::exchange(m_done, false))
        m_correcting.perform(m_edit, {});
}

TermCommand::TermCommand(Correcting& correcting, GlossaryChange change, const QString& text)
    : QUndoCommand(text)
    , m_correcting(correcting)
    , m_change(std::move(change)) {}

void TermCommand::undo() {
    m_correcting.changeTerms({m_change.after, m_change.before});
}

void TermCommand::redo() {
    if (!std::exchange(m_done, false))
        m_correcting.changeTerms(m_change);
}

} // namespace tujian
