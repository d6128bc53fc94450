#include "gui/trust/commands.h"

namespace tujian {

CorrectionCommand::CorrectionCommand(Correcting& correcting, CorrectionEdit edit, const QString& text)
    : QUndoCommand(text)
    , m_correcting(correcting)
    , m_edit(std::move(edit)) {}

void CorrectionCommand::undo() {
    m_correcting.perform(m_edit.inverse(),
                         [&c = m_correcting, text = text()] { Q_EMIT c.said(Correcting::tr("Undone: %1").arg(text)); });
}

void CorrectionCommand::redo() {
    if (!std::exchange(m_done, false))
        m_correcting.perform(m_edit, [&c = m_correcting, text = text()] { Q_EMIT c.said(text); });
}

TermCommand::TermCommand(Correcting& correcting, GlossaryChange change, const QString& text)
    : QUndoCommand(text)
    , m_correcting(correcting)
    , m_change(std::move(change)) {}

void TermCommand::undo() {
    m_correcting.changeTerms({m_change.after, m_change.before}, Correcting::tr("Undone: %1").arg(text()));
}

void TermCommand::redo() {
    if (!std::exchange(m_done, false))
        m_correcting.changeTerms(m_change, text());
}

} // namespace tujian
