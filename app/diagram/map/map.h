#pragma once
#include "diagram/map/claim.h"
#include "term/lexicon.h"
#include <QSet>

namespace tujian {

/// A sentence that justifies a connection of the map.
struct MapReason {
    QString topic; ///< id
    QString topicTitle;
    QString verb;
    QString sentence;
    Span span;
    friend bool operator==(const MapReason&, const MapReason&) = default;
};

/// A thing that the notes connect with others.
struct MapTerm {
    QString id;            ///< made from the name: the same in every map of these notes
    QString name;          ///< a term's canonical name; of an unknown one the spelling met most often
    QStringList spellings; ///< the others that were met
    QString kind;          ///< a key of resources/kinds; "plain" if nothing tells
    QString icon;
    QString definition;
    QString topic;  ///< id of the topic that explains it best: the one that defines it or is named after it, else the
                    ///< one that says most of it
    Span span;      ///< of its first reason
    int weight = 0; ///< sentences that speak of it
    int degree = 0; ///< terms it is connected with
    friend bool operator==(const MapTerm&, const MapTerm&) = default;
};

struct MapEdge {
    int from = -1;
    int to = -1;              ///< indices in TermMap::terms
    QStringList verbs;        ///< distinct, the most frequent first
    QString relation;         ///< of its first reason
    bool dashed = false;      ///< all that is said is a reply
    int weight = 0;           ///< distinct sentences, also those beyond the reasons kept
    QList<MapReason> reasons; ///< by file and place, at most `mostReasons`
    friend bool operator==(const MapEdge&, const MapEdge&) = default;
};

/// Who talks to whom over all topics. Terms by weight, the heaviest first; edges by their ends.
struct TermMap {
    QList<MapTerm> terms;
    QList<MapEdge> edges;
    [[nodiscard]] int find(QStringView id) const; ///< index of the term with this id; -1
    friend bool operator==(const TermMap&, const TermMap&) = default;
};

inline constexpr int mostReasons = 200;

/// The terms that a map's names are looked up in: `base` and what the notes define, without those that give a common
/// word ("调度器") another meaning than `base` has for it: they hold in their own note only.
Lexicon mapLexicon(const Lexicon& base, const QList<Term>& ofNotes);

/// Joins claims, whatever their order: spellings and aliases of one term are one, unknown names are joined by their
/// folded form without hyphens and spaces. Pure; any thread.
TermMap joinClaims(QList<Claim> claims, const Lexicon& lexicon);

/// What of a map is wanted.
struct MapFilter {
    QString folder;       ///< only what files under it say ("" : all)
    QSet<QString> topics; ///< only what these topics say (empty: all)
    QSet<QString> hidden; ///< kinds left out
    bool parts = false;   ///< also what contains what, beside who does what to whom
    friend bool operator==(const MapFilter&, const MapFilter&) = default;
};

/// The part of a map that passes; weights and degrees are counted anew, terms without a connection are gone.
TermMap filterMap(const TermMap& map, const MapFilter& filter);

/// Are there only statements of what contains what? Then a map without them would be empty.
bool hasOnlyParts(const TermMap& map);

inline constexpr char16_t mapDiagram[] = u"./graph"; ///< its id

/// The map as a picture that can be read: its `most` most connected terms.
struct MapPicture {
    Graph graph;       ///< topic ".", id "./graph"; clusters are the kinds
    int leftTerms = 0; ///< terms of the map that are not in the picture
    int leftEdges = 0;
    friend bool operator==(const MapPicture&, const MapPicture&) = default;
};
struct MapDetail {
    int most = 60;
    QStringList always; ///< ids of terms that are in it in any case (those of a route, the one searched for)
};
MapPicture mapPicture(const TermMap& map, const QString& title, const MapDetail& detail = {});

/// A hop of a route, with what justifies it.
struct MapHop {
    int edge = -1;          ///< index in TermMap::edges
    bool backwards = false; ///< it is walked against its direction
    friend bool operator==(const MapHop&, const MapHop&) = default;
};
struct MapRoute {
    QList<MapHop> hops;
    int weight = 0; ///< sentences along it
    friend bool operator==(const MapRoute&, const MapRoute&) = default;
};

/// The routes with the fewest hops, those with the most sentences first, at most `most`. Edges are walked in their
/// direction; `anyDirection` also walks them backwards. Empty: there is none, or an end is not in the map.
QList<MapRoute> findRoutes(const TermMap& map, int from, int to, bool anyDirection = false, int most = 5);

/// A kind's name as a reader sees it ("Control plane"), translated; the key itself for an unknown one.
QString areaTitle(const QString& kind);

} // namespace tujian
