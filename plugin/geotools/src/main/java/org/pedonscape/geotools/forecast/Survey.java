package org.pedonscape.geotools.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pedonscape.geotools.conditions.CellKey;
import org.pedonscape.geotools.conditions.CellValues;
import org.pedonscape.geotools.grid.TargetGrid;
import org.pedonscape.geotools.progress.Progress;

/**
 * What one reading of all inputs tells: which cells are alike, which codes and values occur. Takes four bytes a cell
 * and {@link SiteTable#BYTES_PER_SITE} a distinct site.
 */
final class Survey {

    /** Stands for "outside the mask" in {@link #site}. */
    static final int OUTSIDE = -1;

    private final List<CellBlock> strips;
    private final int[][] index;
    private final SiteTable sites = new SiteTable();
    private final SurveyTally tally;

    private Survey(List<CellBlock> strips, SurveyTally tally) {
        this.strips = strips;
        this.index = new int[strips.size()][];
        this.tally = tally;
    }

    /**
     * Reads everything once.
     *
     * @param inputs opened inputs
     * @param workers who reads
     * @param progress advanced by cells
     * @return what was found
     */
    static Survey of(ProjectInputs inputs, Workers workers, Progress progress) {
        Survey survey = new Survey(CellBlock.strips(inputs.grid()), new SurveyTally(inputs));
        StripCells[] read = new StripCells[survey.strips.size()];
        workers.run(read.length, () -> survey.reader(inputs, read, progress), progress);
        for (int strip = 0; strip < read.length; strip++) {
            survey.index[strip] = survey.number(read[strip]);
            read[strip] = null;
        }
        return survey;
    }

    /** The strips the grid is cut into. */
    List<CellBlock> strips() {
        return strips;
    }

    /**
     * Which site each cell of a strip is.
     *
     * @param strip number of the strip
     * @return numbers in {@link #sites()} row by row, or {@link #OUTSIDE}; not to be changed
     */
    int[] index(int strip) {
        return index[strip];
    }

    SiteTable sites() {
        return sites;
    }

    SurveyTally tally() {
        return tally;
    }

    private Workers.Tools reader(ProjectInputs inputs, StripCells[] into, Progress progress) {
        InputReader reader = inputs.newReader();
        CellValues cell = inputs.builder().newCell();
        SurveyTally own = new SurveyTally(inputs);
        return new Workers.Tools() {
            @Override
            public void perform(int task) {
                CellBlock strip = strips.get(task);
                into[task] = read(strip, inputs.grid(), reader, cell, own);
                progress.advance(strip.cells());
            }

            @Override
            public void close() {
                reader.close();
                synchronized (tally) {
                    tally.merge(own);
                }
            }
        };
    }

    private static StripCells read(
            CellBlock strip, TargetGrid grid, InputReader reader, CellValues cell, SurveyTally tally) {
        reader.load(strip);
        StripCells cells = new StripCells(strip.cells());
        long first = (long) strip.row() * grid.width();
        for (int i = 0; i < strip.cells(); i++) {
            if (!reader.inMask(i)) {
                cells.index[i] = OUTSIDE;
                tally.outside();
                continue;
            }
            reader.fill(i, cell);
            tally.add(cell, reader, i, first + i);
            cells.add(i, cell.key(), first + i);
        }
        return cells;
    }

    /** Turns the numbers within a strip into those of the whole grid. */
    private int[] number(StripCells strip) {
        int[] numbers = new int[strip.keys.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sites.add(strip.keys.get(i), strip.counts.get(i)[0], strip.first.get(i));
        }
        for (int i = 0; i < strip.index.length; i++) {
            strip.index[i] = strip.index[i] == OUTSIDE ? OUTSIDE : numbers[strip.index[i]];
        }
        return strip.index;
    }

    /** The cells of one strip, numbered among themselves. */
    private static final class StripCells {

        private final int[] index;
        private final Map<CellKey, Integer> numbers = new HashMap<>();
        private final List<CellKey> keys = new ArrayList<>();
        private final List<long[]> counts = new ArrayList<>();
        private final List<Long> first = new ArrayList<>();

        StripCells(int cells) {
            index = new int[cells];
        }

        void add(int cell, CellKey key, long number) {
            Integer known = numbers.putIfAbsent(key, keys.size());
            if (known == null) {
                known = keys.size();
                keys.add(key);
                counts.add(new long[1]);
                first.add(number);
            }
            counts.get(known)[0]++;
            index[cell] = known;
        }
    }
}
