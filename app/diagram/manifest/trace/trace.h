#pragma once
#include "base/error.h"
#include "base/span.h"
#include "note/note.h"
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

/// A request, as far as anything on its way looks at it.
struct TraceRequest {
    QString text;   ///< as it was written
    QString method; ///< "GET" …
    bool tls = false;
    QString address; ///< where it is sent: an IP, a host name, or a word that stands for one ("EXTERNAL-IP")
    int port = 80;
    QString host; ///< what the Host header says, folded, without its port
    QString path; ///< from "/", decoded, without "." and ".." parts
    QString query;
    QList<std::pair<QString, QString>> headers; ///< names folded, in order
    QList<std::pair<QString, QString>> cookies;
    QString source;        ///< "deploy/web" or "web": the workload it is sent from; empty: from outside the cluster
    QString sourceSpace;   ///< the namespace of it, or empty
    QString sourceAddress; ///< the client's IP if it was given
    bool inside = false;   ///< sent from a Pod

    [[nodiscard]] QString header(QStringView name) const; ///< the last of that name, whatever its case
    [[nodiscard]] bool hasHeader(QStringView name) const;
    [[nodiscard]] QString cookie(QStringView name) const;
    friend bool operator==(const TraceRequest&, const TraceRequest&) = default;
};

/// Reads a request as curl has it: an address with -H, -b, -X, --resolve, --connect-to, --interface (the client's own
/// IP) …, the word "curl" before it or not, in a shell's quotes. "kubectl exec deploy/web -n shop -- curl …" is sent
/// from there. Options that change nothing on the way are passed over. Error: there is no address (Usage).
Result<TraceRequest> readRequest(const QString& text);

/// One place on a request's way and the rule that led there, or (the last) the reason why it goes no further.
struct TraceHop {
    QString node; ///< id of a node in the objects' resources graph: "client", "Service/shop/web" …
    QString rule; ///< translated
    Span span;    ///< of the words that decided
    friend bool operator==(const TraceHop&, const TraceHop&) = default;
};

struct Trace {
    QList<TraceHop> hops; ///< the first is the client; none if there is no object
    bool reached = false; ///< it arrives at a container, or leaves the cluster at a named host
    QString why;          ///< translated: what it reaches, or why it stops
    friend bool operator==(const Trace&, const Trace&) = default;
};

/// The way of a request through the objects of these notes: of the manifest files among them, or, if there is none, of
/// all their fences. Rules: Kubernetes' Services, Ingress as ingress-nginx reads it (host before wildcard before none;
/// Exact before the longest Prefix; canary by header, cookie, weight), Gateway API v1's precedence of matches,
/// NetworkPolicies. A share of a weight is not thrown for: the larger share is followed, and said. Any thread.
/// `topic`: only what stands in that topic of a single note counts.
Trace traceRequest(const QList<Note>& notes, const TraceRequest& request, const QString& topic = {});

} // namespace tujian
