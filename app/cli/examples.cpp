#include "cli/examples.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

struct Example {
    const char* verb;
    const char* command;
    const char* meaning; ///< untranslated, context "cli"
};

/// Commands stand as they are typed; only what they mean is translated.
constexpr Example examples[] = {
    {"", "tujian ~/notes", QT_TRANSLATE_NOOP("cli", "open a folder of notes")},
    {"", "tujian search ~/notes kube-proxy 原理", QT_TRANSLATE_NOOP("cli", "find topics that have both words")},
    {"", "tujian help export", QT_TRANSLATE_NOOP("cli", "say what a verb does, and how")},
    {"present", "tujian present talk.md", QT_TRANSLATE_NOOP("cli", "present a note from its first slide")},
    {"present", "tujian present notes --topic 'Pod 的创建过程'", QT_TRANSLATE_NOOP("cli", "present one topic")},
    {"topics", "tujian topics notes", QT_TRANSLATE_NOOP("cli", "list every topic with its tags and place")},
    {"topics", "cat note.md | tujian topics - --json", QT_TRANSLATE_NOOP("cli", "read a note from standard input")},
    {"search", "tujian search notes '\"api server\" -tag:draft'",
     QT_TRANSLATE_NOOP("cli", "a phrase, without the topics that have a tag")},
    {"search", "tujian search notes wlcl", QT_TRANSLATE_NOOP("cli", "titles and tags by the initials of their pinyin")},
    {"search", "tujian search notes is:todo in:k8s/",
     QT_TRANSLATE_NOOP("cli", "what is still to be written in a folder")},
    {"diagrams", "tujian diagrams notes", QT_TRANSLATE_NOOP("cli", "list every diagram with its id")},
    {"diagrams", "tujian diagrams note.md --placed --json",
     QT_TRANSLATE_NOOP("cli", "graphs with coordinates, for another program")},
    {"export", "tujian export notes --topic 探针 --format svg -o probe.svg",
     QT_TRANSLATE_NOOP("cli", "a topic's first diagram")},
    {"export", "tujian export notes --all --format png --scale 3 -o pictures",
     QT_TRANSLATE_NOOP("cli", "every diagram, large, into a folder")},
    {"export", "tujian export note.md --topic 'Pod 的创建过程' --steps --format pdf -o steps.pdf",
     QT_TRANSLATE_NOOP("cli", "a page for each step")},
    {"deck", "tujian deck notes --tag k8s/pod --format pptx -o pod.pptx",
     QT_TRANSLATE_NOOP("cli", "slides of all topics with a tag")},
    {"trace", "tujian trace manifests https://shop.example.com/cart",
     QT_TRANSLATE_NOOP("cli", "which way a request goes, hop by hop")},
    {"check", "tujian check notes", QT_TRANSLATE_NOOP("cli", "broken links, misspelt names, YAML that does not parse")},
    {"index", "tujian index notes --rebuild", QT_TRANSLATE_NOOP("cli", "make the search index anew")},
};

} // namespace

QList<ExampleDescription> examplesOf(const QString& verb) {
    QList<ExampleDescription> found;
    for (const Example& example : examples) {
        if (verb == QLatin1String(example.verb)) {
            found.append({QString::fromUtf8(example.command), QCoreApplication::translate("cli", example.meaning)});
        }
    }
    return found;
}

} // namespace tujian
