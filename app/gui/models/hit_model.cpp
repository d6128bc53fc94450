#include "gui/models/hit_model.h"
#include <QHash>
#include <algorithm>

namespace tujian {

namespace {

QVariantList flat(const QList<std::pair<int, int>>& marks) {
    QVariantList list;
    for (const auto& [start, length] : marks)
        list << start << length;
    return list;
}

} // namespace

HitModel::HitModel(QObject* parent)
    : QAbstractListModel(parent) {}

void HitModel::setAnswer(SearchAnswer answer) {
    beginResetModel();
    m_answer = std::move(answer);
    group();
    endResetModel();
}

void HitModel::clear() {
    setAnswer({});
}

void HitModel::group() {
    QStringList files;
    QHash<QString, QList<int>> hits;
    for (int i = 0; i < m_answer.hits.size(); ++i) {
        QList<int>& ofNote = hits[m_answer.hits[i].file];
        if (ofNote.isEmpty())
            files.append(m_answer.hits[i].file);
        ofNote.append(i);
    }
    m_rows.clear();
    for (const QString& file : std::as_const(files)) {
        const QList<int>& ofNote = hits[file];
        if (files.size() > 1)
            m_rows.append(Row{ofNote.first(), static_cast<int>(ofNote.size())});
        for (const int hit : ofNote)
            m_rows.append(Row{hit});
    }
}

const Hit* HitModel::hit(int row) const {
    return m_rows.at(row).count > 0 ? nullptr : &m_answer.hits.at(m_rows.at(row).hit);
}

int HitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit* found = hit(index.row());
    return found != nullptr ? hitData(*found, role) : noteData(m_rows[index.row()], role);
}

Qt::ItemFlags HitModel::flags(const QModelIndex& index) const {
    if (index.isValid() && hit(index.row()) == nullptr)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return QAbstractListModel::flags(index);
}

QVariant HitModel::noteData(const Row& row, int role) const {
    const QString& file = m_answer.hits[row.hit].file;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return file;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(file, tr("%n found", nullptr, row.count));
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

QVariant HitModel::hitData(const Hit& found, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return found.title;
    case Qt::ToolTipRole:
        return tr("%1, line %2").arg(found.file).arg(found.line);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(found.title, found.snippet);
    case SnippetRole:
        return found.snippet;
    case MarksRole:
        return flat(found.marks);
    case TitleMarksRole:
        return flat(found.titleMarks);
    case PathRole: {
        const bool named = m_rows.size() > m_answer.hits.size(); // by the note's own row
        return (named ? found.path : QStringList(found.file) + found.path).join(u" › ");
    }
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
