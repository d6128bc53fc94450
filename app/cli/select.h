#pragma once
#include "session/work.h"

namespace tujian {

/// A topic of the notebook: the note it is in and its id.
struct TopicRef {
    QString file;
    QString id;
};

inline constexpr char16_t wholeNotebook[] = u"."; ///< the topic of what is drawn from several files together

/// Opens the notebook and says on standard error what the scan noticed.
Result<OpenNotebook> openAloud(const QString& path);

/// The topic with this id, or with this title if it is the only one. Errors: none (NotFound), several (Usage).
Result<TopicRef> findTopic(const OpenNotebook& open, const QString& idOrTitle);

/// The graphs of a topic and of those under it; of all, where `topic` is empty. In the text's order.
QList<Graph> graphsOf(const NoteDerived& derived, const QString& topic);

/// The files of the notebook that matter: only the topic's, or all where there is none.
QList<NoteFile> filesFor(const OpenNotebook& open, const std::optional<TopicRef>& topic);

} // namespace tujian
