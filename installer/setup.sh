# Sourced by the scripts beside it: installs what is missing, builds a preset. Speaks on standard error only, since
# run.sh passes on the program's standard output.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# packages_for build test …: their names
packages_for() {
    local when
    for when in "$@"; do
        awk -v when="$when" '$1 == when { print $2 }' "$source_dir/installer/packages.txt"
    done
}

# missing_packages build test …: those that are not installed, without asking apt (it takes seconds, and a lock)
missing_packages() {
    comm -23 <(packages_for "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" { print $2 }' | sort -u)
}

install_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        die "this script sets up Debian 12; elsewhere install what installer/packages.txt lists, then: cmake --preset release && cmake --build --preset release"
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    printf 'Installing: %s\n' "${missing[*]}" >&2
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "packages are missing and there is no sudo: run this as root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    # The lists of a fresh machine are empty or old; a failure here shows again, better said, in the install.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update >&2 || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}" >&2 ||
        die "apt could not install: ${missing[*]} (is there a network, and are Debian 12's main archives in /etc/apt?)"
}

# build_preset NAME [TARGET…]: configures once, then lets Ninja decide; a second run does next to nothing
build_preset() {
    local preset=$1 dir=$source_dir/build/$1
    shift
    mkdir -p "$dir" 2>/dev/null || die "cannot write to $dir"
    # A build folder that came along when the checkout was moved or copied points at the old place.
    if [ -f "$dir/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$source_dir" "$dir/CMakeCache.txt"; then
        rm -rf "$dir"
    fi
    if [ ! -f "$dir/build.ninja" ]; then
        (cd "$source_dir" && cmake --preset "$preset") >&2 || die "CMake could not configure the build"
    fi
    printf 'Building build/%s\n' "$preset" >&2
    if [ -t 2 ]; then
        ninja -C "$dir" "$@" >&2 || die "the build failed"
    else
        ninja -C "$dir" "$@" >"$dir/build.log" 2>&1 || {
            tail -n 60 "$dir/build.log" >&2
            die "the build failed; its whole output is in $dir/build.log"
        }
    fi
}
