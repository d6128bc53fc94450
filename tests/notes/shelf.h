#pragma once
#include "session/work.h"
#include "yaml/yaml.h"
#include <QMap>

/// The shipped notebook, read once for all tests of this program.
class Shelf {
public:
    Shelf();
    [[nodiscard]] const tujian::OpenNotebook& open() const { return m_open; }
    [[nodiscard]] const QMap<QString, tujian::NoteDerived>& notes() const { return m_notes; } ///< by file
    /// What is drawn from a topic, without its outline; empty for a topic that is not there (see `has`).
    [[nodiscard]] QList<tujian::Graph> drawn(const QString& topic) const;
    [[nodiscard]] bool has(const QString& topic) const;

private:
    tujian::OpenNotebook m_open;
    QMap<QString, tujian::NoteDerived> m_notes;
};

/// A table of this test, tests/data/notes/NAME.
tujian::YamlNode table(const QString& name);
