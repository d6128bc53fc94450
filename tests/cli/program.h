#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

/// What a run of the program left behind.
struct Outcome {
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const; ///< of `out`, which must be exactly one document; else empty
};

/// The real program in a home of its own, without a display and in the C locale, with a folder for notes.
class Program {
public:
    [[nodiscard]] QString path(const QString& name = {}) const; ///< in the folder of notes
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;

private:
    QTemporaryDir m_folder;
};
