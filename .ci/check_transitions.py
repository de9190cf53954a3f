"""Compares the cells of each land-cover transition in a summary table with counts made from the rasters themselves.

    check_transitions.py unccd SUMMARY LEGEND CROSSTAB
        SUMMARY   summary.csv of a run
        LEGEND    mapping table with the columns code and unccd
        CROSSTAB  CSV of from_unccd, to_unccd, cells; water (7) and ice are not forecast, so they must not be in SUMMARY

    check_transitions.py codes SUMMARY FROM TO FIRST LAST
        FROM, TO     class codes
        FIRST, LAST  class rasters of the first and the last year; a cell of theirs counts as often as the run has cells
                     in it, so the grid of the run must divide it evenly
"""

import collections
import csv
import sys

UNCCD_WATER = "7"


def printed_cells(summary):
    """Cells by (top, bottom of the depth interval), (first code, last code)."""
    cells = collections.defaultdict(collections.Counter)
    totals = {}
    with open(summary, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            depth = row["depth_top [cm]"], row["depth_bottom [cm]"]
            if row["first_cover_code"]:
                cells[depth][row["first_cover_code"], row["last_cover_code"]] += int(row["cells"])
            else:
                totals[depth] = int(row["cells"])
    return cells, totals


def differences(cells, totals, expected):
    """What disagrees, one line each, over all depth intervals."""
    found = []
    if not cells:
        found.append("the summary has no rows")
    for depth, counted in cells.items():
        name = "-".join(depth) + " cm"
        for key in sorted(set(counted) | set(expected)):
            if counted[key] != expected[key]:
                found.append(f"{name}: {key[0]} to {key[1]}: {counted[key]} cells, the rasters hold {expected[key]}")
        if totals.get(depth) != sum(counted.values()):
            found.append(f"{name}: total {totals.get(depth)}, the rows add up to {sum(counted.values())}")
    return found


def unccd_differences(summary, legend, crosstab):
    """Every transition between UNCCD classes."""
    with open(legend, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        unccd = {row["code"]: row["unccd"] for row in rows}
    cells, totals = printed_cells(summary)
    by_class = {}
    for depth, counted in cells.items():
        by_class[depth] = collections.Counter()
        for (first, last), number in counted.items():
            by_class[depth][unccd[first], unccd[last]] += number
    expected = collections.Counter()
    with open(crosstab, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = row["from_unccd"], row["to_unccd"]
            if UNCCD_WATER not in key:
                expected[key] += int(row["cells"])
    print(f"{len(expected)} transitions between UNCCD classes, {sum(expected.values())} cells")
    return differences(by_class, totals, expected)


def code_differences(summary, first_code, last_code, first_map, last_map):
    """One transition between two codes, and no change between any other two."""
    from osgeo import gdal

    gdal.UseExceptions()
    first = gdal.Open(first_map).ReadAsArray()
    last = gdal.Open(last_map).ReadAsArray()
    changed = int(((first == int(first_code)) & (last == int(last_code))).sum())
    cells, totals = printed_cells(summary)
    share = {depth: totals[depth] / first.size for depth in totals}
    expected = collections.Counter()
    only = {}
    for depth, counted in cells.items():
        only[depth] = collections.Counter({key: number for key, number in counted.items() if key[0] != key[1]})
        if share[depth] != round(share[depth]):
            return [f"{totals[depth]} cells forecast do not divide {first.size} cells of the map evenly"]
        expected[first_code, last_code] = changed * round(share[depth])
        totals[depth] = sum(only[depth].values())
    print(f"{expected[first_code, last_code]} cells from {first_code} to {last_code}, no other transition")
    return differences(only, totals, expected)


def main(arguments):
    kinds = {"unccd": (unccd_differences, 3), "codes": (code_differences, 5)}
    if not arguments or arguments[0] not in kinds or len(arguments) != kinds[arguments[0]][1] + 1:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    found = kinds[arguments[0]][0](*arguments[1:])
    for difference in found:
        print(difference)
    print("transitions: " + (f"{len(found)} wrong" if found else "all right"))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
