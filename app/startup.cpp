#include "startup.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
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

void loadTranslations() {
    const auto load = [](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(QLocale::system(), name, u"_"_s, folder)) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator;
        }
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"tujian"_s, u":/i18n"_s);
}

} // namespace tujian
