#pragma once
#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace tujian {

enum class QuickKind { Topic, Note, Tag, Diagram, Command };

/// Something that quick open leads to.
struct QuickItem {
    QuickKind kind = QuickKind::Topic;
    QString id;     ///< topic id, file, tag, diagram id; of a command its name in the program, in no language
    QString title;  ///< what is matched first
    QString detail; ///< where it stands; of a command its keys
    QString folded; ///< of `title`, made once by quickItem()
    friend bool operator==(const QuickItem&, const QuickItem&) = default;

    [[nodiscard]] QString key() const; ///< stands for it in the list of what was used last
};
QuickItem quickItem(QuickKind kind, const QString& id, const QString& title, const QString& detail);

/// An item that answers what was typed. `marks` are [start, length) in its title.
struct QuickFound {
    int item = 0;
    double score = 0;
    QList<std::pair<int, int>> marks;
    friend bool operator==(const QuickFound&, const QuickFound&) = default;
};

/// The items that answer every word of the query, best first, at most `limit`. A word answers as written, as pinyin (in
/// full or by initials), by its letters in order, or with one typing error; in the title, or as written where the item
/// stands. Case, width and the two Chinese scripts do not matter. `recent` has keys, the last used first: of equals
/// they win, and without a query they lead. A query that begins with `>` asks for commands only, one with `#` for tags.
/// Any thread.
QList<QuickFound> rankQuick(const QList<QuickItem>& items, const QString& query, const QStringList& recent, int limit);

} // namespace tujian
