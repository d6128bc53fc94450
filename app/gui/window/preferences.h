#pragma once
#include "gui/reader/place.h"
#include "gui/theme/look.h"
#include "state/state.h"
#include <QByteArray>
#include <QList>
#include <QSize>
#include <QStringList>

namespace tujian {

/// What the window remembers of itself between two runs.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    double textSize = 15; ///< points of the reader's body text
    QString language;     ///< "en", "zh_CN"; empty: the system's
    QString editor;       ///< command for an external editor (see editorCommand); empty: the desktop's
    QStringList recent;   ///< notebooks, the last opened first
    QByteArray geometry;
    QByteArray columns; ///< of the splitter between the shelf and the rest
    QList<int> reading; ///< widths of note and diagrams
    QByteArray shelf;   ///< of the one between topics and tags
    bool showShelf = true;
    bool showDiagrams = true;
    bool showEvidence = false;
    bool showLinks = false;
    bool operator==(const Preferences&) const = default;

    void opened(const QString& notebook); ///< moves it to the front of `recent`
};

/// Of a window that has never been open, on a screen with so much room.
QSize firstSize(QSize available);

Preferences loadPreferences(const State& state);
Result<void> savePreferences(const State& state, const Preferences& preferences);

/// Where the reader was in a notebook, last of all or in one note; without a file: nowhere yet.
Place loadPlace(const State& state, const QString& notebook);
Place loadPlace(const State& state, const QString& notebook, const QString& file);
Result<void> savePlace(const State& state, const QString& notebook, const Place& place);

} // namespace tujian
