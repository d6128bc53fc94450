#!/usr/bin/env bash
# Sets up what is missing, builds, and runs Tujian: ./installer/run.sh [ARGUMENTS OF tujian]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages build
build_preset release tujian tujian-layout
exec "$source_dir/build/release/bin/tujian" "$@"
