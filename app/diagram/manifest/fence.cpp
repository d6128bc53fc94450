#include "diagram/manifest/fence.h"
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/recover.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDiagnostics = 100; // of one fence

/// The language word of an info string: "yaml" of "yaml title=x", "{.yaml}", "YAML:deploy.yaml".
QString languageWord(const QString& info) {
    static const QRegularExpression word(uR"re(^[{.\s]*([\w+-]*))re"_s);
    return word.match(info).captured(1).toLower();
}

bool saysYaml(const QString& word) {
    return word == "yaml"_L1 || word == "yml"_L1 || word == "json"_L1 || word == "k8s"_L1 || word == "kubernetes"_L1 ||
           word == "jsonc"_L1;
}

bool saysShell(const QString& word) {
    static const QStringList words{u"sh"_s,      u"bash"_s,          u"shell"_s,    u"zsh"_s,
                                   u"console"_s, u"shell-session"_s, u"terminal"_s, u"shellsession"_s};
    return words.contains(word);
}

/// What follows "<<" on a line that begins a here-document: the word that ends it.
QString hereWord(const QString& line) {
    static const QRegularExpression form(uR"re((?<!<)<<-?[ \t]*\\?(["']?)([A-Za-z_]\w*)\1)re"_s);
    return form.match(line).captured(2);
}

/// Only what stands in here-documents, each as a document of its own; every other line is empty, so that lines keep
/// their numbers. Nothing if there is none that looks like an object.
QString hereDocuments(const QString& text) {
    QStringList lines = text.split(u'\n');
    QString end;
    bool object = false;
    for (QString& line : lines) {
        if (end.isEmpty()) {
            end = hereWord(line);
            line = end.isEmpty() ? QString() : u"---"_s;
        } else if (line.trimmed() == end) {
            end.clear();
            line = u"---"_s;
        } else {
            object = object || line.startsWith("kind:"_L1) || line.startsWith("apiVersion:"_L1);
        }
    }
    return object ? lines.join(u'\n') : QString();
}

/// Templates are no YAML until somebody fills them in.
bool isTemplate(const QString& text) {
    return text.contains("{{"_L1) || text.contains("${"_L1);
}

Severity severityOf(const Note& note, const Block& fence) {
    const bool said = saysYaml(languageWord(fence.info)) || isManifestFile(note);
    return said && !isTemplate(fence.text) ? Severity::Error : Severity::Warning;
}

/// A fence without a language word may be any text: its problems matter only if an object was meant.
bool meansObject(const Block& fence) {
    return fence.text.contains("apiVersion:"_L1) || fence.text.contains("annotations:"_L1);
}

void report(ManifestFence& read, const Recovered& recovered, Severity severity) {
    for (const YamlProblem& problem : recovered.problems) {
        if (read.diagnostics.size() >= maxDiagnostics) {
            break;
        }
        const Span span = read.source->span(problem.line, problem.column, problem.line);
        const QString message = QCoreApplication::translate("manifest", "YAML, column %1: %2")
                                    .arg(QString::number(read.source->columnOf(span)), problem.message);
        read.diagnostics.append({severity, u"yaml-syntax"_s, message, span});
    }
}

} // namespace

bool isManifestFence(const Block& fence) {
    const QString word = languageWord(fence.info);
    if (!word.isEmpty()) {
        return saysYaml(word) || (saysShell(word) && !hereDocuments(fence.text).isEmpty());
    }
    static const QRegularExpression key(uR"re(^[ \t]*(-[ \t]+)?"?(kind|apiVersion|metadata|annotations)"?[ \t]*:)re"_s,
                                        QRegularExpression::MultilineOption);
    return fence.kind == BlockKind::Fence && key.match(fence.text).hasMatch();
}

ManifestFence readManifestFence(const Note& note, int block, int number) {
    ManifestFence read;
    const Block& fence = note.blocks.at(block);
    read.source = std::make_shared<ManifestSource>(note, block);
    // A shell's text, or one that says nothing of itself, may hold YAML in here-documents.
    const QString inner = saysYaml(languageWord(fence.info)) ? QString() : hereDocuments(fence.text);
    const Recovered recovered = recoverYaml(inner.isEmpty() ? fence.text : inner);
    for (const YamlNode& document : recovered.documents) {
        collectObjects(document, read.source, number, !isManifestFile(note), read.objects);
    }
    if (!read.objects.isEmpty() || saysYaml(languageWord(fence.info)) || isManifestFile(note) || meansObject(fence)) {
        report(read, recovered, severityOf(note, fence));
    }
    return read;
}

} // namespace tujian
