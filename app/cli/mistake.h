#pragma once
#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace tujian {

/// What is wrong with the arguments and what to do about it, in the reader's language; the parser itself speaks
/// English only, and of its own insides. `app` is the one that did the parsing.
QString mistakeText(const CLI::App& app, const CLI::ParseError& error);

/// What is said of a verb that does not exist, with the nearest one that does.
QString noSuchVerb(const QString& verb);

} // namespace tujian
