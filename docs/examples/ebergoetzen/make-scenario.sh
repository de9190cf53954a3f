#!/bin/sh
# Makes derived/landcover_no_pasture.tif: the land cover with all pastures (grid code 18, CORINE 231) turned into
# non-irrigated arable land (grid code 12, CORINE 211). Needs GDAL's gdal_calc.py.
set -eu
cd "$(dirname "$0")"
mkdir -p derived
gdal_calc.py --quiet --overwrite \
    -A data/corine_landcover_100m.tif \
    --calc="where(A==18, 12, A)" \
    --type=Byte --NoDataValue=255 --co=COMPRESS=DEFLATE \
    --outfile=derived/landcover_no_pasture.tif
echo "derived/landcover_no_pasture.tif"
