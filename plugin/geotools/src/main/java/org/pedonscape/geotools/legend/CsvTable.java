package org.pedonscape.geotools.legend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * A mapping table as read: named columns, rows that know their line, and a list that gathers everything wrong with it.
 *
 * <p>Comma or semicolon separates (told from the header), a byte-order mark is skipped, lines that begin with {@code #}
 * are comments and carry source and licence. A semicolon table may not use a decimal comma.
 */
final class CsvTable {

    private final String where;
    private final Set<String> columns;
    private final List<Row> rows;
    private final List<Found> problems;

    private CsvTable(String where, Set<String> columns, List<Row> rows, List<Found> problems) {
        this.where = where;
        this.columns = columns;
        this.rows = rows;
        this.problems = problems;
    }

    /** A problem and the line it is on, 0 for the whole file. */
    private record Found(int line, Problem problem) {}

    /** What columns a table may have. */
    record Columns(Set<String> required, Set<String> optional, boolean othersAllowed) {

        static Columns of(List<String> required, List<String> optional) {
            return new Columns(new LinkedHashSet<>(required), new LinkedHashSet<>(optional), false);
        }

        private Set<String> all() {
            Set<String> all = new LinkedHashSet<>(required);
            all.addAll(optional);
            return all;
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException when the file cannot be read or its header is wrong
     */
    static CsvTable read(Path file, Columns columns) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), columns);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.data(
                    "the mapping table does not exist",
                    file.toString(),
                    "check the path; it is relative to the project file"));
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.data(
                    "the mapping table cannot be read: " + e.getMessage(),
                    file.toString(),
                    "check that it is a text file in UTF-8 and that you may read it"));
        }
    }

    /** Reads a table shipped beside this class. */
    static CsvTable readResource(String name, Columns columns) {
        try (InputStream in = CsvTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " in this build");
            }
            return read(in, "ready table " + name, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable read(InputStream in, String where, Columns expected) throws IOException {
        InputStream plain = BOMInputStream.builder().setInputStream(in).get();
        BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        List<String> lines = text.lines().toList();
        int headerLine = 0;
        while (headerLine < lines.size()
                && (lines.get(headerLine).isBlank() || lines.get(headerLine).startsWith("#"))) {
            headerLine++;
        }
        if (headerLine == lines.size()) {
            throw new ProblemException(Problem.data(
                    "the mapping table is empty", where, "give a header line with the columns " + expected.required()));
        }
        String header = lines.get(headerLine);
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .build();
        List<String> names = List.of();
        List<Found> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        CsvTable table = new CsvTable(where, new LinkedHashSet<>(), rows, problems);
        for (int line = headerLine; line < lines.size(); line++) {
            String content = lines.get(line);
            if (content.isBlank() || content.startsWith("#")) {
                continue;
            }
            Optional<CSVRecord> parsed = table.parseLine(content, format, line + 1);
            if (parsed.isEmpty()) {
                if (line == headerLine) {
                    break;
                }
                continue;
            }
            CSVRecord fields = parsed.get();
            if (line == headerLine) {
                names = fields.toList();
                table.checkHeader(names, expected, line + 1);
                continue;
            }
            if (fields.size() != names.size()) {
                table.report(
                        line + 1,
                        "the row has " + fields.size() + " fields, the header " + names.size(),
                        "quote a field that holds the separator '" + separator + "'");
                continue;
            }
            Map<String, String> byName = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), fields.get(i));
            }
            rows.add(table.new Row(line + 1, byName));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new Found(0, Problem.data("the mapping table has no rows", where, "give one row a class")));
        }
        return table;
    }

    /** One line at a time: a stray quote then spoils one row and not the rest of the table. */
    private Optional<CSVRecord> parseLine(String content, CSVFormat format, int line) {
        try (CSVParser parser = CSVParser.parse(content, format)) {
            return Optional.of(parser.iterator().next());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            report(line, "the row cannot be read: " + e.getMessage(), "look for an unclosed quote");
            return Optional.empty();
        }
    }

    private void report(int line, String what, String mend) {
        problems.add(new Found(line, Problem.data(what, where + ", line " + line, mend)));
    }

    private void checkHeader(List<String> names, Columns expected, int line) {
        List<Problem> wrong = new ArrayList<>();
        String at = where + ", line " + line;
        Set<String> known = expected.all();
        for (String name : names) {
            if (!columns.add(name)) {
                wrong.add(Problem.data("the column '" + name + "' appears twice", at, "keep one of them"));
            } else if (!expected.othersAllowed() && !known.contains(name)) {
                wrong.add(Problem.data(
                        "unknown column '" + name + "'",
                        at,
                        NearestName.advice(name, known)));
            }
        }
        for (String name : expected.required()) {
            if (!columns.contains(name)) {
                wrong.add(Problem.data("the column '" + name + "' is missing", at, "add it to the header"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(wrong);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Throws everything gathered, by line, if anything. */
    void finish() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.stream()
                    .sorted(Comparator.comparingInt(Found::line))
                    .map(Found::problem)
                    .toList());
        }
    }

    /** One row. Accessors that find a fault report it to the table and go on, so that all faults are seen at once. */
    final class Row {

        private final int line;
        private final Map<String, String> fields;

        private Row(int line, Map<String, String> fields) {
            this.line = line;
            this.fields = fields;
        }

        void problem(String column, String what, String mend) {
            problems.add(new Found(line, Problem.data(what, where + ", line " + line + ", column " + column, mend)));
        }

        /** The field, empty where the column or the value is absent. */
        String text(String column) {
            return fields.getOrDefault(column, "");
        }

        boolean given(String column) {
            return !text(column).isEmpty();
        }

        /** A field that must not be empty. */
        String requiredText(String column) {
            String value = text(column);
            if (value.isEmpty()) {
                problem(column, "the value is missing", "every row needs it");
            }
            return value;
        }

        /** A whole number; reports and returns 0 when it is none. */
        int integer(String column) {
            String value = requiredText(column);
            if (value.isEmpty()) {
                return 0;
            }
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                problem(column, "'" + value + "' is no whole number", "give the code as stored in the raster");
                return 0;
            }
        }

        /** A number in a range, or empty; reports what is no number or out of range. */
        OptionalDouble number(String column, double lowest, double highest) {
            String value = text(column);
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            double number;
            try {
                number = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                problem(column, "'" + value + "' is no number", "use a point as decimal mark and no unit");
                return OptionalDouble.empty();
            }
            if (!(number >= lowest && number <= highest)) {
                problem(column, "the value " + value + " is out of range",
                        "give a value from " + lowest + " to " + highest);
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(number);
        }

        /** A number that must be there; NaN after reporting its absence. */
        double requiredNumber(String column, double lowest, double highest) {
            if (!given(column)) {
                problem(column, "the value is missing", "give a value from " + lowest + " to " + highest);
                return Double.NaN;
            }
            return number(column, lowest, highest).orElse(Double.NaN);
        }

        /** {@code yes} or {@code no}. */
        boolean requiredFlag(String column) {
            String value = requiredText(column);
            if (!value.equals("yes") && !value.equals("no") && !value.isEmpty()) {
                problem(column, "'" + value + "' is neither yes nor no", "write yes or no");
            }
            return value.equals("yes");
        }

        /** One of the constants of an enum, in lower case, or empty; reports anything else. */
        <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
            String value = text(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Set<String> known = new LinkedHashSet<>();
            for (E constant : type.getEnumConstants()) {
                String key = constant.name().toLowerCase(Locale.ROOT);
                if (key.equals(value)) {
                    return Optional.of(constant);
                }
                known.add(key);
            }
            problem(column, "unknown value '" + value + "'", NearestName.advice(value, known));
            return Optional.empty();
        }
    }
}
