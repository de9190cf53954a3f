"""Makes crs-reference.csv with PROJ, through GDAL (made with GDAL 3.6.2, PROJ 9.1.1).

Each row: a projected system, a point in its own base geographic system (x first, units of that system), and the same
point projected by PROJ, units of the projected system. Run in this folder: python3 make_crs_reference.py
"""
import csv
from osgeo import osr

osr.UseExceptions()
CODES = """EPSG:32631 EPSG:32733 EPSG:31467 EPSG:27700 EPSG:2193 EPSG:3067 EPSG:2180 EPSG:28354 EPSG:3116
EPSG:3035 EPSG:3571 EPSG:6931
EPSG:2154 EPSG:3034 EPSG:3347 EPSG:31370 EPSG:27572 EPSG:2227
EPSG:5070 EPSG:3577 EPSG:3005 EPSG:3174 ESRI:102022 ESRI:102033
EPSG:3857 EPSG:3395 EPSG:3832 EPSG:3994
EPSG:28992 EPSG:3844 EPSG:3031 EPSG:3413 EPSG:3995 EPSG:3976 EPSG:5041 EPSG:5042
EPSG:2056 EPSG:21781 EPSG:23700 EPSG:29873 EPSG:3375 EPSG:3078
EPSG:5514 EPSG:27200 EPSG:5880 EPSG:29101 EPSG:4087 EPSG:32662 EPSG:3786 EPSG:30200 EPSG:2314
ESRI:54009 ESRI:54008 ESRI:54012 ESRI:54032 ESRI:102016 ESRI:54027 ESRI:102005""".split()
GEOGRAPHIC = ('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
              'UNIT["degree",0.0174532925199433]]')
# GeoTools' text, PROJ's text, points
TEXTS = [
    ('PROJCS["interrupted homolosine",%s,PROJECTION["Goode_Homolosine"],PARAMETER["central_meridian",0],'
     'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]' % GEOGRAPHIC,
     "+proj=igh +datum=WGS84", [(10.5, 45.25), (-75, -12.5), (120, 30), (-60, 55), (140, -25), (20, -70)]),
    ('PROJCS["conic",%s,PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["standard_parallel_1",30],'
     'PARAMETER["standard_parallel_2",50],PARAMETER["central_meridian",7],PARAMETER["latitude_of_origin",40],'
     'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]' % GEOGRAPHIC,
     "+proj=lcc +lat_1=30 +lat_2=50 +lon_0=7 +lat_0=40 +datum=WGS84", [(10.5, 45.25), (0, 30), (30, 60)]),
    ('PROJCS["utm",%s,PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
     'PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],'
     'PARAMETER["false_northing",0],UNIT["metre",1]]' % GEOGRAPHIC,
     "EPSG:32632", [(9, 0), (6, 60), (12, 45)]),
    ('PROJCS["azimuthal",%s,PROJECTION["Lambert_Azimuthal_Equal_Area"],PARAMETER["latitude_of_center",5],'
     'PARAMETER["longitude_of_center",20],PARAMETER["false_easting",0],PARAMETER["false_northing",0],'
     'UNIT["metre",1]]' % GEOGRAPHIC,
     "+proj=laea +lat_0=5 +lon_0=20 +datum=WGS84", [(9, 0), (40, -30), (-10, 30)]),
]


def reference(text):
    system = osr.SpatialReference()
    system.SetFromUserInput(text)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def project(system, lon, lat):
    base = system.CloneGeogCS()
    base.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(base, system).TransformPoint(lon, lat)
    return f"{lon:.6f}", f"{lat:.6f}", f"{x:.4f}", f"{y:.4f}"


def points(system):
    area = system.GetAreaOfUse()
    west, south, east, north = (area.west_lon_degree, area.south_lat_degree, area.east_lon_degree,
                                area.north_lat_degree) if area else (-180, -90, 180, 90)
    if west < -170 and east > 170:
        west, east = -170, 170
    if east < west:
        east += 360
    south, north = max(south, -85), min(north, 85)
    meridian = system.CloneGeogCS().GetAttrValue("PRIMEM", 1)
    for across, up in ((.2, .3), (.5, .5), (.83, .71)):
        lon = west + across * (east - west) - float(meridian or 0)
        yield round(lon - 360 if lon > 180 else lon, 6), round(south + up * (north - south), 6)


with open("crs-reference.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["crs", "lon", "lat", "x", "y"])
    for code in CODES:
        system = reference(code)
        for lon, lat in points(system):
            rows.writerow([code, *project(system, lon, lat)])
    for text, proj, places in TEXTS:
        for lon, lat in places:
            rows.writerow([text, *project(reference(proj), lon, lat)])
