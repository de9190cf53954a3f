#!/usr/bin/env bash
# check-real-data.sh: runs the example projects on their real rasters, where these are at hand, and checks every map and
# the areas of the land-cover transitions. The rasters are not part of the repository.
#
#   PEDONSCAPE_REAL_DATA   folder with borneo_stack and eberg_stack; by default ../shared/data beside the repository
set -euo pipefail
cd "$(dirname "$0")/.."
data=${PEDONSCAPE_REAL_DATA:-../shared/data}

if [ ! -d "$data/borneo_stack" ] || [ ! -d "$data/eberg_stack" ]; then
    echo 'skipped: no real rasters'
    exit 0
fi
data=$(cd "$data" && pwd)
/usr/bin/python3 -c 'from osgeo import gdal' 2>/dev/null && command -v gdal_calc.py >/dev/null ||
    { echo 'skipped: GDAL with Python is needed to check the maps (Debian: gdal-bin, python3-gdal)'; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R docs/examples "$work/examples"
examples=$work/examples
# What an earlier run may have left beside the examples is not part of them.
rm -rf "$examples"/*/data "$examples"/*/derived "$examples"/*/results
ln -s "$data/borneo_stack" "$examples/borneo/data"
ln -s "$data/eberg_stack" "$examples/ebergoetzen/data"

failed=0
check() {
    "$@" || { failed=1; echo "failed: $1 $2"; }
}

run() {
    local name=$1
    echo "-- $name"
    ./pedonscape run "$examples/$name/project.yaml" -o "$work/$name" --progress none 2>"$work/$name.log" >/dev/null || {
        cat "$work/$name.log"
        echo "failed: $name does not run"
        exit 1
    }
    tail -n 1 "$work/$name.log"
    check .ci/check-gdal.sh "$work/$name"
}

run borneo
check /usr/bin/python3 .ci/check_transitions.py unccd "$work/borneo/summary.csv" \
    plugin/geotools/src/main/resources/org/pedonscape/geotools/legend/esa-cci.csv \
    "$data/borneo_stack/transition_crosstab.csv"
check /usr/bin/python3 docs/examples/borneo/compare-published.py "$work/borneo" "$data/borneo_stack"

"$examples/ebergoetzen/make-scenario.sh" >/dev/null
run ebergoetzen
# Grid codes of CORINE: 18 is pasture, 12 arable land.
check /usr/bin/python3 .ci/check_transitions.py codes "$work/ebergoetzen/summary.csv" 18 12 \
    "$data/eberg_stack/corine_landcover_100m.tif" "$examples/ebergoetzen/derived/landcover_no_pasture.tif"

exit "$failed"
