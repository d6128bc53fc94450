// One layout per process: Graphviz cannot be cancelled, is not safe in threads, and may crash on a legal graph.
#include "graph.h"
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace {

void limit(int resource, rlim_t value) {
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return;
    now.rlim_cur = now.rlim_max == RLIM_INFINITY ? value : std::min<rlim_t>(value, now.rlim_max);
    setrlimit(resource, &now);
}

void limitOurselves() {
#ifndef TUJIAN_SANITIZED
    limit(RLIMIT_AS, rlim_t{1} << 30);
#endif
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, 10); // until the request says otherwise
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nobody reads the answer once the asker is gone
#endif
}

} // namespace

int main(int argc, char** argv) {
    limitOurselves();
    if (argc > 1 && std::strcmp(argv[1], "--version") == 0) {
        std::printf("%s\n", helper::engineVersion());
        return 0;
    }
    helper::Request request;
    std::string why;
    int status = 3;
    if (helper::readRequest(request, why)) {
        limit(RLIMIT_CPU, static_cast<rlim_t>(request.cpuSeconds));
        status = helper::layout(request);
    } else {
        std::fprintf(stderr, "tujian-layout: %s\n", why.c_str());
    }
    // Without freeing: gvFreeLayout crashes on some ordinary clustered graphs, and the process ends anyway.
    _exit(status);
}
