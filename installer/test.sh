#!/usr/bin/env bash
# Sets up what is missing, builds with the sanitizers, and runs every test: ./installer/test.sh [ARGUMENTS OF ctest]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages build test
build_preset dev
cd "$source_dir"
exec ctest --preset dev --parallel "$(nproc)" "$@"
