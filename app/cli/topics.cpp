#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void printTopic(Output& out, const TopicRow& topic) {
    QString line = QString(2 * qMax(0, topic.level - 1), u' ') + topic.title;
    if (topic.todo) {
        line += QCoreApplication::translate("cli", " (to do)");
    }
    line += u"  %1:%2"_s.arg(topic.file).arg(topic.line);
    for (const QString& tag : topic.tags + topic.derivedTags) {
        line += u" #"_s + tag;
    }
    out.line(line);
}

} // namespace

int runTopics(const Request& request, Output& out) {
    const Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    JsonWriter json(out);
    if (request.json) {
        json.beginObject();
        json.field("notebook", open->book.title());
        json.key("topics");
        json.beginArray();
    }
    int failed = 0;
    deriveNotes(*open, open->book.files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (!derived) {
            sayDiagnostic(unreadable(file.file, derived.error()));
            ++failed;
            return true;
        }
        for (const TopicRow& topic : derived->topics) {
            request.json ? writeTopic(json, topic) : printTopic(out, topic);
        }
        return true;
    });
    if (request.json) {
        json.endArray();
        json.endObject();
        out.write("\n");
    }
    return failed > 0 && failed == open->book.files.size() ? 1 : 0;
}

} // namespace tujian
