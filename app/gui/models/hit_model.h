#pragma once
#include "index/index.h"
#include <QAbstractListModel>

namespace tujian {

/// What a search found, in the answer's order.
class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        SnippetRole = Qt::UserRole + 1,
        MarksRole, ///< QVariantList: start and length in the snippet, alternating
        PathRole   ///< where the topic stands, one line
    };

    explicit HitModel(QObject* parent = nullptr);
    void setAnswer(SearchAnswer answer);
    void clear();
    [[nodiscard]] const SearchAnswer& answer() const { return m_answer; }
    [[nodiscard]] const Hit& hit(int row) const { return m_answer.hits.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    SearchAnswer m_answer;
};

/// The words that made a hit, as the note writes them: what to mark in the reader. Longest first, no word twice.
QStringList markedWords(const Hit& hit);

} // namespace tujian
