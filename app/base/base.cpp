#include "base/diagnostic.h"
#include "base/error.h"

using namespace Qt::StringLiterals;

namespace tujian {

QString severityName(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        return u"error"_s;
    }
    return {};
}

} // namespace tujian
