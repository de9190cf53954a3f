package org.pedonscape.kernel.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pedonscape.kernel.process.Parameter;
import org.pedonscape.kernel.process.ProcessId;

/**
 * docs/theory.md says what the code says: its generated tables are those of the code, and every process and every
 * parameter that rests on a choice of our own is written about.
 */
class TheoryDocumentTest {

    private static final Path THEORY = Path.of("..", "docs", "theory.md");
    private static final String REWRITE = "pedonscape.docs.rewrite";
    private static final String COMMAND =
            "mvn -q -pl kernel test -Dtest=TheoryDocumentTest -D" + REWRITE + "=true";

    @Test
    void generatedTablesAreThoseOfTheCode() throws IOException {
        String text = Files.readString(THEORY);
        String fresh = text;
        for (Map.Entry<String, String> table : TheoryTables.all().entrySet()) {
            fresh = replaced(fresh, table.getKey(), table.getValue());
        }
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(THEORY, fresh);
        } else {
            assertEquals(fresh, text, "the tables of docs/theory.md are out of date; write them anew: " + COMMAND);
        }
        assertTrue(text.contains(COMMAND), "the document tells how its tables are made");
    }

    @Test
    void everyProcessIsWrittenAbout() throws IOException {
        String prose = withoutTables(Files.readString(THEORY));
        for (ProcessId p : ProcessId.values()) {
            assertTrue(prose.contains("`" + p.key() + "`"), p.key());
        }
    }

    @Test
    void everyParameterIsWrittenAbout() throws IOException {
        String prose = withoutTables(Files.readString(THEORY));
        for (Parameter p : Parameter.values()) {
            assertTrue(prose.contains("`" + p.key() + "`"), p.key());
        }
    }

    @Test
    void everyClosureIsListedWithWhatWouldFalsifyIt() throws IOException {
        String text = Files.readString(THEORY);
        int start = text.indexOf("## Closures of our own");
        assertTrue(start >= 0, "there is such a section");
        String closures = text.substring(start, text.indexOf("\n## ", start + 1));
        for (Parameter p : Parameter.values()) {
            if (p.source().startsWith("closure")) {
                assertTrue(closures.contains("`" + p.key() + "`"), p.key());
            }
        }
    }

    private static String replaced(String text, String name, String table) {
        int start = text.indexOf(begin(name)) + begin(name).length();
        int stop = text.indexOf(end(name));
        assertTrue(start >= begin(name).length() && stop >= start, "no place for the table " + name);
        return text.substring(0, start) + "\n" + table + text.substring(stop);
    }

    private static String withoutTables(String text) {
        String rest = text;
        for (String name : TheoryTables.all().keySet()) {
            rest = replaced(rest, name, "");
        }
        return rest;
    }

    private static String begin(String name) {
        return "<!-- table " + name + ": generated -->";
    }

    private static String end(String name) {
        return "<!-- end of table " + name + " -->";
    }
}
