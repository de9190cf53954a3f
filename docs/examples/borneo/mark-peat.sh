#!/bin/sh
# Makes derived/soil_with_peat.tif: the suborder map with Hemists (code 9, peat) wherever the land cover of 2000 is flooded
# forest (code 160) and the soil is not a deeply weathered upland one (Oxisols 26 27, Ultisols 41 42). A rough rule, not a
# peat map: in the lowlands of southern Borneo most flooded forest stands on peat, but not all of it.
# Needs GDAL's gdal_calc.py.
set -eu
cd "$(dirname "$0")"
mkdir -p derived
gdal_calc.py --quiet --overwrite \
    -A data/soil_usda_suborder.tif -B data/landcover_esacci_2000.tif \
    --calc="where((B==160)*(A!=26)*(A!=27)*(A!=41)*(A!=42), 9, A)" \
    --type=Byte --NoDataValue=255 --hideNoData --co=COMPRESS=DEFLATE \
    --outfile=derived/soil_with_peat.tif
echo "derived/soil_with_peat.tif"
