#pragma once
#include <QDialog>

class QImage;

namespace tujian {

class Desk;
class Reader;

/// A picture or a table of the note in a window of its own, as large as it wants to be.
class LargeView : public QDialog {
    Q_OBJECT
public:
    LargeView(const QImage& image, const QString& title, QWidget* parent);
    LargeView(const QString& html, const QString& title, QWidget* parent);

private:
    void fill(QWidget* inside, const QString& title, QSize wanted);
};

/// Opens a picture of the note that is clicked, and a table whose link is followed.
class LargeOpener : public QObject {
    Q_OBJECT
public:
    LargeOpener(Reader& reader, Desk& desk);
    void openTable(int block);
    [[nodiscard]] QString imageAt(QPoint inViewport) const; ///< its address; empty: none there

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openImage(const QString& address);
    Reader& m_reader;
    Desk& m_desk;
};

} // namespace tujian
