#pragma once
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>

namespace bench {

/// The shortest of some rounds, in milliseconds: what the work takes where nothing disturbs it.
template<typename Work>
double best(int rounds, Work work) {
    double shortest = 1e18;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        shortest = std::min(shortest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return shortest;
}

/// Processor time that all threads of the program have used, in milliseconds.
inline double cpuMs() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// One line of a table: what, how long, how much of the input a second, and how many times the floor.
inline void row(const char* name, double ms, double megabytes, double floorMs) {
    std::printf("%-34s %9.2f ms %9.1f MB/s %8.2f x\n", name, ms, ms > 0 ? megabytes * 1000 / ms : 0.0,
                floorMs > 0 ? ms / floorMs : 0.0);
    std::fflush(stdout);
}

/// One line of a list: what, how long, how many times the floor where it has one, and what was aimed at.
inline void line(const char* name, double ms, double floorMs, const char* aim) {
    std::printf("  %-34s %9.1f ms", name, ms);
    if (floorMs > 0)
        std::printf("  floor %9.1f ms  %5.2f x", floorMs, ms / floorMs);
    std::printf("  (aim: %s)\n", aim);
    std::fflush(stdout);
}

} // namespace bench
