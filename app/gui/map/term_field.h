#pragma once
#include "diagram/map/map.h"
#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace tujian {

/// A field for one term of the map: completes names, other spellings and pinyin while one types.
class TermField : public QLineEdit {
    Q_OBJECT
public:
    explicit TermField(const QString& placeholder, QWidget* parent = nullptr);

    void setTerms(const TermMap& map);                    ///< the choice; the one made stays if it is still there
    void setTerm(const QString& id);                      ///< shows its name; does not emit termChosen
    [[nodiscard]] QString term() const { return m_term; } ///< id; empty: nothing is chosen
    [[nodiscard]] QStringList offered() const;            ///< ids of what is offered now

Q_SIGNALS:
    void termChosen(const QString& id); ///< empty: the field was cleared

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void offer(const QString& query);
    void choose(const QString& id);

    TermMap m_map;
    QString m_term;
    QStandardItemModel* m_offers;
    QCompleter* m_completer;
};

} // namespace tujian
