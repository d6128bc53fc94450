#pragma once
#include <QObject>

class QWidget;

namespace tujian {

class Desk;
class Reader;

/// The keyboard is the note's: when something was gone to, and when whoever had it gives it up. Else the keys meant for
/// the note would press whatever button comes next in the window.
class NoteFocus : public QObject {
    Q_OBJECT
public:
    /// To be made once the note's page answers to Desk::noteShown, and to go before the window's parts do.
    NoteFocus(Reader& reader, Desk& desk);

    void take(); ///< now, or when there is a note

private:
    void arrived();
    void noticeFocus(const QWidget* old, const QWidget* now);

    Reader& m_reader;
};

} // namespace tujian
