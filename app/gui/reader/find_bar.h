#pragma once
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

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(const QString& text);
    void showCount();
    Reader& m_reader;
    QLineEdit* m_text;
    QLabel* m_count;
};

} // namespace tujian
