#include "floor.h"
#include "clock.h"
#include "notes.h"
#include <QFile>
#include <sqlite3.h>

namespace bench {

namespace {

int createNothing(void*, const char**, int, Fts5Tokenizer** out) {
    static char it = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&it);
    return SQLITE_OK;
}

void deleteNothing(Fts5Tokenizer*) {}

bool isWord(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Bigrams of what takes three bytes in UTF-8, and words of ASCII letters and digits.
int bigrams(Fts5Tokenizer*, void* context, int, const char* text, int size,
            int (*token)(void*, int, const char*, int, int, int)) {
    int i = 0;
    while (i < size) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c & 0xf0) == 0xe0 && i + 2 < size) {
            const bool pair = i + 5 < size && (static_cast<unsigned char>(text[i + 3]) & 0xf0) == 0xe0;
            if (const int status = token(context, 0, text + i, pair ? 6 : 3, i, i + (pair ? 6 : 3)); status != 0)
                return status;
            i += 3;
        } else if (isWord(c)) {
            const int begin = i;
            char lower[64];
            int length = 0;
            for (; i < size && isWord(static_cast<unsigned char>(text[i])); ++i)
                if (length < 64)
                    lower[length++] = static_cast<char>(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]);
            if (const int status = token(context, 0, lower, length, begin, i); status != 0)
                return status;
        } else {
            ++i;
        }
    }
    return SQLITE_OK;
}

bool registerBigrams(sqlite3* db) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr);
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{createNothing, deleteNothing, bigrams};
    return api != nullptr && api->xCreateTokenizer(api, "bigrams", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

void insertAll(sqlite3* db, const QList<QByteArray>& texts) {
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;", nullptr, nullptr, nullptr);
    sqlite3_exec(db, "CREATE VIRTUAL TABLE f USING fts5(body, tokenize='bigrams')", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO f(body) VALUES(?)", -1, &insert, nullptr);
    for (int i = 0; i < texts.size(); ++i) {
        if (i % 500 == 0)
            sqlite3_exec(db, i == 0 ? "BEGIN" : "COMMIT; BEGIN", nullptr, nullptr, nullptr);
        sqlite3_bind_text(insert, 1, texts[i].constData(), static_cast<int>(texts[i].size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace

Floor measureFloor(const QStringList& paths, const QString& database) {
    Floor floor;
    QList<QByteArray> texts;
    const double cpu = cpuMs();
    floor.read = best(1, [&] {
        for (const QString& path : paths) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                texts.append(file.readAll());
        }
    });
    qint64 calls = 0;
    floor.parse = best(1, [&] {
        for (const QByteArray& text : std::as_const(texts))
            calls += parseAlone(text);
    });
    sqlite3* db = nullptr;
    if (sqlite3_open(database.toUtf8().constData(), &db) == SQLITE_OK && registerBigrams(db))
        floor.insert = best(1, [&] { insertAll(db, texts); });
    sqlite3_close(db);
    floor.cpu = cpuMs() - cpu;
    return floor;
}

} // namespace bench
