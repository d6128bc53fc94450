#pragma once
#include <QString>
#include <QStringList>
#include <functional>

namespace tujian {

/// A token of a text, as search sees it. `begin`, `end` are UTF-16 offsets in the source. Tokens that stand at one
/// place share their `position`; positions count up by one from 0.
struct Token {
    QStringView text; ///< folded; valid during the call only
    int position = 0;
    int begin = 0;
    int end = 0;
};
using TokenSink = std::function<bool(const Token&)>; ///< false: stop

/// Tokens of a text to be found: of Chinese (kana and Hangul too) every bigram and, at the same position, its first
/// character; folded words; at a word's position also its CamelCase and digit parts (`surge` of maxSurge) and, for a
/// compound with hyphens or underscores, the rest of it joined (`kubeproxy` of kube-proxy). Nothing stands across a
/// space or a mark.
void tokenize(QStringView text, const TokenSink& sink);

/// What must follow one another in `tokenize` for the text to be found as a phrase: bigrams, single characters only
/// where a bigram would hang over, whole words. Empty if there is no letter, digit or character in it.
QStringList phraseTokens(QStringView text);

/// A piece of a query between spaces, marks and script edges: a Chinese run or a word, compounds in one piece.
struct Piece {
    int begin = 0;
    int end = 0;
    bool han = false;
    friend bool operator==(const Piece&, const Piece&) = default;
};
QList<Piece> pieces(QStringView folded);

/// Written as bigrams, having no spaces between words: Chinese, kana, Hangul.
bool isUnspaced(char32_t c);

} // namespace tujian
