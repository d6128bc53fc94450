#pragma once
#include "note/note.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

/// Requests that the objects speak of, to choose from: a line to type is where a reader would have to know them.
struct TraceChoices {
    struct Door {
        QString host; ///< as curl writes it, with a port that is not the usual one: "shop.example.com", "NODE-IP:30080"
        bool tls = false;
        QStringList paths; ///< at least "/"
        friend bool operator==(const Door&, const Door&) = default;
    };
    QList<Door> doors;   ///< hosts of rules first, then addresses, then the names of Services inside
    QStringList headers; ///< "Region: cd"
    QStringList cookies; ///< "user_from_cd=always"
    QStringList sources; ///< workloads that may send: "deployment/web -n shop"
    friend bool operator==(const TraceChoices&, const TraceChoices&) = default;
};

/// What the objects of these notes offer; `topic` as for traceRequest(). Any thread.
TraceChoices traceChoices(const QList<Note>& notes, const QString& topic = {});

struct TracePick {
    QString host;
    bool tls = false;
    QString path;
    QString header; ///< or empty, as the others
    QString cookie;
    QString source;
};

/// The request as a line for curl, in a shell's quotes.
QString requestLine(const TracePick& pick);

} // namespace tujian
