package org.pedonscape.app.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pedonscape.geotools.raster.RasterInfo;
import org.pedonscape.geotools.raster.RasterKind;
import org.pedonscape.geotools.raster.RasterSource;

/**
 * A raster and what its values are, from one pass over all of them.
 *
 * @param info what the file says of itself
 * @param bands one entry a band
 */
public record RasterSurvey(RasterInfo info, List<BandSurvey> bands) {

    /** Values held at once in each band: 8 MB of doubles. */
    private static final int CELLS_AT_ONCE = 1 << 20;

    /** Copies the list. */
    public RasterSurvey {
        bands = List.copyOf(bands);
    }

    /**
     * Reads a raster through.
     *
     * @param file a GeoTIFF
     * @return what is in it
     * @throws org.pedonscape.geotools.problem.ProblemException when it cannot be read as a forecast would read it
     */
    public static RasterSurvey of(Path file) {
        try (RasterSource source = RasterSource.open(file, RasterKind.QUANTITIES)) {
            RasterInfo info = source.info();
            int[] numbers = IntStream.rangeClosed(1, info.bandCount()).toArray();
            List<BandSurvey> bands = new ArrayList<>();
            info.bands().forEach(band -> bands.add(new BandSurvey(band, info.type().isInteger() && !band.scaled())));
            int rows = Math.max(1, CELLS_AT_ONCE / info.width());
            if (rows > info.blockHeight()) {
                rows -= rows % info.blockHeight();
            }
            for (int y = 0; y < info.height(); y += rows) {
                int height = Math.min(rows, info.height() - y);
                double[][] values = source.read(numbers, 0, y, info.width(), height);
                for (int band = 0; band < values.length; band++) {
                    bands.get(band).add(values[band]);
                }
            }
            return new RasterSurvey(info, bands);
        }
    }
}
