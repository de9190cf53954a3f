package org.pedonscape.geotools.raster;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * Opens a GeoTIFF far enough to say what it is, and refuses what could not be read right. Structure is judged on the
 * tags themselves; position and coordinate reference system come from GeoTools' reader.
 */
final class GeoTiffInspector {

    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int IS_MASK = 4;
    private static final int TIE_POINTS = 33922;
    private static final int TRANSFORMATION = 34264;
    private static final int GEO_KEYS = 34735;
    private static final int MODEL_TYPE = 1024;
    private static final int GEO_ASCII = 34737;
    private static final String WARP_FIRST = "gdalwarp -t_srs EPSG:4326 ";
    private static final Pattern ESRI_TEXT = Pattern.compile("ESRI PE String = (PROJCS\\[[^|]*\\]|GEOGCS\\[[^|]*\\])");

    private final Path path;
    private final String file;

    private GeoTiffInspector(Path path) {
        this.path = path;
        this.file = path.toString();
    }

    /**
     * Inspects a file.
     *
     * @param path the file
     * @return what is known of it
     * @throws ProblemException when it is missing, damaged, stored in a way that cannot be read, or has no usable place
     */
    static RasterInfo inspect(Path path) {
        GeoToolsRuntime.init();
        return new GeoTiffInspector(path).inspect();
    }

    private RasterInfo inspect() {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw problem(Files.exists(path) ? "the file cannot be read" : "there is no such file",
                    "check the path and the permission to read it");
        }
        List<TiffDirectory> directories = readDirectories();
        TiffDirectory directory = directories.get(0);
        refuseMask(directories);
        TiffStructure structure = structure(directory);
        if (!structure.problems().isEmpty()) {
            throw new ProblemException(structure.problems());
        }
        SampleType type = structure.sampleType().orElseThrow();
        return new RasterInfo(path, structure.width(), structure.height(), georeference(directory), type,
                noData(directory, type), bands(directory, structure.bands()), structure.blockWidth(),
                structure.blockHeight(), structure.compression());
    }

    private List<TiffDirectory> readDirectories() {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return TiffDirectory.readAll(channel);
        } catch (TiffDirectory.NotTiffException e) {
            throw problem("the file is not a TIFF",
                    "convert it: gdal_translate -co COMPRESS=DEFLATE " + file + " raster.tif, and use raster.tif");
        } catch (IOException e) {
            throw problem("the file is damaged or truncated: " + e.getMessage(), "copy or download the file again");
        }
    }

    /** A mask takes cells out without a no-data value; reading on as if it were not there would bring them back. */
    private void refuseMask(List<TiffDirectory> directories) {
        boolean inside = directories.stream().anyMatch(each -> (each.number(NEW_SUBFILE_TYPE, 0) & IS_MASK) != 0);
        if (inside || Files.exists(path.resolveSibling(path.getFileName() + ".msk"))) {
            throw problem("the file has a mask beside its values, which is not read here",
                    "gdalwarp -dstnodata <a number that is no value> " + file + " nodata.tif, and use nodata.tif");
        }
    }

    private TiffStructure structure(TiffDirectory directory) {
        try {
            return new TiffStructure(directory, file, size());
        } catch (ArithmeticException e) {
            throw problem("the file is damaged: sizes that no raster has", "copy or download the file again");
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw problem("the file cannot be read: " + e.getMessage(), "check the permission to read it");
        }
    }

    private Georeference georeference(TiffDirectory directory) {
        GeoTiffReader reader = null;
        AffineTransform affine;
        CoordinateReferenceSystem crs;
        try {
            Hints hints = new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE);
            CoordinateReferenceSystem text = crsFromText(directory);
            if (text != null) {
                hints.put(Hints.DEFAULT_COORDINATE_REFERENCE_SYSTEM, text);
            }
            reader = new GeoTiffReader(path.toFile(), hints);
            crs = text != null ? text : reader.getCoordinateReferenceSystem();
            affine = (AffineTransform) reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER);
        } catch (IOException | RuntimeException e) {
            if (!directory.has(TIE_POINTS) && !directory.has(TRANSFORMATION)) {
                throw problem("the file says neither where it lies nor in which coordinate reference system",
                        "take the GeoTIFF it was made from, or tell: gdal_edit.py -a_srs EPSG:<code>"
                                + " -a_ullr <west> <north> <east> <south> " + file);
            }
            String why = reason(e);
            throw problem("its place or coordinate reference system cannot be computed exactly here (" + why + ")",
                    WARP_FIRST + file + " raster.tif (or another EPSG code), and use raster.tif");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
        crs = horizontal(crs, directory);
        double turn = Math.max(Math.abs(affine.getShearX()), Math.abs(affine.getShearY()));
        if (turn > 1e-9 * Math.abs(affine.getScaleX()) || affine.getScaleX() <= 0 || affine.getScaleY() >= 0) {
            throw problem("the raster is rotated or not north up",
                    "gdalwarp " + file + " straight.tif, and use straight.tif");
        }
        return new Georeference(crs, affine.getTranslateX(), affine.getTranslateY(), affine.getScaleX(),
                -affine.getScaleY());
    }

    /**
     * GDAL stores systems without GeoTIFF keys as text. GeoTools reads that text only in one place, and not with ESRI's
     * parameter Option, by which ESRI's Goode Homolosine is the interrupted one (1) that GeoTools' Goode_Homolosine is.
     */
    private CoordinateReferenceSystem crsFromText(TiffDirectory directory) {
        Matcher matcher = ESRI_TEXT.matcher(directory.text(GEO_ASCII).orElse(""));
        if (!matcher.find()) {
            return null;
        }
        try {
            String wkt = matcher.group(1)
                    .replaceAll("PROJECTION\\[\"Interrupted_Goode_Homolosine\"\\]", "PROJECTION[\"Goode_Homolosine\"]")
                    .replaceAll(",PARAMETER\\[\"Option\",1(\\.0*)?\\]", "");
            return CRS.parseWKT(wkt);
        } catch (FactoryException e) {
            return null; // GeoTools may still understand the keys; if not, the user is told
        }
    }

    private CoordinateReferenceSystem horizontal(CoordinateReferenceSystem crs, TiffDirectory directory) {
        CoordinateReferenceSystem horizontal = crs == null ? null : CRS.getHorizontalCRS(crs);
        if (!(horizontal instanceof ProjectedCRS || horizontal instanceof GeographicCRS)) {
            if (namesSystem(directory) || namesSystemBeside()) {
                throw problem("its coordinate reference system cannot be computed exactly here", WARP_FIRST + file
                        + " raster.tif (or another EPSG code), and use raster.tif");
            }
            throw problem("the file does not say in which coordinate reference system it is",
                    "gdal_edit.py -a_srs EPSG:<code> " + file + ", with the code it was made in");
        }
        return horizontal;
    }

    /** Whether the GeoTIFF keys give a model type, projected (1) or geographic (2), and so a system. */
    private static boolean namesSystem(TiffDirectory directory) {
        long[] keys = directory.numbers(GEO_KEYS);
        for (int i = 4; i + 3 < keys.length; i += 4) {
            if (keys[i] == MODEL_TYPE && (keys[i + 3] == 1 || keys[i + 3] == 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether GDAL put a system that GeoTIFF has no keys for into the file's sidecar. */
    private boolean namesSystemBeside() {
        Path sidecar = path.resolveSibling(path.getFileName() + ".aux.xml");
        try {
            return Files.isReadable(sidecar) && Files.readString(sidecar).contains("<SRS");
        } catch (IOException e) {
            return false;
        }
    }

    /** The innermost reason; GeoTools wraps it in a page of tags. */
    private static String reason(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return message == null ? inner.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }

    private OptionalDouble noData(TiffDirectory directory, SampleType type) {
        String text = directory.text(42113).orElse("").strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value;
        try {
            value = switch (text.toLowerCase(Locale.ROOT)) {
                case "nan", "-nan", "+nan" -> Double.NaN;
                case "inf", "+inf" -> Double.POSITIVE_INFINITY;
                case "-inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            throw problem("its no-data value '" + text + "' is not a number",
                    "gdal_edit.py -a_nodata <number> " + file);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return type.isInteger() ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
        if (type == SampleType.FLOAT32) {
            // The text -1.797e308 on a Float32 file means the lowest float, as GDAL takes it.
            double bounded = Math.max(type.lowest(), Math.min(type.highest(), value));
            return OptionalDouble.of((float) bounded);
        }
        return OptionalDouble.of(value);
    }

    private List<BandInfo> bands(TiffDirectory directory, int count) {
        try {
            return GdalMetadata.bands(directory.text(42112).orElse(""), count);
        } catch (XMLStreamException | NumberFormatException e) {
            // Free text in this tag is legal TIFF: then the bands have no names and no scale.
            List<BandInfo> plain = new ArrayList<>();
            for (int band = 0; band < count; band++) {
                plain.add(BandInfo.of("", ""));
            }
            return plain;
        }
    }

    private ProblemException problem(String what, String mend) {
        return new ProblemException(Problem.data(what, file, mend));
    }
}
