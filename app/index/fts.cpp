#include "index/fts.h"
#include "text/token.h"
#include <QCoreApplication>
#include <QSqlDriver>
#include <QVariant>
#include <array>
#include <cstring>
#include <sqlite3.h>

namespace tujian {

namespace {

/// UTF-16 → UTF-8 without an allocation; returns the bytes written. Lone surrogates become '?'.
int toUtf8(QStringView token, std::array<char, 512>& out) {
    std::size_t n = 0;
    for (qsizetype i = 0; i < token.size() && n + 4 < out.size(); ++i) {
        char32_t c = token[i].unicode();
        if (token[i].isHighSurrogate() && i + 1 < token.size() && token[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(token[i], token[i + 1]);
        else if (token[i].isSurrogate())
            c = U'?';
        if (c > 0xffff)
            ++i;
        const auto put = [&](char32_t byte) { out[n++] = static_cast<char>(byte); };
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | (c >> 6));
            put(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            put(0xe0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        } else {
            put(0xf0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3f));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        }
    }
    return static_cast<int>(n);
}

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

int createTokenizer(void* state, const char**, int, Fts5Tokenizer** out) {
    *out = reinterpret_cast<Fts5Tokenizer*>(state);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

/// Words that a misspelling may be repaired to, or may be one of.
void remember(FtsState& state, const char* token, int length) {
    constexpr int shortest = 5;
    constexpr int longest = 32;
    if (length < shortest || length > longest)
        return;
    for (int i = 0; i < length; ++i)
        if (token[i] < 'a' || token[i] > 'z')
            return;
    if (const QByteArray word = QByteArray::fromRawData(token, length); !state.words.contains(word))
        state.words.insert(QByteArray(token, length));
}

/// Byte offsets are not given: only FTS5's own snippets would need them, and ours are made from the note's text.
int tokenizeText(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size,
                 TokenCallback callback) {
    // A query's phrases come token by token, folded already.
    if ((flags & FTS5_TOKENIZE_QUERY) != 0)
        return size > 0 ? callback(context, 0, bytes, size, 0, size) : SQLITE_OK;
    int status = SQLITE_OK;
    int last = -1;
    std::array<char, 512> buffer{};
    tokenize(QString::fromUtf8(bytes, size), [&](const Token& token) {
        const int length = toUtf8(token.text, buffer);
        remember(*reinterpret_cast<FtsState*>(tokenizer), buffer.data(), length);
        status = callback(context, token.position == last ? FTS5_TOKEN_COLOCATED : 0, buffer.data(), length, 0, 0);
        last = token.position;
        return status == SQLITE_OK;
    });
    return status;
}

/// What FTS5 tells about one row, in the words of rank.h.
class Instances : public RowMatches {
public:
    Instances(const Fts5ExtensionApi* extension, Fts5Context* row)
        : api(extension)
        , context(row) {}

    bool forEach(const InstanceSink& sink) const override {
        int count = 0;
        if (api->xInstCount(context, &count) != SQLITE_OK)
            return false;
        for (int i = 0; i < count; ++i) {
            int phrase = 0;
            int column = 0;
            int offset = 0;
            if (api->xInst(context, i, &phrase, &column, &offset) != SQLITE_OK)
                return false;
            sink(phrase, column);
        }
        return true;
    }
    int columnSize(int column) const override {
        int tokens = 0;
        return api->xColumnSize(context, column, &tokens) == SQLITE_OK ? tokens : 0;
    }

private:
    const Fts5ExtensionApi* api;
    Fts5Context* context;
};

void rankFunction(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int, sqlite3_value**) {
    const auto* state = static_cast<const FtsState*>(api->xUserData(row));
    sqlite3_result_double(result, rankOf(state->plan, Instances(api, row)));
}

fts5_api* ftsApi(sqlite3* handle) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

} // namespace

sqlite3* sqliteHandle(const QSqlDatabase& connection) {
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Result<void> registerSearch(const QSqlDatabase& connection, FtsState* state) {
    sqlite3* const handle = sqliteHandle(connection);
    fts5_api* const api = handle != nullptr ? ftsApi(handle) : nullptr;
    if (api == nullptr)
        return failure(ErrorCode::Index,
                       QCoreApplication::translate("index", "This SQLite has no full-text search (FTS5)."));
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenizeText};
    const bool done = api->xCreateTokenizer(api, "tujian", state, &tokenizer, nullptr) == SQLITE_OK &&
                      api->xCreateFunction(api, "tujian_rank", state, rankFunction, nullptr) == SQLITE_OK;
    if (!done)
        return failure(ErrorCode::Index,
                       QCoreApplication::translate("index", "SQLite refused the search's tokenizer."));
    return {};
}

} // namespace tujian
