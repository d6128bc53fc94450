#include "gui/theme/language.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace tujian {

void applyLanguage(const QString& language) {
    QCoreApplication* app = QCoreApplication::instance();
    for (QTranslator* old : app->findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(app);
        // What no translation knows is said in English, whose plurals are a translation, too.
        if (translator->load(locale, name, u"_"_s, folder) || translator->load(name + u"_en"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"tujian"_s, u":/i18n"_s);
}

} // namespace tujian
