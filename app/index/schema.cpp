#include "index/schema.h"

using namespace Qt::StringLiterals;

namespace tujian {

QString schemaVersion() {
    return u"5"_s;
}

QStringList schemaStatements() {
    return {
        u"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"_s,
        u"CREATE TABLE note(id INTEGER PRIMARY KEY, file TEXT UNIQUE NOT NULL, folded TEXT, size INTEGER,"
        " modified INTEGER, terms BLOB, diagnostics BLOB, claims BLOB, drawn INTEGER)"_s,
        // Lists are joined by U+001F, which no heading or tag contains.
        u"CREATE TABLE topic(id INTEGER PRIMARY KEY, note INTEGER NOT NULL, tid TEXT NOT NULL, title TEXT, level "
        u"INTEGER,"
        " path TEXT, line INTEGER, tags TEXT, derived TEXT, todo INTEGER, diagrams TEXT, drawn INTEGER,"
        " headbegin INTEGER, headend INTEGER)"_s,
        u"CREATE INDEX topic_note ON topic(note)"_s,
        u"CREATE INDEX topic_tid ON topic(tid)"_s,
        u"CREATE INDEX topic_drawn ON topic(id) WHERE drawn"_s,
        u"CREATE INDEX topic_todo ON topic(id) WHERE todo"_s,
        u"CREATE TABLE content(id INTEGER PRIMARY KEY, title TEXT, terms TEXT, body TEXT, extra TEXT, path TEXT,"
        " bodymap BLOB, extramap BLOB)"_s,
        u"CREATE VIRTUAL TABLE fts USING fts5(title, terms, body, extra, path, content='content', content_rowid='id',"
        " tokenize='tujian')"_s,
        u"CREATE TABLE tag(tag TEXT NOT NULL, topic INTEGER NOT NULL, note INTEGER NOT NULL, whole INTEGER,"
        " PRIMARY KEY(tag, topic)) WITHOUT ROWID"_s,
        u"CREATE INDEX tag_note ON tag(note)"_s,
        u"CREATE TABLE word(word TEXT PRIMARY KEY) WITHOUT ROWID"_s,
        u"CREATE TABLE graph(id INTEGER PRIMARY KEY, note INTEGER NOT NULL, topic TEXT NOT NULL, data BLOB)"_s,
        u"CREATE INDEX graph_topic ON graph(topic)"_s,
        u"CREATE INDEX graph_note ON graph(note)"_s,
        u"CREATE TABLE link(id INTEGER PRIMARY KEY, note INTEGER NOT NULL, topic TEXT, kind INTEGER, target TEXT,"
        " anchor TEXT, text TEXT, spanbegin INTEGER, spanend INTEGER, line INTEGER)"_s,
        u"CREATE INDEX link_note ON link(note)"_s,
    };
}

} // namespace tujian
