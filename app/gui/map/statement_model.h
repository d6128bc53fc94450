#pragma once
#include "base/span.h"
#include <QAbstractListModel>

namespace tujian {

enum class StatementKind { Heading, Sentence, Remark };

/// A row beside the map: what two terms have to do with each other, or a sentence that says so, or a remark.
struct Statement {
    StatementKind kind = StatementKind::Sentence;
    QString text;
    QString place; ///< the topic; of a heading how many sentences
    QString topic; ///< id
    Span span;     ///< of a sentence
    friend bool operator==(const Statement&, const Statement&) = default;
};

class StatementModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, PlaceRole };
    using QAbstractListModel::QAbstractListModel;

    void setStatements(const QList<Statement>& statements);
    [[nodiscard]] const Statement& statement(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Statement> m_rows;
};

} // namespace tujian
