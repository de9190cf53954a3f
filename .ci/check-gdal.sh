#!/usr/bin/env bash
# check-gdal.sh DIR: every map in DIR is a valid cloud-optimised GeoTIFF with all that a GIS needs to know about it.
set -euo pipefail
[ $# = 1 ] && [ -d "$1" ] || { echo 'usage: check-gdal.sh DIR' >&2; exit 64; }
exec /usr/bin/python3 "$(dirname "$0")/check_gdal.py" "$1"
