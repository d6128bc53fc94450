#pragma once
#include "base/diagnostic.h"
#include "diagram/graph.h"
#include "diagram/map/claim.h"
#include "term/lexicon.h"
#include <QByteArray>
#include <QList>

namespace tujian {

// Values as the index's cells keep them. A change here raises Database's schema version.

QByteArray packGraph(const Graph& graph);
Graph unpackGraph(const QByteArray& bytes);
QByteArray packTerms(const QList<Term>& terms);
QList<Term> unpackTerms(const QByteArray& bytes);
QByteArray packDiagnostics(const QList<Diagnostic>& diagnostics);
QList<Diagnostic> unpackDiagnostics(const QByteArray& bytes);
QByteArray packClaims(const QList<Claim>& claims);
QList<Claim> unpackClaims(const QByteArray& bytes);

} // namespace tujian
