#!/usr/bin/env bash
# check-qgis.sh DIR [PNG]: QGIS opens DIR/results.qgs, every layer in it is valid, styled and drawn.
set -euo pipefail
[ $# -ge 1 ] && [ -f "$1/results.qgs" ] || { echo 'usage: check-qgis.sh DIR [PNG], DIR holding results.qgs' >&2; exit 64; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/runtime"
# A profile of its own, and no screen.
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work/runtime HOME=$work \
    /usr/bin/python3 "$(dirname "$0")/check_qgis.py" "$1" "${2:-$work/map.png}" 2>"$work/err" || {
    status=$?
    cat "$work/err" >&2
    exit "$status"
}
