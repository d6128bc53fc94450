#pragma once
#include "code/highlight.h"
#include "page/page.h"
#include <QHash>

namespace tujian {

/// A callout's two colours.
struct CalloutColours {
    QString strong; ///< bar and title
    QString tint;   ///< under the text
};

/// Colours as "#rrggbb", from ":/style/page.json".
struct PageColours {
    QString background, text, heading, quiet, emphasis, accent, marker, panel, border, rule, tableHead, inlineCode,
        inlineCodeText, quoteBar, quoteText, mark;
    QHash<int, QString> code; ///< by CodeStyle
    QHash<QString, CalloutColours> callouts;
};

/// All that the page's look depends on, in whole pixels so that lines keep their rhythm.
struct PageStyle {
    PageColours colours;
    int text = 15; ///< font size of the body
    int line = 26; ///< its line height
    int code = 14;
    int codeLine = 22;
    int small = 13;
    int gap = 12;     ///< between paragraphs
    int tightGap = 4; ///< between the items of a tight list
    int looseGap = 8; ///< between those of a loose one
    int indent = 24;  ///< of a list's level

    [[nodiscard]] int headingSize(int level) const;
    [[nodiscard]] int headingLine(int level) const;
    [[nodiscard]] int headingGap(int level) const; ///< above it
    [[nodiscard]] QString body() const;            ///< the style of <body>
    [[nodiscard]] QString link() const;            ///< of an <a>
    [[nodiscard]] QString deadLink() const; ///< of one that leads nowhere: pale, and underlined for who sees none
    [[nodiscard]] QString inlineCode(int size) const; ///< 0: the body's
};

PageStyle pageStyle(const PageOptions& options);

/// The families of body and code, most wanted first; one list for every locale, so that glyph forms do not change.
QString bodyFamilies();
QString codeFamilies();

/// Coloured by an attribute: parsing a style costs Qt ten times as much, and a style sheet is matched at every node.
QString inColour(const QString& html, const QString& colour);

} // namespace tujian
