#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include <QCoreApplication>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

int runCheck(const Request& request, Output& out) {
    const Result<OpenNotebook> open = openNotebook(request.path);
    if (!open) {
        return fail(open.error());
    }
    const QList<Diagnostic> problems = checkNotebook(*open);
    const auto count = [&problems](Severity severity) {
        return int(std::count_if(problems.begin(), problems.end(),
                                 [severity](const Diagnostic& problem) { return problem.severity == severity; }));
    };
    const int errors = count(Severity::Error);
    if (request.json) {
        JsonWriter json(out);
        json.beginObject();
        json.key("problems");
        json.beginArray();
        for (const Diagnostic& problem : problems) {
            writeProblem(json, problem);
        }
        json.endArray();
        json.endObject();
        out.write("\n");
    } else {
        for (const Diagnostic& problem : problems) {
            out.line(diagnosticLine(problem));
        }
        const QString sum = QCoreApplication::translate("cli", "%1, %2, %3");
        out.line(sum.arg(QCoreApplication::translate("cli", "%n error(s)", nullptr, errors),
                         QCoreApplication::translate("cli", "%n warning(s)", nullptr, count(Severity::Warning)),
                         QCoreApplication::translate("cli", "%n remark(s)", nullptr, count(Severity::Info))));
    }
    return errors > 0 ? 1 : 0;
}

} // namespace tujian
