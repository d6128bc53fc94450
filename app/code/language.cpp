#include "code/language.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

CodeStyle styleNamed(const QString& name, CodeStyle otherwise) {
    static const QHash<QString, CodeStyle> names{
        {u"text"_s, CodeStyle::Text},     {u"keyword"_s, CodeStyle::Keyword},   {u"type"_s, CodeStyle::Type},
        {u"string"_s, CodeStyle::String}, {u"number"_s, CodeStyle::Number},     {u"comment"_s, CodeStyle::Comment},
        {u"key"_s, CodeStyle::Key},       {u"variable"_s, CodeStyle::Variable}, {u"operator"_s, CodeStyle::Operator},
    };
    return names.value(name, otherwise);
}

Stretch stretchOf(const QJsonObject& json, CodeStyle otherwise) {
    Stretch stretch;
    stretch.open = json.value("open"_L1).toString();
    stretch.close = json.value("close"_L1).toString();
    const QString escape = json.value("escape"_L1).toString();
    stretch.escape = escape.isEmpty() ? QChar() : escape.front();
    stretch.multiline = json.value("multiline"_L1).toBool();
    stretch.wordStart = json.value("wordStart"_L1).toBool();
    stretch.style = styleNamed(json.value("style"_L1).toString(), otherwise);
    return stretch;
}

void readStretches(Language& language, const QJsonObject& json) {
    for (const QJsonValue value : json.value("comments"_L1).toArray())
        language.stretches.append(stretchOf(value.toObject(), CodeStyle::Comment));
    for (const QJsonValue value : json.value("strings"_L1).toArray())
        language.stretches.append(stretchOf(value.toObject(), CodeStyle::String));
    language.stretches.removeIf([](const Stretch& stretch) { return stretch.open.isEmpty(); });
    std::stable_sort(language.stretches.begin(), language.stretches.end(),
                     [](const Stretch& a, const Stretch& b) { return a.open.size() > b.open.size(); });
    for (const Stretch& stretch : std::as_const(language.stretches))
        language.opens.insert(stretch.open.front());
}

void readLines(Language& language, const QJsonObject& json) {
    for (const QJsonValue value : json.value("lines"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        language.lines.append({line.value("start"_L1).toString(),
                               styleNamed(line.value("style"_L1).toString(), CodeStyle::Text),
                               line.value("whole"_L1).toBool(true)});
    }
    const QJsonObject keys = json.value("keys"_L1).toObject();
    language.keys.separators = keys.value("separators"_L1).toString();
    language.keys.spaceAfter = keys.value("spaceAfter"_L1).toBool();
    language.keys.dashes = keys.value("dashes"_L1).toBool();
    language.keys.indented = keys.value("indented"_L1).toBool(true);
    language.keys.blockScalars = keys.value("blockScalars"_L1).toBool();
}

void readWords(Language& language, const QJsonObject& json) {
    const QJsonObject words = json.value("words"_L1).toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        const CodeStyle style = styleNamed(it.key(), CodeStyle::Keyword);
        const QStringList list = it.value().toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : list)
            language.words.insert(language.ignoreCase ? word.toLower() : word, style);
    }
}

Language languageOf(const QJsonObject& json) {
    Language language;
    language.name = json.value("name"_L1).toString();
    language.ignoreCase = json.value("ignoreCase"_L1).toBool();
    language.tags = json.value("tags"_L1).toBool();
    language.stringKeys = json.value("stringKeys"_L1).toBool();
    language.wordChars = json.value("wordChars"_L1).toString();
    language.operators = json.value("operators"_L1).toString();
    language.variableMarks = json.value("variableMarks"_L1).toString();
    language.wordMarks = json.value("wordMarks"_L1).toString();
    language.keyBefore = json.value("keyBefore"_L1).toString();
    language.firstWord = styleNamed(json.value("firstWord"_L1).toString(), CodeStyle::Text);
    readStretches(language, json);
    readLines(language, json);
    readWords(language, json);
    return language;
}

struct Shelf {
    std::vector<std::unique_ptr<Language>> languages;
    QHash<QString, const Language*> byName;
};

Shelf readShelf() {
    Shelf shelf;
    const QDir folder(u":/languages"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        Q_ASSERT_X(document.isObject(), "languages", qPrintable(name));
        const QJsonObject json = document.object();
        auto language = std::make_unique<Language>(languageOf(json));
        shelf.byName.insert(language->name, language.get());
        for (const QJsonValue alias : json.value("aliases"_L1).toArray())
            shelf.byName.insert(alias.toString(), language.get());
        shelf.languages.push_back(std::move(language));
    }
    return shelf;
}

} // namespace

const Language* findLanguage(QStringView name) {
    static const Shelf shelf = readShelf();
    constexpr qsizetype LongestName = 40; // an info string may be a whole paragraph
    if (name.isEmpty() || name.size() > LongestName)
        return nullptr;
    return shelf.byName.value(name.toString().toLower(), nullptr);
}

} // namespace tujian
