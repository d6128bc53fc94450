#pragma once
#include "cli/output.h"
#include "cli/request.h"

/// One function a verb. Each writes its answer to `out` and returns the exit status.
namespace tujian {

int runTopics(const Request& request, Output& out);
int runSearch(const Request& request, Output& out);
int runDiagrams(const Request& request, Output& out);
int runExport(const Request& request, Output& out);
int runDeck(const Request& request, Output& out);
int runTrace(const Request& request, Output& out);
int runCheck(const Request& request, Output& out);
int runIndex(const Request& request, Output& out);

/// The request of "trace" is curl's and has options of its own: what follows PATH becomes one argument.
QStringList withWholeRequest(const QStringList& arguments);

} // namespace tujian
