#!/usr/bin/env python3
"""Compares the initial stocks of a run of this example with published maps of soil organic carbon.

    compare-published.py RESULTS [DATA]

RESULTS  folder of a run of project.yaml, with soc_000-030_2000.tif and soc_000-100_2000.tif
DATA     folder with the input rasters and the published maps SOCS_0_30cm_year_2010AD.tif, SOCS_0_30cm_year_NoLU.tif and
         the same for 0_100cm; by default the folder data beside this script

The published maps are those of Sanderman et al. 2017, "Soil carbon debt of 12,000 years of human land use", PNAS 114:
10 km cells, t C/ha, modelled from profiles; not truth. NoLU is without land use, 2010AD with it. All on one grid.

Prints for each depth the means, the spread of cells, and how alike the patterns are; then the means by soil suborder,
with the cells that the run took for peat (class 4 of confidence.tif) as a group of their own.
Needs Python 3 with GDAL and NumPy (Debian: python3-gdal). Exit status 65 if a map is missing or does not fit.
"""

import csv
import pathlib
import sys

try:
    import numpy
    from osgeo import gdal
except ImportError as missing:
    sys.exit(f"compare-published.py: {missing}; Debian has it in python3-gdal, for /usr/bin/python3")

# Depth in the names of a run, and in those of the published maps.
DEPTHS = (("000-030", "0_30cm"), ("000-100", "0_100cm"))

# Cells a side of a block: 48 cells of 0.0020833 degrees are 0.1 degree, 11 km, about one cell of the published maps.
BLOCK = 48

# Class of confidence.tif.
ORGANIC_SOIL = 4


class DataProblem(Exception):
    """A map that is missing or does not fit the others."""


def read(path):
    """Values of the first band as floats, with NaN where there is no data; and the grid they lie on."""
    if not path.is_file():
        raise DataProblem(f"there is no {path}")
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray().astype("float64")
    nodata = band.GetNoDataValue()
    if nodata is not None:
        values[values == nodata] = numpy.nan
    west, width, _, north, _, height = dataset.GetGeoTransform()
    # Sheets of one grid may differ in the last digits of their corners.
    grid = (values.shape, round(west, 6), round(width, 9), round(north, 6), round(height, 9))
    return values, grid


def read_all(paths):
    """The values of maps that must lie on one grid."""
    sheets = {path: read(path) for path in paths}
    first = next(iter(sheets))
    for path, (_, grid) in sheets.items():
        if grid != sheets[first][1]:
            raise DataProblem(f"{path} lies on another grid than {first}: run the example as it is")
    return [values for values, _ in sheets.values()]


def block_means(values):
    """Means of blocks of cells; NaN for a block of which more than half has no value."""
    rows, columns = (size // BLOCK for size in values.shape)
    blocks = values[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK)
    known = numpy.isfinite(blocks)
    count = known.sum(axis=(1, 3))
    total = numpy.where(known, blocks, 0).sum(axis=(1, 3))
    return numpy.where(count > BLOCK * BLOCK / 2, total / numpy.maximum(count, 1), numpy.nan)


def correlation(first, second):
    """Pearson's correlation of two maps by blocks, and the number of blocks."""
    both = numpy.isfinite(first) & numpy.isfinite(second)
    return numpy.corrcoef(first[both], second[both])[0, 1], int(both.sum())


def suborder_names(path):
    """Names of the soil codes."""
    if not path.is_file():
        return {}
    with open(path, encoding="utf-8", newline="") as file:
        return {int(row["value"]): row["name"] for row in csv.DictReader(file)}


def compare(depth, stocks, soil, peat, names):
    """Prints the comparison for one depth.

    stocks  the maps of the model, of the published soil without land use, and of the published soil with it
    soil    codes of the suborders
    peat    where the run had organic soil
    names   suborders by code
    """
    ours, without_use, with_use = stocks
    common = numpy.isfinite(ours) & numpy.isfinite(without_use) & numpy.isfinite(with_use)
    if not common.any():
        raise DataProblem(f"no cell of {depth} has a value in every map")
    maps = {"model, 2000": ours, "published, no land use": without_use, "published, 2010": with_use}
    maps = {name: numpy.where(common, values, numpy.nan) for name, values in maps.items()}
    print(f"{depth} cm, t C/ha, {common.sum()} cells")
    print(f"  {'':24}{'mean':>8}{'sd':>8}{'5 %':>8}{'median':>8}{'95 %':>8}")
    for name, values in maps.items():
        low, middle, high = numpy.nanpercentile(values, (5, 50, 95))
        print(f"  {name:24}{numpy.nanmean(values):8.1f}{numpy.nanstd(values):8.1f}{low:8.1f}{middle:8.1f}{high:8.1f}")
    blocks = {name: block_means(values) for name, values in maps.items()}
    for name in list(maps)[1:]:
        r, count = correlation(blocks["model, 2000"], blocks[name])
        print(f"  correlation of {count} blocks of 11 km with {name}: {r:.2f}")
    print(f"  {'soil suborder':24}{'area %':>8}{'model':>8}{'no use':>8}{'2010':>8}{'ratio':>8}")
    codes = [code for code in numpy.unique(soil[common]) if numpy.isfinite(code)]
    groups = [(names.get(int(code), f"code {int(code)}"), common & ~peat & (soil == code)) for code in codes]
    groups.append(("no class", common & ~peat & ~numpy.isfinite(soil)))
    groups.append(("peat", common & peat))
    for name, cells in sorted(groups, key=lambda group: -group[1].sum()):
        if cells.any():
            mean = [values[cells].mean() for values in maps.values()]
            share = 100 * cells.sum() / common.sum()
            print(f"  {name:24}{share:8.1f}{mean[0]:8.1f}{mean[1]:8.1f}{mean[2]:8.1f}{mean[0] / mean[2]:8.2f}")
    print()


def main(arguments):
    if len(arguments) not in (1, 2) or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stdout if arguments[:1] in (["-h"], ["--help"]) else sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 64
    gdal.UseExceptions()
    results = pathlib.Path(arguments[0])
    here = pathlib.Path(__file__).resolve().parent
    data = pathlib.Path(arguments[1]) if len(arguments) == 2 else here / "data"
    try:
        for depth, published in DEPTHS:
            ours, without_use, with_use, soil, confidence = read_all([
                results / f"soc_{depth}_2000.tif",
                data / f"SOCS_{published}_year_NoLU.tif",
                data / f"SOCS_{published}_year_2010AD.tif",
                data / "soil_usda_suborder.tif",
                results / "confidence.tif",
            ])
            names = suborder_names(data / "soil_usda_suborder_legend.csv")
            compare(depth, (ours, without_use, with_use), soil, confidence == ORGANIC_SOIL, names)
    except (DataProblem, RuntimeError) as problem:
        print(f"compare-published.py: {problem}", file=sys.stderr)
        return 65
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
