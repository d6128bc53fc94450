#pragma once
#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace tujian {

class Reader;

/// Finds words in the note that is shown, as they are typed.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(Reader& reader, QWidget* parent = nullptr);
    void open();
    void step(int direction);
    void showWords(const QStringList& words, int nearPosition); ///< marks that a search result brought along
    void dismiss();
    void noteShown(); ///< another page: of the same note the words are marked anew, of another one the bar goes

Q_SIGNALS:
    void offsetAsked(int offset); ///< the next one stands in a part of the note that is not shown

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(const QString& text);
    void showCount();
    void mark();
    void land(int position);
    [[nodiscard]] int numberInNote() const;
    Reader& m_reader;
    QString m_file;
    QStringList m_words;
    QList<int> m_inNote; ///< offsets of all finds, where only a part of the note is shown
    int m_wanted = -1;   ///< the offset that was asked for
    QLineEdit* m_text;
    QLabel* m_count;
};

} // namespace tujian
