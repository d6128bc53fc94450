#pragma once
#include <QString>
#include <tl/expected.hpp>

namespace tujian {

/// What kind of thing failed; decides the exit status and whether trying again makes sense.
enum class ErrorCode {
    NotFound,   ///< the file, topic or diagram named is not there
    Unreadable, ///< it is there but cannot be read (rights, not text, too large)
    Unwritable, ///< the target cannot be written (rights, full disk)
    Index,      ///< SQLite failed in a way that a rebuild does not mend
    Layout,     ///< the layout helper crashed, ran out of time or memory, or is missing
    Cancelled,  ///< somebody asked for it to stop
    Usage       ///< the request makes no sense (unknown format, bad query)
};

/// The world failed. `message` is translated, whole, and names the file where there is one.
struct Error {
    ErrorCode code = ErrorCode::Unreadable;
    QString message;
    friend bool operator==(const Error&, const Error&) = default;
};

template<class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, QString message) {
    return tl::make_unexpected(Error{code, std::move(message)});
}

} // namespace tujian
