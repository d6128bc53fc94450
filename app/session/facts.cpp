#include "session/facts.h"
#include "index/engine.h"
#include "layout/engine.h"
#include "layout/fonts.h"
#include "state/state.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QSet>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("session", text);
}

QString size(qint64 bytes) {
    return QLocale().formattedDataSize(bytes);
}

QString count(qsizetype n) {
    return QLocale().toString(n);
}

void countTopics(const QList<TopicRow>& topics, NotebookFacts& facts) {
    QSet<QString> tags;
    for (const TopicRow& topic : topics) {
        for (const QString& tag : topic.tags + topic.derivedTags) {
            tags.insert(tag);
        }
        facts.todo += topic.todo ? 1 : 0;
        for (const QString& diagram : topic.diagrams) {
            facts.diagrams += diagram.endsWith(u"/outline"_s) ? 0 : 1;
        }
    }
    facts.topics = topics.size();
    facts.tags = tags.size();
}

} // namespace

NotebookFacts factsOf(const OpenNotebook& open, const QList<TopicRow>& topics, const State& state) {
    NotebookFacts facts;
    facts.notebook = open.book.key();
    facts.notes = open.book.files.size();
    for (const NoteFile& file : open.book.files) {
        facts.bytes += file.size;
    }
    countTopics(topics, facts);
    const QFileInfo index(indexPath(open.book));
    facts.index = index.filePath();
    facts.indexThere = index.isFile();
    facts.indexBytes = index.size();
    facts.version = QCoreApplication::applicationVersion();
    facts.qt = QString::fromLatin1(qVersion());
    facts.sqlite = databaseEngineVersion();
    facts.graphviz = layoutEngineVersion();
    facts.font = QFontInfo(fontFor({})).family();
    facts.fontProblem = fontProblem();
    facts.platform = QSysInfo::prettyProductName() + u", "_s + QGuiApplication::platformName();
    facts.state = state.folder();
    return facts;
}

QList<FactLine> factLines(const NotebookFacts& facts) {
    const QString index = facts.indexThere
                              ? words(QT_TRANSLATE_NOOP("session", "%1, %2"))
                                    .arg(size(facts.indexBytes), QDir::toNativeSeparators(facts.index))
                              : words(QT_TRANSLATE_NOOP("session", "in the temporary folder: %1 cannot be used"))
                                    .arg(QDir::toNativeSeparators(facts.index));
    return {
        {words(QT_TRANSLATE_NOOP("session", "Notebook")), QDir::toNativeSeparators(facts.notebook)},
        {words(QT_TRANSLATE_NOOP("session", "Notes")), count(facts.notes) + u", "_s + size(facts.bytes)},
        {words(QT_TRANSLATE_NOOP("session", "Topics")), count(facts.topics)},
        {words(QT_TRANSLATE_NOOP("session", "To do")), count(facts.todo)},
        {words(QT_TRANSLATE_NOOP("session", "Diagrams")), count(facts.diagrams)},
        {words(QT_TRANSLATE_NOOP("session", "Tags")), count(facts.tags)},
        {words(QT_TRANSLATE_NOOP("session", "Search index")), index},
        {words(QT_TRANSLATE_NOOP("session", "Reader's state")), QDir::toNativeSeparators(facts.state)},
        {u"Tujian"_s, facts.version},
        {u"Qt"_s, facts.qt},
        {u"SQLite"_s, facts.sqlite},
        {u"Graphviz"_s, facts.graphviz.isEmpty()
                            ? words(QT_TRANSLATE_NOOP("session", "the layout program tujian-layout does not answer: "
                                                                 "install the package again"))
                            : facts.graphviz},
        {words(QT_TRANSLATE_NOOP("session", "Font")), facts.fontProblem.isEmpty() ? facts.font : facts.fontProblem},
        {words(QT_TRANSLATE_NOOP("session", "System")), facts.platform},
    };
}

} // namespace tujian
