#pragma once
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

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

/// One line of a table: what, how long, how much of the input a second, and how many times the floor.
inline void row(const char* name, double ms, double megabytes, double floorMs) {
    std::printf("%-34s %9.2f ms %9.1f MB/s %8.2f x\n", name, ms, ms > 0 ? megabytes * 1000 / ms : 0.0,
                floorMs > 0 ? ms / floorMs : 0.0);
    std::fflush(stdout);
}

} // namespace bench
