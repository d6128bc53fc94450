// Writes what is made from the command line's own definition: tujian-describe man|bash|zsh|fish DAY [TRANSLATION.qm]
#include "cli/describe.h"
#include <QCoreApplication>
#include <QTranslator>
#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    QTranslator translator;
    if (arguments.size() > 2 && (!translator.load(arguments[2]) || !QCoreApplication::installTranslator(&translator))) {
        std::fprintf(stderr, "cannot load %s\n", qPrintable(arguments[2]));
        return 1;
    }
    const QList<tujian::VerbDescription> verbs = tujian::describeProgram();
    const QString what = arguments.value(0);
    QByteArray text;
    if (what == u"man")
        text = tujian::manualPage(verbs, QStringLiteral(TUJIAN_VERSION), arguments.value(1));
    else if (what == u"bash")
        text = tujian::completionScript(verbs, tujian::Shell::Bash);
    else if (what == u"zsh")
        text = tujian::completionScript(verbs, tujian::Shell::Zsh);
    else if (what == u"fish")
        text = tujian::completionScript(verbs, tujian::Shell::Fish);
    else
        return 2;
    return std::fwrite(text.constData(), 1, size_t(text.size()), stdout) == size_t(text.size()) ? 0 : 1;
}
