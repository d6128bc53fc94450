#include "test_rules.h"
#include "tour.h"
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// What every note says in the same words, in the language it is written in.
struct Phrases {
    QString opening;   ///< how its first paragraph begins
    QString questions; ///< its last chapter
    QChar mark;        ///< at the end of each question there
};

Phrases phrasesOf(const Note& note) {
    if (note.frontMatter.value(u"lang"_s) == QStringList{u"en"_s})
        return {u"This note answers: "_s, u"Common questions"_s, u'?'};
    return {u"本篇回答："_s, u"常见追问"_s, u'？'};
}

/// The text of everything in a block.
QString textOf(const Note& note, int block) {
    QString text;
    for (int i = block; i < note.blocks[block].next; ++i)
        text += note.blocks[i].text + u'\n';
    return text;
}

/// The callouts under "常见误解".
QStringList callouts(const Note& note) {
    QStringList found;
    for (int i = 0; i < note.blocks.size(); ++i)
        if (note.blocks[i].kind == BlockKind::Quote && note.blocks[i].info == u"warning"_s)
            found.append(textOf(note, i));
    return found;
}

/// Indices of the topics right under the note's title.
QList<int> chapters(const Note& note) {
    QList<int> found;
    for (int i = 0; i < note.topics.size(); ++i)
        if (note.topics[i].level == 2)
            found.append(i);
    return found;
}

/// Without spaces and punctuation, so that only words count.
QString wordsOf(const QString& text) {
    static const QRegularExpression other(uR"([^\p{L}\p{N}])"_s);
    return QString(text).remove(other).toLower();
}

/// Names and commands are everybody's; a sentence is Chinese.
bool isSentence(const QString& words) {
    return std::count_if(words.begin(), words.end(), [](QChar c) { return c.script() == QChar::Script_Han; }) >= 8;
}

} // namespace

/// `tujian check notes` says nothing at all.
void RulesTest::nothingToCheck() {
    QCOMPARE(m_shelf.notes().size(), m_shelf.open().book.files.size());
    QStringList problems;
    for (const Diagnostic& d : checkNotebook(m_shelf.open()))
        if (d.severity != Severity::Info)
            problems.append(d.span.file + u':' + QString::number(d.span.line) + u' ' + d.message);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void RulesTest::everyNote_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : m_shelf.notes().keys())
        QTest::addRow("%s", qPrintable(file)) << file;
}

void RulesTest::everyNote() {
    QFETCH(QString, file);
    const Note note = m_shelf.notes().value(file).note;
    for (const QString& key : {u"title"_s, u"tags"_s, u"aliases"_s, u"sources"_s, u"versions"_s})
        QVERIFY2(!note.frontMatter.value(key).join(QString()).isEmpty(), qPrintable(key));
    if (file.startsWith(u"kubernetes/"_s))
        QVERIFY(note.frontMatter.value(u"versions"_s)
                    .first()
                    .contains(QRegularExpression(uR"(Kubernetes 1\.\d\d–1\.\d\d)"_s)));

    QCOMPARE(note.topics.value(1).level, 1);
    QCOMPARE(note.topics[1].title, note.frontMatter.value(u"title"_s).first());
    const Block& opening = note.blocks[note.topics[1].first];
    QCOMPARE(opening.kind, BlockKind::Paragraph);
    const Phrases phrases = phrasesOf(note);
    QVERIFY2(opening.text.startsWith(phrases.opening), qPrintable(opening.text));

    const QList<int> under = chapters(note);
    QVERIFY(!under.isEmpty());
    QCOMPARE(note.topics[under.last()].title, phrases.questions);
    int questions = 0;
    for (int i = under.last() + 1; i < note.topics[under.last()].next; ++i) {
        QVERIFY2(note.topics[i].title.endsWith(phrases.mark), qPrintable(note.topics[i].title));
        QVERIFY2(note.topics[i].last > note.topics[i].first, qPrintable(note.topics[i].title));
        ++questions;
    }
    QVERIFY(questions >= 3);

    for (const QString& callout : callouts(note))
        for (const QString& part : {u"常说"_s, u"其实"_s, u"怎么验证"_s})
            QVERIFY2(callout.contains(part), qPrintable(callout));
    QSet<QString> others;
    for (const Link& link : note.links) {
        QVERIFY2(link.kind != LinkKind::Image, qPrintable(link.target));
        if (const auto target = resolveLink(m_shelf.open().book, file, link); target && target->file != file)
            others.insert(target->file);
    }
    QVERIFY(!others.isEmpty());
}

void RulesTest::errata_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("words");
    const YamlNode topics = table(u"topics.yaml"_s);
    for (const YamlNode& row : topics[u"errata"].items) {
        QStringList words;
        for (const YamlNode& word : row[u"words"].items)
            words.append(word.text());
        QTest::addRow("%s: %s", qPrintable(row[u"note"].text()), qPrintable(words.join(u", "_s)))
            << row[u"note"].text() << words;
    }
}

void RulesTest::errata() {
    QFETCH(QString, file);
    QFETCH(QStringList, words);
    const QStringList found = callouts(m_shelf.notes().value(file).note);
    QVERIFY(std::any_of(found.begin(), found.end(), [&](const QString& callout) {
        return std::all_of(words.begin(), words.end(), [&](const QString& word) { return callout.contains(word); });
    }));
}

void RulesTest::theIndexLeadsToEveryNote() {
    const Notebook& book = m_shelf.open().book;
    QSet<QString> reached{u"index.md"_s};
    for (const Link& link : m_shelf.notes().value(u"index.md"_s).note.links)
        if (const auto target = resolveLink(book, u"index.md"_s, link))
            reached.insert(target->file);
    for (const NoteFile& note : book.files)
        QVERIFY2(reached.contains(note.file), qPrintable(note.file));
}

/// Its file's name is among the words that are translated, so that each window opens the one in its language.
void RulesTest::theWindowKnowsTheTour() {
    QFile file(QStringLiteral(TUJIAN_SOURCE "/translations/tujian_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression entry(
        u"<source>(using-tujian\\.md)</source>.*?<translation>([^<]*)</translation>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch found = entry.match(QString::fromUtf8(file.readAll()));
    QVERIFY(m_shelf.notes().contains(found.captured(1)));
    QVERIFY2(m_shelf.notes().contains(found.captured(2)), qPrintable(found.captured(2)));
}

/// The tour in each language.
void RulesTest::theTourNamesRealKeys_data() {
    QTest::addColumn<QString>("tour");
    QTest::newRow("Chinese") << u"使用图鉴.md"_s;
    QTest::newRow("English") << u"using-tujian.md"_s;
}

/// A key that the tour names is a key of the window.
void RulesTest::theTourNamesRealKeys() {
    // What a key is called where the source does not spell it out.
    static const QHash<QString, QString> otherwise{
        {u"Ctrl+D"_s, u"Qt::Key_D && event.modifiers() == Qt::ControlModifier"_s},
        {u"Ctrl+Z"_s, u"QKeySequence::Undo"_s},
        {u"F2"_s, u"Qt::Key_F2"_s}};
    const QString sources = sourcesBelow(u"app/gui"_s);
    QFETCH(QString, tour);
    const QStringList keys = keysIn(m_shelf.notes().value(tour).note.text);
    QVERIFY(keys.size() >= 20);
    for (const QString& key : keys) {
        const bool known = sources.contains(u"u\""_s + key + u"\"_s"_s) ||
                           (otherwise.contains(key) && sources.contains(otherwise[key]));
        QVERIFY2(known, qPrintable(key));
    }
}

/// So are its commands: verbs and options of the program, topics of this notebook.
void RulesTest::theTourNamesRealCommands() {
    const QString sources = sourcesBelow(u"app/cli"_s);
    QFETCH(QString, tour);
    const QList<Command> commands = commandsIn(m_shelf.notes().value(tour).note);
    QVERIFY(commands.size() >= 10);
    for (const Command& command : commands) {
        QVERIFY2(command.verb.isEmpty() || sources.contains(u'"' + command.verb + u'"'), qPrintable(command.line));
        for (const QString& option : command.options)
            QVERIFY2(sources.contains(u'"' + option + u'"'), qPrintable(command.line));
        int named = 0;
        for (const NoteDerived& derived : m_shelf.notes())
            for (const Topic& topic : derived.note.topics)
                named += topic.title == command.topic ? 1 : 0;
        QVERIFY2(command.topic.isEmpty() || command.topic == u"."_s || named == 1, qPrintable(command.line));
    }
}

/// The requests in the notes go all the way through the objects beside them.
void RulesTest::requestsThatNotesNameArrive() {
    QStringList reached;
    for (const NoteDerived& derived : m_shelf.notes()) {
        for (const Command& command : commandsIn(derived.note)) {
            if (command.verb != u"trace"_s)
                continue;
            const Result<OpenNotebook> open = openNotebook(QStringLiteral(TUJIAN_SOURCE "/") + command.path);
            const Result<TraceRequest> request = readRequest(command.request);
            QVERIFY2(open && request, qPrintable(command.line));
            const Trace trace = traceNotebook(*open, *request);
            QVERIFY2(trace.reached, qPrintable(command.line + u'\n' + trace.why));
            reached.append(trace.hops.last().node);
        }
    }
    reached.sort();
    QCOMPARE(reached.filter(u"web-canary"_s).size(), 4);
    QVERIFY(reached.contains(u"Deployment//web"_s));
    QVERIFY(reached.contains(u"Deployment//shop"_s));
}

/// Facts carry over from the notes that this notebook answers, sentences do not.
void RulesTest::noSentenceOfAnotherAuthor() {
    QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the other notes are not here");
    constexpr qsizetype longest = 16;
    const QString other = wordsOf(QString::fromUtf8(file.readAll()));
    QSet<QString> runs;
    for (qsizetype i = 0; i + longest <= other.size(); ++i)
        runs.insert(other.mid(i, longest));
    for (const NoteDerived& derived : m_shelf.notes()) {
        const int body = derived.note.blocks.first().begin; // names in the front matter may be anybody's
        const QStringList lines = derived.note.text.mid(body).split(u'\n');
        for (const QString& line : lines) {
            const QString words = wordsOf(line);
            for (qsizetype i = 0; i + longest <= words.size(); ++i) {
                const QString run = words.mid(i, longest);
                QVERIFY2(!runs.contains(run) || !isSentence(run), qPrintable(derived.note.file + u": "_s + line));
            }
        }
    }
}
