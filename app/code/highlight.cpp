#include "code/highlight.h"
#include "code/scanner.h"

namespace tujian {

QList<CodeRun> highlight(const QString& code, const QString& language) {
    const Language* found = findLanguage(QStringView(language).trimmed());
    return found ? Scanner(code, *found).run() : QList<CodeRun>();
}

} // namespace tujian
