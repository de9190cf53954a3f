package org.pedonscape.geotools.forecast;

import java.util.Optional;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.problem.Problem;

/**
 * Memory and disk that a run needs.
 *
 * @param heapBytes least heap, bytes; Java takes more when it may
 * @param diskBytes most disk space the results can take, bytes
 */
record Estimate(long heapBytes, long diskBytes) {

    // Classes of GeoTools, its database of coordinate reference systems, fonts, the model: measured on a run of a few
    // cells.
    private static final long BASE = 80_000_000;

    // What Java takes beside the heap: code, class data, stacks; measured as resident size less heap.
    private static final long BESIDE_HEAP = 150_000_000;

    // Twelve bands of three series, a dozen quantities, and the codes, as doubles.
    private static final long BYTES_READ_PER_CELL = 50 * Double.BYTES;

    // Strips of all levels and the tiles of one row, see CogSpec.memoryBytes.
    private static final long WRITER_ROWS = 3 * 512;

    // A picture of at most 900 cells a side as Java2D holds it while it is drawn, and its thinned map.
    private static final long PICTURE = 20_000_000;

    // Beside each map: style files and a picture.
    private static final long BESIDE = 200_000;

    // Overviews add a third; the file being written is laid out from a spool of the same size.
    private static final double OVERVIEWS = 4.0 / 3;

    /**
     * @param ready a project read through
     * @param threads worker threads
     * @return what its run needs
     */
    static Estimate of(Preparation ready, int threads) {
        long cells = ready.inputs().grid().cells();
        long width = ready.inputs().grid().width();
        long maps = ready.catalog().entries().size();
        long sites = ready.survey().sites().size();
        long strip = ready.survey().strips().get(0).cells();
        long reading = threads * strip * BYTES_READ_PER_CELL;
        long writing = threads * (WRITER_ROWS * width * Float.BYTES + PICTURE);
        long kept = cells * Integer.BYTES + sites * (SiteTable.BYTES_PER_SITE + maps * Float.BYTES);
        long map = (long) (cells * Float.BYTES * OVERVIEWS);
        return new Estimate(BASE + kept + Math.max(reading, writing), maps * (map + BESIDE) + threads * map);
    }

    /**
     * Why a grid cannot even be read through, whatever its maps hold; reading it to find out could take hours.
     *
     * @param grid grid of the run
     * @param memory heap that Java may take, bytes
     * @return the problem; empty when it may fit
     */
    static Optional<Problem> tooLarge(TargetGrid grid, long memory) {
        long strip = CellBlock.stripCells(grid);
        return new Estimate(BASE + grid.cells() * Integer.BYTES + strip * BYTES_READ_PER_CELL, 0).tooMuchFor(memory);
    }

    /** Memory of the whole process, bytes. */
    long memoryBytes() {
        return heapBytes + BESIDE_HEAP;
    }

    /** Why the run cannot fit into the memory that Java may take; empty when it can. */
    Optional<Problem> tooMuchFor(long memory) {
        return heapBytes <= memory
                ? Optional.empty()
                : Optional.of(new Problem(Problem.Kind.RESOURCES,
                        "the run needs about " + megabytes(heapBytes) + " of memory, Java may take "
                                + megabytes(memory),
                        "this run",
                        "give Java more, for example PEDONSCAPE_JAVA_OPTS=-Xmx" + (heapBytes / 1_000_000_000 + 1)
                                + "g, use fewer --threads, a coarser grid (grid.resolution), or run parts of the area"
                                + " one by one (grid.extent)"));
    }

    /**
     * What there is to say about the disk.
     *
     * @param usable free space, bytes
     * @return a sentence; empty when there is room enough come what may
     */
    Optional<String> tightOn(long usable) {
        return diskBytes <= usable
                ? Optional.empty()
                : Optional.of("the results take at most " + megabytes(diskBytes) + "; the disk has "
                        + megabytes(usable) + " left");
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }
}
