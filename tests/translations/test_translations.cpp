#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations; // one, or one per plural form
    QString type;             // "unfinished", "vanished", "obsolete" or nothing
    bool plural = false;
    qint64 line = 0;
};

struct Catalogue {
    QString language;
    QString sourceLanguage;
    QList<Entry> entries;
    QString error;
};

/// The reader stands in <translation>; its words, or those of each plural form.
void readTranslation(QXmlStreamReader& xml, Entry& entry) {
    entry.type = xml.attributes().value(u"type"_s).toString();
    if (!entry.plural) {
        entry.translations << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement()) {
        entry.translations << xml.readElementText();
    }
}

Entry readMessage(QXmlStreamReader& xml, const QString& context) {
    Entry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    entry.line = xml.lineNumber();
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            readTranslation(xml, entry);
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

void readContext(QXmlStreamReader& xml, Catalogue& catalogue) {
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"name"_s) {
            name = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            catalogue.entries << readMessage(xml, name);
        } else {
            xml.skipCurrentElement();
        }
    }
}

Catalogue readCatalogue(const QByteArray& bytes) {
    Catalogue catalogue;
    QXmlStreamReader xml(bytes);
    if (xml.readNextStartElement()) {
        catalogue.language = xml.attributes().value(u"language"_s).toString();
        catalogue.sourceLanguage = xml.attributes().value(u"sourcelanguage"_s).toString();
        while (xml.readNextStartElement()) {
            if (xml.name() == u"context"_s) {
                readContext(xml, catalogue);
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    if (xml.hasError()) {
        catalogue.error = u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString());
    }
    return catalogue;
}

QStringList foundIn(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        found << matches.next().captured();
    }
    std::sort(found.begin(), found.end()); // another language may say them in another order
    return found;
}

/// What has to be in a translation as it is in the source: what the program fills in, reads, or binds to a key.
struct Kept {
    QString name;
    QRegularExpression pattern;
};

const QList<Kept>& keptParts() {
    static const QList<Kept> parts = {
        {u"placeholders"_s, QRegularExpression(u"%L?(?:\\d{1,2}|n)"_s)},
        {u"tags"_s, QRegularExpression(u"</?[a-z][^<>]*>"_s)},
        {u"file patterns"_s, QRegularExpression(u"\\(\\*[^)]*\\)"_s)},
        {u"keys"_s,
         QRegularExpression(u"(?:Ctrl|Shift|Alt)\\+\\w+|\\bF\\d{1,2}\\b|\\bEsc\\b|\\bPage (?:Up|Down)\\b"_s)},
        {u"ellipses"_s, QRegularExpression(u"…"_s)},
    };
    return parts;
}

qsizetype menuKeys(const QString& text) {
    static const QRegularExpression key(u"&(?=[A-Za-z0-9])"_s);
    return foundIn(text, key).size();
}

/// Chinese text takes Chinese marks: "好,吗" reads as a slip.
bool hasHalfWidthMark(const QString& text) {
    static const QRegularExpression mark(u"\\p{Han}[,;:!?]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return mark.match(text).hasMatch();
}

QStringList differences(const Entry& entry, const QString& translation) {
    QStringList wrong;
    for (const Kept& kept : keptParts()) {
        const QStringList wanted = foundIn(entry.source, kept.pattern);
        const QStringList found = foundIn(translation, kept.pattern);
        if (wanted != found) {
            wrong << u"%1 [%2] became [%3]"_s.arg(kept.name, wanted.join(u' '), found.join(u' '));
        }
    }
    if (menuKeys(entry.source) != menuKeys(translation)) {
        wrong << u"the menu key differs"_s;
    }
    return wrong;
}

QStringList problemsOf(const Entry& entry, const Catalogue& catalogue) {
    const bool sourceLanguage = catalogue.language == catalogue.sourceLanguage;
    const bool empty = entry.translations.isEmpty() || entry.translations.contains(QString());
    if (sourceLanguage && !entry.plural && empty) {
        return {}; // the source says it; only its plural forms need words
    }
    if (!entry.type.isEmpty()) {
        return {entry.type};
    }
    if (empty) {
        return {u"empty"_s};
    }
    QStringList wrong;
    for (const QString& translation : entry.translations) {
        wrong << differences(entry, translation);
        if (catalogue.language.startsWith(u"zh"_s) && hasHalfWidthMark(translation)) {
            wrong << u"a half-width mark after Chinese"_s;
        }
    }
    return wrong;
}

QStringList problemsOf(const Catalogue& catalogue) {
    QStringList wrong;
    for (const Entry& entry : catalogue.entries) {
        for (const QString& problem : problemsOf(entry, catalogue)) {
            wrong << u"line %1: %2: \"%3\": %4"_s.arg(QString::number(entry.line), entry.context, entry.source,
                                                      problem);
        }
    }
    return wrong;
}

QByteArray sample(const QString& language, const QString& messages) {
    return u"<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"%1\" "
           "sourcelanguage=\"en\"><context><name>room</name>%2</context></TS>"_s.arg(language, messages)
               .toUtf8();
}

/// A message with one translation; `attributes` go into the translation's tag.
QByteArray sampleOf(const QString& text, const QString& translation, const QString& attributes = {}) {
    return sample(u"zh_CN"_s, u"<message><source>%1</source><translation%2>%3</translation></message>"_s.arg(
                                  text.toHtmlEscaped(), attributes, translation.toHtmlEscaped()));
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slipsAreFound_data();
    void slipsAreFound();
    void states();
    void pluralForms();
    void brokenFile();
    void files_data();
    void files();
};

void TranslationsTest::slipsAreFound_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << u"%1 of %2"_s << u"共 %2 个，第 %1 个"_s << QString();
    QTest::newRow("lost") << u"%1 of %2"_s << u"第 %1 个"_s << u"placeholders [%1 %2] became [%1]"_s;
    QTest::newRow("other") << u"line %1"_s << u"第 %2 行"_s << u"placeholders [%1] became [%2]"_s;
    QTest::newRow("locale") << u"more than %L1"_s << u"超过 %1"_s << u"placeholders [%L1] became [%1]"_s;
    QTest::newRow("percent") << u"%1 %"_s << u"%1%"_s << QString();
    QTest::newRow("tag") << u"<p>A</p>"_s << u"<p>甲"_s << u"tags [</p> <p>] became [<p>]"_s;
    QTest::newRow("pattern") << u"Notes (*.md)"_s << u"笔记（*.md）"_s << u"file patterns [(*.md)] became []"_s;
    QTest::newRow("key") << u"Find (Ctrl+K)"_s << u"查找 (Ctrl+F)"_s << u"keys [Ctrl+K] became [Ctrl+F]"_s;
    QTest::newRow("dots") << u"Open…"_s << u"打开"_s << u"ellipses […] became []"_s;
    QTest::newRow("menu") << u"&File"_s << u"文件"_s << u"the menu key differs"_s;
    QTest::newRow("menu kept") << u"&File"_s << u"文件(&F)"_s << QString();
    QTest::newRow("mark") << u"No: %1"_s << u"没有:%1"_s << u"a half-width mark after Chinese"_s;
    QTest::newRow("empty") << u"No"_s << QString() << u"empty"_s;
}

void TranslationsTest::slipsAreFound() {
    QFETCH(QString, text);
    QFETCH(QString, translation);
    QFETCH(QString, problem);
    const Catalogue catalogue = readCatalogue(sampleOf(text, translation));
    QCOMPARE(catalogue.entries.size(), 1);
    QCOMPARE(catalogue.entries[0].source, text);
    QCOMPARE(problemsOf(catalogue.entries[0], catalogue).join(u'\n'), problem);
}

void TranslationsTest::states() {
    for (const QString& type : {u"unfinished"_s, u"vanished"_s, u"obsolete"_s}) {
        const Catalogue catalogue = readCatalogue(sampleOf(u"Yes"_s, u"是"_s, u" type=\"%1\""_s.arg(type)));
        QCOMPARE(problemsOf(catalogue), (QStringList{u"line 1: room: \"Yes\": "_s + type}));
    }
}

void TranslationsTest::pluralForms() {
    const QString plural = u"<message numerus=\"yes\"><source>%n topics</source><translation><numerusform>%n topic"
                           "</numerusform><numerusform>%1</numerusform></translation></message>"_s;
    const Catalogue english = readCatalogue(sample(u"en"_s, plural.arg(u"topics"_s)));
    QCOMPARE(english.entries.value(0).translations, (QStringList{u"%n topic"_s, u"topics"_s}));
    QCOMPARE(problemsOf(english).size(), 1);
    QCOMPARE(problemsOf(readCatalogue(sample(u"en"_s, plural.arg(u"%n topics"_s)))), QStringList());
    QCOMPARE(problemsOf(readCatalogue(sample(u"en"_s, plural.arg(QString())))).size(), 1);

    const QString open = u"<message><source>Yes</source><translation type=\"unfinished\"></translation></message>"_s;
    QCOMPARE(problemsOf(readCatalogue(sample(u"en"_s, open))), QStringList());
    QCOMPARE(problemsOf(readCatalogue(sample(u"de"_s, open))).size(), 1);
}

void TranslationsTest::brokenFile() {
    QVERIFY(readCatalogue(sampleOf(u"a"_s, u"b"_s)).error.isEmpty());
    QVERIFY(!readCatalogue(sampleOf(u"a"_s, u"b"_s).chopped(5)).error.isEmpty());
    QVERIFY(!readCatalogue({}).error.isEmpty());
}

void TranslationsTest::files_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QString::fromUtf8(TUJIAN_SOURCE) + u"/translations"_s);
    const QStringList names = folder.entryList({u"*.ts"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.contains(u"tujian_zh_CN.ts"_s));
    QVERIFY(names.contains(u"tujian_en.ts"_s));
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TranslationsTest::files() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Catalogue catalogue = readCatalogue(file.readAll());
    QCOMPARE(catalogue.error, QString());
    QVERIFY(path.endsWith(u'_' + catalogue.language + u".ts"_s));
    QVERIFY(!catalogue.entries.isEmpty());
    QCOMPARE(problemsOf(catalogue).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "test_translations.moc"
