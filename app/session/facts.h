#pragma once
#include "session/work.h"
#include <QString>

namespace tujian {

/// What somebody who helps with a problem asks first.
struct NotebookFacts {
    QString notebook; ///< its folder or file
    qsizetype notes = 0;
    qint64 bytes = 0; ///< of all notes
    qsizetype topics = 0;
    qsizetype diagrams = 0; ///< outlines not counted
    qsizetype tags = 0;
    qsizetype todo = 0;
    QString index; ///< where it lies
    qint64 indexBytes = 0;
    bool indexThere = false; ///< else it is in the temporary folder, since this place cannot be written
    QString version;
    QString qt;
    QString sqlite;
    QString graphviz; ///< empty: the layout program does not answer
    QString font;     ///< that Chinese is shown in
    QString fontProblem;
    QString platform;
    QString state; ///< the folder of what the reader did
};

/// GUI thread, since fonts are asked; blocks for as long as the layout program takes to say its version.
NotebookFacts factsOf(const OpenNotebook& open, const QList<TopicRow>& topics, const State& state);

/// A fact as it is shown: what it is, and its value. Translated.
struct FactLine {
    QString name;
    QString value;
    friend bool operator==(const FactLine&, const FactLine&) = default;
};
QList<FactLine> factLines(const NotebookFacts& facts);

} // namespace tujian
