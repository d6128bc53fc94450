#!/usr/bin/env bash
# ./installer/lint.sh format          every source file stands as clang-format leaves it
# ./installer/lint.sh tidy            clang-tidy on the files changed lately, within a budget (needs the dev build)
# ./installer/lint.sh tidy --all      on all of them
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
commits=20   # how far back "lately" goes
most=24      # files
budget=420   # seconds
cd "$source_dir"

format() {
    local files
    mapfile -t files < <(git ls-files 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h')
    clang-format --dry-run -Werror "${files[@]}" || die "run: clang-format -i on the files above"
    echo "clang-format: ${#files[@]} files are as they should be"
}

# Newest changes first, so that the budget cuts off the oldest.
changed_lately() {
    git log -n "$commits" --name-only --diff-filter=d --format= -- 'app/*.cpp' | awk 'NF && !seen[$0]++' |
        while read -r file; do [ -f "$file" ] && echo "$file"; done
}

tidy() {
    local files left=0 status=0
    if [ "${1:-}" = --all ]; then
        mapfile -t files < <(git ls-files 'app/*.cpp')
        budget=36000
    else
        mapfile -t files < <(changed_lately)
        left=$((${#files[@]} > most ? ${#files[@]} - most : 0))
        files=("${files[@]:0:most}")
    fi
    [ ${#files[@]} -gt 0 ] || { echo "clang-tidy: nothing changed"; return; }
    [ -f build/dev/compile_commands.json ] || die "build first: ./installer/test.sh"
    # g++'s precompiled headers mean nothing to clang.
    mkdir -p build/tidy
    sed -E 's# -Winvalid-pch -include [^ ]+##' build/dev/compile_commands.json >build/tidy/compile_commands.json
    printf '%s\0' "${files[@]}" |
        timeout "$budget" xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy || status=$?
    case $status in
        0) echo "clang-tidy: ${#files[@]} files are clean, $left changed files left out" ;;
        124) echo "clang-tidy: stopped after $budget s, nothing found so far" ;;
        *) die "clang-tidy found something" ;;
    esac
}

case "${1:-}" in
    format) format ;;
    tidy) tidy "${2:-}" ;;
    *) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
