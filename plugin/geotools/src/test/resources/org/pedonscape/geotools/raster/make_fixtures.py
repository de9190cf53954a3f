"""Makes the GeoTIFF fixtures of this folder with GDAL (made with 3.6.2). Run in this folder: python3 make_fixtures.py

Every fixture holds, in band b (from 1), column x, row y:
    v = (7 x + 13 y + 31 b) mod 120 + 1, no value where (x + y) mod 11 = 0
    stored = v * factor + shift, with factor and shift of the type (see TYPES)
The file name tells type, compression, layout, predictor, bands, interleave, byte order and kind of TIFF.
"""
import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
WIDTH, HEIGHT = 37, 29
TYPES = {  # GDAL type, factor, shift, no-data
    "uint8": (gdal.GDT_Byte, 2, 0, 255),
    "int8": (gdal.GDT_Byte, 1, -60, -128),
    "uint16": (gdal.GDT_UInt16, 500, 0, 65535),
    "int16": (gdal.GDT_Int16, 500, -30000, -32768),
    "uint32": (gdal.GDT_UInt32, 35791390, 0, 4294967295),
    "int32": (gdal.GDT_Int32, 35791380, -2147483000, -2147483648),
    "float32": (gdal.GDT_Float32, 0.25, -20, -3.4e38),
    "float64": (gdal.GDT_Float64, 0.1, -20, float("nan")),
}
DTYPES = {"uint8": "u1", "int8": "i1", "uint16": "u2", "int16": "i2", "uint32": "u4", "int32": "i4",
          "float32": "f4", "float64": "f8"}


def stored(kind, band):
    _, factor, shift, nodata = TYPES[kind]
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    values = ((7 * x + 13 * y + 31 * band) % 120 + 1) * float(factor) + shift
    values[(x + y) % 11 == 0] = nodata
    return values.astype(DTYPES[kind])


def make(name, kind, options, bands=1, crs="EPSG:32632", transform=(500000, 25, 0, 5700000, 0, -25), nodata=True):
    if kind == "int8":
        options = options + ["PIXELTYPE=SIGNEDBYTE"]
    data = gdal.GetDriverByName("GTiff").Create(name + ".tif", WIDTH, HEIGHT, bands, TYPES[kind][0], options)
    if crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform(transform)
    for band in range(1, bands + 1):
        if nodata:
            data.GetRasterBand(band).SetNoDataValue(TYPES[kind][3])
        values = stored(kind, band)
        data.GetRasterBand(band).WriteArray(values.view("u1") if kind == "int8" else values)
    return data


def options(compression, layout, predictor, interleave, order, tiff):
    chosen = ["COMPRESS=" + compression.upper(), "INTERLEAVE=" + interleave.upper(),
              "BIGTIFF=" + ("YES" if tiff == "big" else "NO"),
              "ENDIANNESS=" + ("BIG" if order == "be" else "LITTLE")]
    chosen += ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"] if layout == "tiles" else ["BLOCKYSIZE=5"]
    if predictor > 1:
        chosen.append("PREDICTOR=%d" % predictor)
    return chosen


def matrix():
    for kind in TYPES:
        yield kind, "none", "strips", 1, 1, "pixel", "le", "classic"
        yield kind, "deflate", "tiles", 1, 2, "pixel", "le", "classic"
        yield kind, "zstd", "tiles", 1, 1, "pixel", "be", "big"
    for kind in ("uint8", "int16", "int32", "uint32", "float32"):
        yield kind, "lzw", "tiles", 2, 1, "pixel", "le", "classic"
        yield kind, "deflate", "strips", 2, 3, "band", "be", "big"
        yield kind, "packbits", "strips", 1, 1, "band", "le", "classic"
    for compression in ("deflate", "lzw", "zstd"):
        yield "float32", compression, "tiles", 3, 2, "pixel", "le", "classic"
    yield "float64", "deflate", "tiles", 3, 1, "pixel", "le", "classic"
    yield "float32", "deflate", "tiles", 1, 12, "pixel", "le", "classic"
    yield "float32", "deflate", "tiles", 1, 6, "band", "le", "classic"


for kind, compression, layout, predictor, bands, interleave, order, tiff in matrix():
    if kind.startswith("float") and predictor == 2:
        continue
    name = f"{kind}-{compression}-{layout}-p{predictor}-{bands}-{interleave}-{order}-{tiff}"
    make(name, kind, options(compression, layout, predictor, interleave, order, tiff), bands)

TILES = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
make("special-lerc", "float32", ["COMPRESS=LERC"])
make("special-lzma", "float32", ["COMPRESS=LZMA"])
make("special-no-crs", "int16", [], crs=None)
make("special-rotated", "int16", [], transform=(500000, 20, 5, 5700000, 5, -20))
make("special-south-up", "int16", [], transform=(500000, 25, 0, 5700000, 0, 25))
make("special-predictor2-64", "float64", ["COMPRESS=DEFLATE", "PREDICTOR=2"])
point = make("special-point", "int16", [])
point.SetMetadataItem("AREA_OR_POINT", "Point")
scaled = make("special-scaled", "int16", [], bands=2)
for band, scale, offset in ((1, 0.1, 5), (2, 0.5, -3)):
    scaled.GetRasterBand(band).SetScale(scale)
    scaled.GetRasterBand(band).SetOffset(offset)
    scaled.GetRasterBand(band).SetDescription("a < b & c")
    scaled.GetRasterBand(band).SetUnitType("g/kg")
make("special-white-is-zero", "uint8", ["PHOTOMETRIC=MINISWHITE"])
palette = make("special-palette", "uint8", TILES)
colours = gdal.ColorTable()
for i in range(256):
    colours.SetColorEntry(i, (i, 255 - i, 7, 255))
palette.GetRasterBand(1).SetColorTable(colours)
make("special-mollweide", "int16", [], crs="ESRI:54009")
make("special-homolosine", "int16", [], crs="+proj=igh +datum=WGS84")
make("special-equal-earth", "int16", [], crs="EPSG:8857")
make("special-ease-grid", "int16", [], crs="EPSG:6933")
make("special-31467", "int16", [], crs="EPSG:31467", transform=(3570000, 25, 0, 5718000, 0, -25))
make("special-4326", "int16", [], crs="EPSG:4326", transform=(9.5, 0.01, 0, 51.5, 0, -0.01))
sparse = gdal.GetDriverByName("GTiff").Create("special-sparse.tif", WIDTH, HEIGHT, 1, gdal.GDT_Int16,
                                              TILES + ["SPARSE_OK=TRUE", "COMPRESS=DEFLATE"])
reference = osr.SpatialReference()
reference.SetFromUserInput("EPSG:32632")
sparse.SetProjection(reference.ExportToWkt())
sparse.SetGeoTransform((500000, 25, 0, 5700000, 0, -25))
sparse.GetRasterBand(1).SetNoDataValue(-32768)
sparse.GetRasterBand(1).WriteArray(stored("int16", 1)[:16, :16])
bits = gdal.GetDriverByName("GTiff").Create("special-1bit.tif", WIDTH, HEIGHT, 1, gdal.GDT_Byte,
                                            ["NBITS=1", "COMPRESS=DEFLATE"])
bits.SetProjection(reference.ExportToWkt())
bits.SetGeoTransform((500000, 25, 0, 5700000, 0, -25))
bits.GetRasterBand(1).WriteArray((stored("uint8", 1) // 2 % 2).astype("u1"))
gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
masked = make("special-mask", "uint8", ["COMPRESS=DEFLATE"], nodata=False)
masked.CreateMaskBand(gdal.GMF_PER_DATASET)
masked.GetRasterBand(1).GetMaskBand().WriteArray(np.where(stored("uint8", 1) == 255, 0, 255).astype("u1"))
