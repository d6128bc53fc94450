#!/usr/bin/env bash
# Makes the packages (a .deb and a .tar.gz, in build/package) and tries them in a fresh Debian 12:
#   ./installer/package.sh              makes and tries
#   ./installer/package.sh make         makes only
#   ./installer/package.sh try [FILE…]  tries what was made (needs root and debootstrap)
# The fresh root comes from where this machine's apt has its Debian from. It is made once, under build/package/base, and
# copied for each trial: TUJIAN_ROOT=DIR takes another one.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
dir=$source_dir/build/package
release=bookworm

make_packages() {
    install_packages build
    [ -n "${DEBEMAIL:-}" ] || echo "Nobody answers for these packages: set DEBFULLNAME and DEBEMAIL to publish them" >&2
    build_preset package
    (cd "$dir" && cpack -B "$dir/packages") >&2 || die "cpack failed"
    ls -1 "$dir"/packages/*.deb "$dir"/packages/*.tar.gz
}

# The archives of this release that apt knows here, as lines of a sources.list, in whatever form /etc/apt has them.
apt_sources() {
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
        awk -v release="$release" '$5 == "Debian" && $6 ~ "^" release { print $1, $2, $3, $4 }' | sort -u
}

# make_base DIR: what debootstrap makes, with this machine's sources and settings of apt
make_base() {
    local sources archive
    command -v debootstrap >/dev/null || die "debootstrap is missing: apt-get install debootstrap"
    sources=$(apt_sources)
    archive=$(awk -v release="$release" '$3 == release && $4 == "main" { print $2; exit }' <<<"$sources")
    [ -n "$archive" ] || die "apt knows no archive of Debian's $release here: add it to /etc/apt and run: apt-get update"
    debootstrap --variant=minbase "$release" "$1.part" "$archive" >"$dir/debootstrap.log" 2>&1 ||
        die "debootstrap failed: $dir/debootstrap.log"
    echo "$sources" >"$1.part/etc/apt/sources.list"
    mv "$1.part" "$1"
}

# fresh_root DIR: a Debian with nothing in it, as a stranger's machine has it, with this machine's way to the network
fresh_root() {
    [ "$(id -u)" -eq 0 ] || die "a fresh root needs root"
    local base=${TUJIAN_ROOT:-$dir/base}
    [ -d "$base/usr" ] || make_base "$base"
    mkdir -p "$(dirname "$1")"
    cp -a "$base" "$1"
    cp /etc/resolv.conf "$1/etc/resolv.conf"
    cp /etc/hosts "$1/etc/hosts"
    local settings
    for settings in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
        if grep -qsE '^ *Acquire' "$settings"; then cp "$settings" "$1${settings%/*}/"; fi
    done
}

# Everything mounted in a trial root goes before the root does; the machine's own /dev is never in it.
leave_root() {
    local mounted
    for mounted in proc dev/pts; do
        mountpoint -q "$1/$mounted" && umount "$1/$mounted"
    done
    rm -rf --one-file-system "$1"
}

inside() {
    local root=$1
    shift
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"
}

try_packages() {
    local deb=${1:-$(ls -1 "$dir"/packages/*.deb | tail -n 1)} tar=${2:-$(ls -1 "$dir"/packages/*.tar.gz | tail -n 1)}
    local root=$dir/trial
    [ -f "$deb" ] && [ -f "$tar" ] || die "no packages: ./installer/package.sh make"
    [ ! -e "$root" ] || leave_root "$root"
    fresh_root "$root"
    trap "leave_root '$root'" EXIT
    mount -t proc proc "$root/proc"
    cp "$deb" "$tar" "$root/tmp/"
    cp "$source_dir/installer/trial.sh" "$root/tmp/"
    inside "$root" bash /tmp/trial.sh "/tmp/$(basename "$deb")" "/tmp/$(basename "$tar")"
    [ ! -f "$root/tmp/window.png" ] || cp "$root/tmp/window.png" "$dir/window.png"
}

case "${1:-}" in
    '') make_packages && try_packages ;;
    make) make_packages ;;
    try) shift; try_packages "$@" ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
