#pragma once
#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <memory>

/// What a run left behind.
struct Outcome {
    int status = -1; ///< -1: it crashed, was killed, or did not end in time
    QByteArray out;
    QByteArray err;
};

/// The real program in a home of its own, to be hurt: started under limits, killed, robbed of its folders.
class Victim {
public:
    Victim();
    [[nodiscard]] QString path(const QString& name = {}) const; ///< in the folder of notes
    [[nodiscard]] QString home(const QString& name) const;      ///< "cache", "data", "config", or below
    [[nodiscard]] QString aside(const QString& name) const;     ///< beside the notes, not in them
    void write(const QString& name, const QByteArray& bytes) const;
    void writeNotes(int count) const; ///< small notes in Chinese, each with a process and a word of its own

    void set(const QString& variable, const QString& value); ///< of the environment
    /// What the child does to itself before it becomes the program: system calls only. Ends it with _exit(unable) where
    /// it may not, so that the test can be skipped.
    void before(std::function<void()> inChild);
    static constexpr int unable = 99;

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments) const;
    [[nodiscard]] Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::function<void()> m_before;
};

/// How long the children that have ended worked, in themselves and in the system.
double secondsOfChildren();

/// The largest resident size of any child that has ended so far, in megabytes.
double largestChild();
