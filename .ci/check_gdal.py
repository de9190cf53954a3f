"""Checks the maps of a run with GDAL: structure, reference system, no-data, unit, statistics, agreement of grids."""

import math
import pathlib
import sys

from osgeo import gdal
from osgeo_utils.samples import validate_cloud_optimized_geotiff as cog

# Statistics are written with the map; stored values are single precision.
RELATIVE_TOLERANCE = 1e-5

# Class maps have no unit.
UNITLESS = ("confidence",)


def statistics_problems(band):
    """What is wrong with the statistics that the file carries, compared with the values it holds."""
    tags = band.GetMetadata()
    names = ("STATISTICS_MINIMUM", "STATISTICS_MAXIMUM", "STATISTICS_MEAN", "STATISTICS_STDDEV")
    missing = [name for name in names if name not in tags]
    if missing:
        return ["no " + ", ".join(missing)]
    # From the values themselves, not from what the file says.
    values = band.ReadAsArray().astype("float64")
    nodata = band.GetNoDataValue()
    valid = values[~(values != values)]
    if nodata is not None and not math.isnan(nodata):
        valid = valid[valid != nodata]
    if valid.size == 0:
        return ["no cell has a value"]
    truth = dict(zip(names, (valid.min(), valid.max(), valid.mean(), valid.std())))
    span = max(abs(truth["STATISTICS_MINIMUM"]), abs(truth["STATISTICS_MAXIMUM"]), 1e-30)
    return [
        f"{name} is {tags[name]}, the values give {truth[name]}"
        for name in names
        if abs(float(tags[name]) - truth[name]) > RELATIVE_TOLERANCE * span
    ]


def problems(path):
    """Everything that is wrong with one map."""
    found = []
    warnings, errors, _ = cog.validate(str(path), full_check=True)
    found += [f"not a valid COG: {error}" for error in errors]
    found += [f"COG warning: {warning}" for warning in warnings]
    dataset = gdal.Open(str(path))
    if dataset.GetSpatialRef() is None:
        found.append("no coordinate reference system")
    if dataset.GetGeoTransform(can_return_null=True) is None:
        found.append("no position")
    band = dataset.GetRasterBand(1)
    if band.GetNoDataValue() is None:
        found.append("no no-data value")
    if not band.GetUnitType() and not path.stem.startswith(UNITLESS):
        found.append("no unit")
    if not band.GetDescription():
        found.append("no band description")
    found += statistics_problems(band)
    for ending in (".sld", ".qml", ".tif.aux.xml"):
        if not path.with_name(path.stem + ending).exists():
            found.append(f"no {path.stem + ending} beside it")
    return found


def main(folder):
    gdal.UseExceptions()
    maps = sorted(pathlib.Path(folder).glob("*.tif"))
    if not maps:
        print(f"no maps in {folder}")
        return 1
    grids = set()
    bad = 0
    for path in maps:
        found = problems(path)
        dataset = gdal.Open(str(path))
        grids.add((dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), dataset.GetProjection()))
        bad += bool(found)
        for problem in found:
            print(f"{path.name}: {problem}")
    if len(grids) != 1:
        print(f"the maps lie on {len(grids)} different grids")
        bad += 1
    print(f"GDAL {gdal.__version__}: {len(maps)} maps, {len(maps) - min(bad, len(maps))} without fault")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
