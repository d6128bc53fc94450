#include "startup.h"
#include <QString>
#include <QtGlobal>
#include <clocale>
#include <langinfo.h>

namespace tujian {

using namespace Qt::StringLiterals;

void useUtf8() {
    const char* known = std::setlocale(LC_ALL, "");
    if (known && qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
        return;
    }
    // LC_ALL stands over LC_CTYPE, so that it has to go; what it says of the language is kept in LANG.
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        qputenv("LANG", all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
    std::setlocale(LC_ALL, "");
}

void quietPlatform() {
    static QtMessageHandler usual = nullptr;
    usual = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& message) {
        if (type != QtWarningMsg || !message.startsWith(u"QStandardPaths: "_s)) {
            usual(type, context, message);
        }
    });
}

} // namespace tujian
