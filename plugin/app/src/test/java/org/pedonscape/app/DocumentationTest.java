package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.product.DepthInterval;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.project.ProjectReader;
import org.pedonscape.geotools.project.Quantity;
import picocli.CommandLine;

/** What the documentation shows is what the program takes. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    private static final Pattern YAML_BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_/]+\\.(?:tif|csv)");

    private static final Pattern MAP_NAME = Pattern.compile("(?<=`)[A-Za-z0-9_-]+\\.tif(?=`)");

    private static final int BASE = 1991;

    private static final int LATER = 2093;

    @TempDir
    private Path folder;

    @Test
    void thePublishedSchemaIsTheOneInUse() throws IOException {
        assertEquals(
                new ObjectMapper().readTree(Fixture.run("describe", "--schema").out()),
                new ObjectMapper().readTree(Files.readString(DOCS.resolve("project.schema.json"))),
                "write it anew: ./pedonscape describe --schema > docs/project.schema.json");
    }

    @Test
    void exampleProjectsRead() throws IOException {
        List<String> blocks = blocks(YAML_BLOCK, "project-file.md");
        assertEquals(2, blocks.size());
        for (String yaml : blocks) {
            for (String name : FILE.matcher(yaml).results().map(MatchResult::group).toList()) {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), "");
            }
            Path file = Files.writeString(folder.resolve("project.yaml"), yaml);
            assertTrue(new ProjectReader(Fixture.VOCABULARY).read(file).forecast().years().contains(2050));
        }
    }

    @Test
    void exampleCommandsParse() throws IOException {
        List<String> lines = blocks(SHELL_BLOCK, "command-line.md").stream().flatMap(String::lines).toList();
        assertEquals(4, lines.size());
        for (String line : lines) {
            String[] words = line.split(" ");
            CommandLine command = Main.commandLine(new Pedonscape(), Engines.standard(), new Interruption(), false);
            String[] args = List.of(words).subList(1, words.length).toArray(String[]::new);
            assertTrue(command.parseArgs(args).hasSubcommand(), line);
        }
    }

    @Test
    void theDataDictionaryNamesEveryQuantityWithItsRange() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("data-dictionary.md"));
        for (Quantity quantity : Quantity.values()) {
            String range = plain(quantity.lowest()) + " to " + plain(quantity.highest());
            String key = "| `" + quantity.key() + "` ";
            assertTrue(
                    rows.stream().anyMatch(row -> row.startsWith(key)
                            && row.contains(range)
                            && row.contains(quantity.unit())),
                    key + range + " " + quantity.unit());
        }
    }

    @Test
    void theDataDictionaryNamesEveryMapWithItsUnitAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("data-dictionary.md"));
        Set<String> made = new TreeSet<>();
        for (Product product : new ProductCatalog(List.of(BASE, LATER), BASE).products()) {
            String pattern = pattern(product.name());
            made.add(pattern);
            assertTrue(
                    rows.stream().anyMatch(row -> row.startsWith("| `")
                            && row.contains("`" + pattern + "`")
                            && row.contains("| " + (product.unit().isEmpty() ? "class" : product.unit()) + " |")),
                    pattern + " [" + product.unit() + "]");
        }
        Set<String> named = new TreeSet<>();
        for (String row : rows) {
            if (row.startsWith("| `")) {
                MAP_NAME.matcher(row).results().map(MatchResult::group).forEach(named::add);
            }
        }
        assertEquals(made, named);
    }

    /** The name of a map as the data dictionary writes it, with words for years and, where all are made, for depths. */
    private static String pattern(String name) {
        String dated = name.replace(BASE + "-" + LATER, "BASE-YEAR")
                .replace(String.valueOf(BASE), "YEAR")
                .replace(String.valueOf(LATER), "YEAR");
        return (dated.startsWith("soc_") ? dated.replaceFirst("\\d{3}-\\d{3}", "DEPTH") : dated) + ".tif";
    }

    @Test
    void theDataDictionaryNamesEveryDepthInterval() throws IOException {
        String text = Files.readString(DOCS.resolve("data-dictionary.md"));
        for (DepthInterval interval : DepthInterval.values()) {
            assertTrue(text.contains("`" + interval.key() + "`"), interval.key());
        }
    }

    @Test
    void everyOptionOfRunIsExplained() throws IOException {
        String text = Files.readString(DOCS.resolve("command-line.md"));
        Main.commandLine(new Pedonscape(), Engines.standard(), new Interruption(), false)
                .getSubcommands()
                .get("run")
                .getCommandSpec()
                .options()
                .forEach(option -> assertTrue(text.contains(option.longestName()), option.longestName()));
        for (String status : ExitStatus.meanings().keySet()) {
            assertTrue(text.contains("| " + status.strip() + " |"), status);
        }
    }

    private static List<String> blocks(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(DOCS.resolve(document))).results().map(m -> m.group(1)).toList();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
