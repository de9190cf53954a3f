package org.pedonscape.geotools.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pedonscape.geotools.problem.Problem;

/**
 * How the first image of a TIFF is stored, and what in it cannot be read. Every fault found is a problem with a remedy,
 * so that the image reader is only given files it reads right.
 */
final class TiffStructure {

    private static final int TILE_OFFSETS = 324;
    private static final int STRIP_OFFSETS = 273;

    // Predictor 3 and 2 are undone by the reader; what else it cannot read was found by trial against GDAL.
    private static final Map<Integer, String> READABLE = Map.of(
            1, "NONE", 5, "LZW", 8, "DEFLATE", 32946, "DEFLATE", 32773, "PACKBITS", 50000, "ZSTD");
    private static final Map<Integer, String> UNREADABLE = Map.of(
            2, "CCITT", 3, "CCITT", 4, "CCITT", 6, "JPEG", 7, "JPEG", 34887, "LERC", 34925, "LZMA", 50001, "WEBP",
            34712, "JPEG 2000", 50002, "JPEG XL");

    private final TiffDirectory directory;
    private final String file;
    private final long fileBytes;
    private final List<Problem> problems = new ArrayList<>();

    TiffStructure(TiffDirectory directory, String file, long fileBytes) {
        this.directory = directory;
        this.file = file;
        this.fileBytes = fileBytes;
        int samples = Math.multiplyExact(bands(), Math.multiplyExact(bits(), blockWidth()));
        checkCompression();
        checkColours();
        checkBlocks(samples);
    }

    /** What hinders reading; empty when nothing does. */
    List<Problem> problems() {
        return problems;
    }

    int width() {
        return Math.toIntExact(directory.number(256, 0));
    }

    int height() {
        return Math.toIntExact(directory.number(257, 0));
    }

    int bands() {
        return Math.toIntExact(directory.number(277, 1));
    }

    int bits() {
        return Math.toIntExact(directory.number(258, 1));
    }

    int blockWidth() {
        return Math.toIntExact(directory.number(322, width()));
    }

    int blockHeight() {
        long rows = tiled() ? directory.number(323, 0) : directory.number(278, height());
        return (int) Math.min(rows, height());
    }

    String compression() {
        int code = (int) directory.number(259, 1);
        return READABLE.getOrDefault(code, UNREADABLE.getOrDefault(code, "number " + code));
    }

    /** Number type of the samples; bits below eight read as unsigned bytes. */
    Optional<SampleType> sampleType() {
        long format = directory.number(339, 1);
        for (long each : directory.numbers(339)) {
            if (each != format) {
                return Optional.empty();
            }
        }
        for (long each : directory.numbers(258)) {
            if (each != bits()) {
                return Optional.empty();
            }
        }
        boolean signed = format == 2;
        if (format == 3) {
            return bits() == 32
                    ? Optional.of(SampleType.FLOAT32)
                    : bits() == 64 ? Optional.of(SampleType.FLOAT64) : Optional.empty();
        }
        if (format != 1 && format != 2 && format != 4) {
            return Optional.empty();
        }
        return switch (bits()) {
            case 1, 2, 4 -> signed ? Optional.empty() : Optional.of(SampleType.UINT8);
            case 8 -> Optional.of(signed ? SampleType.INT8 : SampleType.UINT8);
            case 16 -> Optional.of(signed ? SampleType.INT16 : SampleType.UINT16);
            case 32 -> Optional.of(signed ? SampleType.INT32 : SampleType.UINT32);
            default -> Optional.empty();
        };
    }

    private boolean tiled() {
        return directory.has(TILE_OFFSETS);
    }

    private void checkCompression() {
        int code = (int) directory.number(259, 1);
        if (!READABLE.containsKey(code)) {
            problems.add(Problem.data("compression " + compression() + " cannot be read", file,
                    rewrite("-co COMPRESS=DEFLATE")));
        } else if (directory.number(317, 1) == 2 && bits() == 64) {
            problems.add(Problem.data("predictor 2 on 64-bit samples cannot be read", file,
                    rewrite("-co COMPRESS=DEFLATE -co PREDICTOR=1")));
        }
    }

    private void checkColours() {
        long photometric = directory.number(262, 1);
        if (photometric == 6 || photometric == 8) {
            problems.add(Problem.data("the file is a picture (colours as YCbCr or Lab), not values or class codes",
                    file, "give the raster of values the picture was made from"));
        } else if (photometric == 0) {
            // Some image readers turn such values round, GDAL does not: nobody can tell which were meant.
            problems.add(Problem.data("the file counts down from white (PhotometricInterpretation 0)", file,
                    rewrite("-co PHOTOMETRIC=MINISBLACK")));
        } else if (sampleType().isEmpty()) {
            problems.add(Problem.data(
                    "samples of " + bits() + " bits and format " + directory.number(339, 1) + " cannot be read", file,
                    rewrite("-ot Float32 (or -ot Int32 for class codes)")));
        }
    }

    private void checkBlocks(int bitsAcross) {
        if (directory.number(256, 0) <= 0 || directory.number(257, 0) <= 0 || bitsAcross <= 0 || blockHeight() <= 0
                || directory.number(256, 0) > Integer.MAX_VALUE || directory.number(257, 0) > Integer.MAX_VALUE) {
            problems.add(Problem.data("the file has no cells", file, "make the file anew"));
            return;
        }
        long[] offsets = directory.numbers(tiled() ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] lengths = directory.numbers(tiled() ? 325 : 279);
        long down = (height() + blockHeight() - 1L) / Math.max(1, blockHeight());
        long across = (width() + blockWidth() - 1L) / Math.max(1, blockWidth());
        long expected = across * down * (directory.number(284, 1) == 2 ? bands() : 1);
        if (offsets.length < expected || lengths.length < expected) {
            problems.add(Problem.data("the file is damaged: " + Math.min(offsets.length, lengths.length) + " of "
                    + expected + " blocks of data are listed", file, "copy or download the file again"));
            return;
        }
        long missing = 0;
        for (int i = 0; i < expected; i++) {
            if (offsets[i] < 0 || lengths[i] < 0 || offsets[i] > fileBytes - lengths[i]) {
                missing++;
            }
        }
        if (missing > 0) {
            problems.add(Problem.data("the file is truncated: " + missing + " of " + expected
                    + " blocks of data lie beyond its end (" + fileBytes + " bytes)", file,
                    "copy or download the file again"));
        }
    }

    private String rewrite(String options) {
        return "gdal_translate " + options + " " + file + " readable.tif, and use readable.tif";
    }
}
