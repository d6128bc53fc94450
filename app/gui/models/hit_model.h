#pragma once
#include "index/index.h"
#include <QAbstractListModel>

namespace tujian {

/// What a search found, grouped by note: the notes in the order of their best hits, under each its hits, best first.
/// Has a row for each note, unless all hits are in one.
class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SnippetRole = Qt::UserRole + 1,
        MarksRole,      ///< QVariantList: start and length in the snippet, alternating
        TitleMarksRole, ///< the same in the title
        PathRole,       ///< where the topic stands, one line
        CountRole       ///< of a note's own row: how many hits are under it; invalid of others
    };

    explicit HitModel(QObject* parent = nullptr);
    void setAnswer(SearchAnswer answer);
    void clear();
    [[nodiscard]] const SearchAnswer& answer() const { return m_answer; }
    [[nodiscard]] const Hit* hit(int row) const; ///< null for a note's own row

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override; ///< a note's own row is not chosen

private:
    struct Row {
        int hit = 0;   ///< in the answer; of a note's own row its best one
        int count = 0; ///< of a note's own row how many hits it has; else 0
    };
    void group();
    [[nodiscard]] QVariant noteData(const Row& row, int role) const;
    [[nodiscard]] QVariant hitData(const Hit& found, int role) const;

    SearchAnswer m_answer;
    QList<Row> m_rows;
};

/// The words that made a hit, as the note writes them: what to mark in the reader. Longest first, no word twice.
QStringList markedWords(const Hit& hit);

} // namespace tujian
