package org.pedonscape.geotools.product;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a {@link TransitionSummary} as CSV, one row a transition, soil class and depth interval, with a total row for
 * each interval. Areas, cells and total stocks of the rows add up exactly to the total printed below them: each is
 * rounded first and the total is the sum of what is printed. Means and shares come from the exact sums.
 */
public final class SummaryCsvWriter {

    private static final int AREA_DECIMALS = 4;
    private static final int CARBON_DECIMALS = 3;
    private static final int MEAN_DECIMALS = 2;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").build();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IntFunction<String> coverName;
    private final IntFunction<String> soilName;

    /**
     * @param coverName name of a land-cover class code
     * @param soilName name of a soil class code
     */
    public SummaryCsvWriter(IntFunction<String> coverName, IntFunction<String> soilName) {
        this.coverName = coverName;
        this.soilName = soilName;
    }

    /**
     * Writes the table; the file appears whole or not at all. UTF-8, comma, a header with units.
     *
     * @param summary what to write
     * @param file where to
     * @throws IOException if writing fails
     */
    public void write(TransitionSummary summary, Path file) throws IOException {
        WholeFile.write(file, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
                csv.printRecord(header(summary.years()));
                for (DepthInterval interval : DepthInterval.values()) {
                    printInterval(csv, summary, interval);
                }
            }
        });
    }

    private static List<String> header(List<Integer> years) {
        List<String> header = new ArrayList<>(List.of("depth_top [cm]", "depth_bottom [cm]", "first_cover_code",
                "first_cover", "last_cover_code", "last_cover", "soil_code", "soil", "cells", "area [ha]",
                "share_of_area [%]"));
        for (int year : years) {
            header.add("mean_stock_" + year + " [t C/ha]");
        }
        for (int year : years) {
            header.add("total_stock_" + year + " [t C]");
        }
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        header.add("mean_change_" + first + "-" + last + " [t C/ha]");
        header.add("total_change_" + first + "-" + last + " [t C]");
        header.add("relative_change_" + first + "-" + last + " [%]");
        return header;
    }

    private void printInterval(CSVPrinter csv, TransitionSummary summary, DepthInterval interval) throws IOException {
        int years = summary.years().size();
        TransitionSummary.Sums exactTotal = new TransitionSummary.Sums(years * DepthInterval.values().length);
        summary.rows().values().forEach(exactTotal::add);
        BigDecimal printedArea = BigDecimal.ZERO.setScale(AREA_DECIMALS);
        BigDecimal[] printedCarbon = new BigDecimal[years];
        Arrays.fill(printedCarbon, BigDecimal.ZERO.setScale(CARBON_DECIMALS));
        for (Map.Entry<TransitionSummary.Key, TransitionSummary.Sums> row : summary.rows().entrySet()) {
            TransitionSummary.Key key = row.getKey();
            BigDecimal area = area(row.getValue()).setScale(AREA_DECIMALS, RoundingMode.HALF_EVEN);
            BigDecimal[] carbon = new BigDecimal[years];
            for (int y = 0; y < years; y++) {
                carbon[y] = carbon(row.getValue(), y, interval).setScale(CARBON_DECIMALS, RoundingMode.HALF_EVEN);
                printedCarbon[y] = printedCarbon[y].add(carbon[y]);
            }
            printedArea = printedArea.add(area);
            List<Object> names = List.of(key.firstCover(), coverName.apply(key.firstCover()), key.lastCover(),
                    coverName.apply(key.lastCover()),
                    key.soil() == TransitionSummary.NO_SOIL ? "" : key.soil(), soilName.apply(key.soil()));
            printRow(csv, interval, names, row.getValue(), exactTotal, area, carbon);
        }
        printRow(csv, interval, List.of("", "total", "", "total", "", "total"), exactTotal, exactTotal, printedArea,
                printedCarbon);
    }

    private static void printRow(CSVPrinter csv, DepthInterval interval, List<Object> names,
            TransitionSummary.Sums exact, TransitionSummary.Sums exactTotal, BigDecimal area, BigDecimal[] carbon)
            throws IOException {
        int last = carbon.length - 1;
        BigDecimal exactArea = area(exact);
        List<Object> row = new ArrayList<>(List.of(interval.topCm(), interval.bottomCm()));
        row.addAll(names);
        row.add(exact.cells());
        row.add(area.toPlainString());
        row.add(ratio(exactArea.multiply(HUNDRED), area(exactTotal)));
        for (int y = 0; y < carbon.length; y++) {
            row.add(ratio(carbon(exact, y, interval), exactArea));
        }
        for (BigDecimal total : carbon) {
            row.add(total.toPlainString());
        }
        BigDecimal before = carbon(exact, 0, interval);
        BigDecimal change = carbon(exact, last, interval).subtract(before);
        row.add(ratio(change, exactArea));
        row.add(carbon[last].subtract(carbon[0]).toPlainString());
        row.add(ratio(change.multiply(HUNDRED), before));
        csv.printRecord(row);
    }

    private static BigDecimal area(TransitionSummary.Sums sums) {
        return BigDecimal.valueOf(sums.area()).multiply(BigDecimal.valueOf(TransitionSummary.AREA_UNIT_HA));
    }

    private static BigDecimal carbon(TransitionSummary.Sums sums, int year, DepthInterval interval) {
        long units = sums.carbon(year * DepthInterval.values().length + interval.ordinal());
        return BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(TransitionSummary.CARBON_UNIT_T));
    }

    /** Empty where there is nothing to divide by, as in a soil without carbon at that depth. */
    private static String ratio(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "";
        }
        BigDecimal ratio = part.divide(whole, MathContext.DECIMAL64);
        return ratio.setScale(MEAN_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
