#pragma once
#include <QObject>
#include <QPointer>
#include <QToolButton>

namespace tujian {

class Reader;

/// A button at the corner of the code that the mouse is over: puts all of it on the clipboard, as the note writes it.
class CodeCopy : public QObject {
    Q_OBJECT
public:
    explicit CodeCopy(Reader& reader);
    [[nodiscard]] QToolButton& button() const { return *m_button; }
    void showAt(QPoint inViewport); ///< over what code is there; hides where there is none

Q_SIGNALS:
    void said(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int fenceAt(QPoint inViewport) const; ///< note block; -1: no code there
    [[nodiscard]] QRectF rectOf(int fence) const;       ///< of its lines in the viewport
    void copy();
    void retranslate();

    Reader& m_reader;
    QToolButton* m_button;
    int m_fence = -1;
};

} // namespace tujian
