#!/usr/bin/env bash
# Tries the packages as a stranger would, on a Debian 12 that has nothing else. Run by package.sh inside a fresh root:
# trial.sh PACKAGE.deb PACKAGE.tar.gz
set -euo pipefail
deb=$1 tar=$2

step() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
quiet() { "$@" >/tmp/log 2>&1 || { tail -n 30 /tmp/log >&2; fail "$*"; }; }

step "lintian"
quiet apt-get -q update
quiet apt-get -q install -y --no-install-recommends lintian
lintian --allow-root --fail-on error "$deb" || fail "lintian found errors"
quiet apt-get -q autoremove -y --purge lintian
dpkg-query -W -f '${Package}\n' | sort >/tmp/before

step "apt install"
quiet apt-get -q install -y --no-install-recommends "$deb"
dpkg -s tujian | sed -n '/^Version/p;/^Depends/p;/^Installed-Size/p'
tujian --version
notes=/usr/share/tujian/notes

step "installed notes"
tujian diagrams "$notes" --json >/tmp/diagrams.json
[ "$(grep -o '"kind":"sequence"' /tmp/diagrams.json | wc -l)" -gt 3 ] || fail "no processes were drawn"
LANG=zh_CN.UTF-8 LC_ALL= LANGUAGE=zh_CN tujian help search | grep -q 用法 || fail "not in Chinese"
tujian search "$notes" 调度 | head -n 3
tujian export "$notes" --all --format svg -o /tmp/svg >/dev/null 2>&1 || fail "export"
[ "$(find /tmp/svg -name '*.svg' | wc -l)" -gt 50 ] || fail "too few diagrams exported"
tujian check "$notes" 2>&1 | tail -n 1

step "where things are"
for file in /usr/libexec/tujian/tujian-layout /usr/share/applications/tujian.desktop /usr/share/man/man1/tujian.1.gz \
    /usr/share/bash-completion/completions/tujian /usr/share/icons/hicolor/scalable/apps/tujian.svg \
    /usr/share/icons/hicolor/16x16/apps/tujian.png /usr/share/metainfo/tujian.metainfo.xml; do
    [ -e "$file" ] || fail "$file is missing"
done

step "window"
quiet apt-get -q install -y --no-install-recommends xvfb xauth xdotool imagemagick desktop-file-utils shared-mime-info \
    appstream zsh fish
desktop-file-validate /usr/share/applications/tujian.desktop
appstreamcli validate --no-net /usr/share/metainfo/tujian.metainfo.xml || fail "the metadata is not valid"
update-mime-database /usr/share/mime
grep -q 'text/markdown:\*.md$' /usr/share/mime/globs2 || fail "a note is not text/markdown"
grep -q 'text/markdown:\*.mdown$' /usr/share/mime/globs2 || fail "*.mdown is not text/markdown"
grep -q 'text/markdown=.*tujian.desktop' /usr/share/applications/mimeinfo.cache || fail "no double-click on a note"
zsh -n /usr/share/zsh/vendor-completions/_tujian
fish -n /usr/share/fish/vendor_completions.d/tujian.fish
fish -c 'complete -C "tujian ex"' | grep -q '^export' || fail "fish does not complete"
Xvfb :5 -screen 0 1400x900x24 >/dev/null 2>&1 &
display=$!
export DISPLAY=:5
sleep 2
tujian >/tmp/window.log 2>&1 &
program=$!
for _ in $(seq 60); do
    window=$(xdotool search --onlyvisible --class tujian 2>/dev/null | head -n 1) && [ -n "$window" ] && break
    kill -0 $program 2>/dev/null || { cat /tmp/window.log >&2; fail "the window ended"; }
    sleep 1
done
[ -n "${window:-}" ] || fail "no window"
sleep 5
import -window root /tmp/window.png
[ "$(identify -format %k /tmp/window.png)" -gt 200 ] || fail "the window is empty"
cat /tmp/window.log
kill $program
wait $program 2>/dev/null || true
kill $display

step "remove"
quiet apt-get -q purge -y tujian
left=$(find / -xdev \( -path /proc -o -path /tmp -o -path /root -o -path /var/cache \) -prune -o -iname '*tujian*' -print)
[ -z "$left" ] || fail "left behind: $left"

step "tar.gz from a folder of its own, on the .deb's libraries"
mkdir -p "/opt/any where"
tar -xzf "$tar" -C "/opt/any where"
program=$(echo "/opt/any where"/*/bin/tujian)
"$program" --version
"$program" export "$(dirname "$program")/../share/tujian/notes" --all --format svg -o /tmp/svg2 >/dev/null 2>&1 || fail "tar.gz: export"
diff -r /tmp/svg /tmp/svg2 >/dev/null || fail "the two packages draw differently"

step "all of it works"
