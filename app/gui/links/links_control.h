#pragma once
#include "session/session.h"
#include <QObject>

namespace tujian {

class Desk;
class LinksPane;
class Reader;

/// Keeps the links pane, while it is open, at the note that is read and at what the notes say now.
class LinksControl : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        Desk& desk;
        Reader& reader;
        LinksPane& pane;
    };
    LinksControl(const Parts& parts, QObject* parent);

private:
    void ask();
    void follow(const LinkedPlace& place);
    Parts m_parts;
    quint64 m_request = 0;
};

} // namespace tujian
