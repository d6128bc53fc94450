#!/usr/bin/env bash
# Takes the README's pictures from the real program: the window in light and dark under Xvfb, diagrams by `export`.
# Usage: ./installer/screenshots.sh [FOLDER]   (default: resources/pictures; needs xvfb, xdotool, imagemagick)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

folder=$(realpath -m "${1:-$source_dir/resources/pictures}")
tujian=${TUJIAN:-$source_dir/build/release/bin/tujian}
notes=$source_dir/notes
[ -x "$tujian" ] || die "build first: ./installer/run.sh --version"
for tool in Xvfb xdotool import; do
    command -v "$tool" >/dev/null || die "$tool is missing: apt-get install xvfb xdotool imagemagick"
done
mkdir -p "$folder"
work=$(mktemp -d)
export XDG_CACHE_HOME=$work/cache XDG_CONFIG_HOME=$work/config DISPLAY=:87 LC_ALL=C.UTF-8
Xvfb $DISPLAY -screen 0 1500x940x24 >/dev/null 2>&1 &
display=$!
trap 'kill $display 2>/dev/null; rm -rf "$work"' EXIT
sleep 1

# window NAME THEME LANGUAGE NOTE HEADING: the window with that heading at the top
window() {
    local data=$work/data-$1 before offset
    mkdir -p "$data/tujian"
    before=$(grep -n -m1 -F "$5" "$notes/$4" | cut -d: -f1)
    offset=$(head -n $((before - 1)) "$notes/$4" | wc -m)
    printf '{"theme":"%s"}' "$2" >"$data/tujian/window.json"
    printf '{"%s":{"last":"%s","notes":{"%s":%d}}}' "$notes" "$4" "$4" "$offset" >"$data/tujian/positions.json"
    XDG_DATA_HOME=$data LANG=$3.UTF-8 LANGUAGE=$3 "$tujian" "$notes" >/dev/null 2>&1 &
    local program=$!
    sleep "${PATIENCE:-6}"
    xdotool search --onlyvisible --class tujian windowmove 0 0 windowsize 1500 940 || true
    sleep 3
    import -window root "$folder/$1.png"
    kill $program
    wait $program 2>/dev/null || true
}

# diagram NAME TOPIC-ID-WITH-KIND THEME [OPTIONS]
diagram() {
    local name=$1 id=$2 theme=$3
    shift 3
    "$tujian" export "$notes" --diagram "$id" --format png --theme "$theme" --scale 1.5 -o "$folder/$name.png" "$@" >&2
}

# step NAME TOPIC-ID-WITH-KIND N: a sequence as it stands at its Nth step
step() {
    "$tujian" export "$notes" --diagram "$2" --format png --scale 1.5 --steps -o "$work/$1" >&2
    cp "$(find "$work/$1" -name '*.png' | sort | sed -n "${3}p")" "$folder/$1.png"
}

# slide NAME TOPIC-ID-WITH-KIND [OPTIONS]: a slide as LibreOffice shows it, where that is installed
slide() {
    local name=$1 id=$2
    shift 2
    command -v soffice >/dev/null && command -v pdftoppm >/dev/null || return 0
    "$tujian" export "$notes" --diagram "$id" --format pptx -o "$work/$name.pptx" "$@" >&2
    soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir "$work" "$work/$name.pptx" >&2
    pdftoppm -r 80 -png -singlefile "$work/$name.pdf" "$folder/$name"
}

window window-light light en_US kubernetes/Pod创建过程.md '## 从 Deployment'
window window-dark dark zh_CN kubernetes/从入口到Pod.md '## 四条路'
diagram components 'kubernetes/组件.md#集群由哪些组件组成/hierarchy' light
step creation 'kubernetes/Pod创建过程.md#从-deployment-到-pod-的过程/sequence' 4
diagram ingress 'kubernetes/从入口到Pod.md#四条路/chain' light
diagram storage 'kubernetes/存储链路.md#对象之间的链路/chain' dark
slide slide-components 'kubernetes/组件.md#集群由哪些组件组成/hierarchy'
slide slide-creation 'kubernetes/Pod创建过程.md#从-deployment-到-pod-的过程/sequence'
