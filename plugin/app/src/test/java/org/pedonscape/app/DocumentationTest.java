package org.pedonscape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.project.ProjectReader;
import org.pedonscape.geotools.project.Quantity;
import picocli.CommandLine;

/** What the documentation shows is what the program takes. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    private static final Pattern YAML_BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_/]+\\.(?:tif|csv)");

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
            assertTrue(rows.stream().anyMatch(row -> row.startsWith(key) && row.contains(range)), key + range);
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
