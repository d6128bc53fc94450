#include "gui/models/hit_model.h"
#include <algorithm>

namespace tujian {

HitModel::HitModel(QObject* parent)
    : QAbstractListModel(parent) {}

void HitModel::setAnswer(SearchAnswer answer) {
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

void HitModel::clear() {
    setAnswer({});
}

int HitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_answer.hits.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit& found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.title;
    case Qt::ToolTipRole:
        return tr("%1, line %2").arg(found.file).arg(found.line);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(found.title, found.snippet);
    case SnippetRole:
        return found.snippet;
    case MarksRole: {
        QVariantList marks;
        for (const auto& [start, length] : found.marks)
            marks << start << length;
        return marks;
    }
    case PathRole:
        return (QStringList(found.file) + found.path).join(u" › ");
    default:
        return {};
    }
}

QStringList markedWords(const Hit& hit) {
    QStringList words;
    for (const auto& [start, length] : hit.marks) {
        const QString word = hit.snippet.mid(start, length).trimmed();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
}

} // namespace tujian
