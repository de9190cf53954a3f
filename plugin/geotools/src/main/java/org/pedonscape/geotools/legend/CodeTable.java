package org.pedonscape.geotools.legend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * A user's table of values by class code: a column {@code code}, and the column of a quantity or the twelve columns
 * {@code name_1} to {@code name_12} of a monthly one. Other columns are let be.
 */
public final class CodeTable {

    private static final int MONTHS = 12;

    private final Path file;
    private final CodeIndex<double[]> index;
    private final List<Integer> codes;

    private CodeTable(Path file, CodeIndex<double[]> index, List<Integer> codes) {
        this.file = file;
        this.index = index;
        this.codes = codes;
    }

    /**
     * Reads one value a class.
     *
     * @param file CSV file
     * @param column column of the values
     * @return the table
     * @throws ProblemException with everything wrong about the file
     */
    public static CodeTable single(Path file, String column) {
        return read(file, List.of(column));
    }

    /**
     * Reads twelve monthly values a class, January first.
     *
     * @param file CSV file
     * @param column stem of the columns {@code column_1} to {@code column_12}
     * @return the table
     * @throws ProblemException with everything wrong about the file
     */
    public static CodeTable monthly(Path file, String column) {
        return read(file, IntStream.rangeClosed(1, MONTHS).mapToObj(m -> column + "_" + m).toList());
    }

    private static CodeTable read(Path file, List<String> columns) {
        List<String> required = new ArrayList<>(List.of("code"));
        required.addAll(columns);
        CsvTable table = CsvTable.read(
                file, new CsvTable.Columns(new LinkedHashSet<>(required), Set.of(), true));
        CodeIndex<double[]> index = new CodeIndex<>();
        List<Integer> codes = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            int code = row.integer("code");
            double[] values = columns.stream()
                    .mapToDouble(column -> row.requiredNumber(column, -Double.MAX_VALUE, Double.MAX_VALUE))
                    .toArray();
            if (index.add(code, values)) {
                codes.add(code);
            } else {
                row.problem("code", "the code " + code + " appears twice", "keep one row a code");
            }
        }
        table.finish();
        return new CodeTable(file, index, List.copyOf(codes));
    }

    /** Codes that have a row, in the order of the table. */
    public List<Integer> codes() {
        return codes;
    }

    /**
     * @param code class code
     * @return its value or values, a copy; empty when the table has no row for it
     */
    public Optional<double[]> valuesOf(int code) {
        return index.get(code).map(double[]::clone);
    }

    /**
     * The problem of a class that occurs on the map but not here.
     *
     * @param code class code
     * @param cells how many cells have it
     * @return the problem
     */
    public Problem missing(int code, long cells) {
        return Problem.data(
                "code " + code + " has no row: " + cells + " cells", file.toString(), "add a row for code " + code);
    }
}
