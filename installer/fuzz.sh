#!/usr/bin/env bash
# Builds the libFuzzer programs with clang and runs each: ./installer/fuzz.sh [MINUTES [TARGET…]]  (default: 5, all)
# What it finds goes to build/fuzz/findings; a smaller corpus of what reaches new code stays in build/fuzz/corpus.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
minutes=${1:-5}
shift || true
dir=$source_dir/build/fuzz
command -v "${CLANG:-clang++-14}" >/dev/null || die "clang is missing: apt-get install clang-14"
[ -f "$dir/build.ninja" ] || cmake -S "$source_dir" -B "$dir" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_CXX_COMPILER="${CLANG:-clang++-14}" -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" \
    -DTUJIAN_SANITIZE=ON -DTUJIAN_FUZZ=ON >/dev/null
targets=("$@")
[ $# -gt 0 ] || targets=(markdown frontmatter prose dot mermaid manifest query glossary corrections)
ninja -C "$dir" "${targets[@]/#/fuzz_}" >"$dir/build.log" 2>&1 || { tail -n 40 "$dir/build.log" >&2; die "the build failed"; }
mkdir -p "$dir/findings"
status=0
for target in "${targets[@]}"; do
    mkdir -p "$dir/corpus/$target"
    echo "$target: $minutes minutes"
    ASAN_OPTIONS=detect_leaks=0 nice -n 19 "$dir/bin/fuzz_$target" "$dir/corpus/$target" \
        "$source_dir/tests/fuzz/corpus/$target" -max_total_time=$((minutes * 60)) -max_len=4096 -timeout=20 \
        -rss_limit_mb=2500 -print_final_stats=1 -artifact_prefix="$dir/findings/$target-" >"$dir/$target.log" 2>&1 || {
        status=1
        grep -m 3 -E 'ERROR|broken:|SUMMARY' "$dir/$target.log" || tail -n 5 "$dir/$target.log"
    }
    grep -E 'number_of_executed_units|average_exec' "$dir/$target.log" || true
done
exit $status
