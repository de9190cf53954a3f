package org.pedonscape.geotools.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

class OutputFolderTest {

    @TempDir
    private Path folder;

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void fill(OutputFolder results, String... names) throws IOException {
        StringBuilder outputs = new StringBuilder();
        for (String name : names) {
            Files.writeString(results.stage().resolve(name), name);
            outputs.append(outputs.isEmpty() ? "" : ",").append("{\"path\":\"").append(name).append("\"}");
        }
        Files.writeString(results.stage().resolve("run.json"), "{\"outputs\":[" + outputs + "]}");
    }

    @Test
    void resultsAppearWhenTheyAreCommittedAndNotBefore() throws IOException {
        Path target = folder.resolve("deep/results");
        try (OutputFolder results = OutputFolder.create(target, true)) {
            fill(results, "a.tif");
            assertFalse(Files.exists(target));
            assertEquals(target.resolve("a.tif"), results.placeOf(results.stage().resolve("a.tif")));
            results.commit();
        }
        assertEquals(Set.of("a.tif", "run.json"), names(target));
        assertEquals(Set.of("results"), names(target.getParent()));
    }

    @Test
    void whatIsNotCommittedIsTakenAway() throws IOException {
        try (OutputFolder results = OutputFolder.create(folder.resolve("results"), false)) {
            fill(results, "a.tif");
        }
        assertEquals(Set.of(), names(folder));
    }

    @Test
    void theNewReplaceTheOldAndWhatIsTheUsersStays() throws IOException {
        Path target = folder.resolve("results");
        try (OutputFolder results = OutputFolder.create(target, true)) {
            fill(results, "old.tif", "both.tif");
            results.commit();
        }
        Files.writeString(target.resolve("notes.txt"), "mine");
        Files.createDirectory(target.resolve("drafts"));
        try (OutputFolder results = OutputFolder.create(target, true)) {
            fill(results, "both.tif", "new.tif");
            results.commit();
        }
        assertEquals(Set.of("both.tif", "new.tif", "run.json", "notes.txt", "drafts"), names(target));
        assertEquals(Set.of("results"), names(folder));
    }

    @Test
    void whatAppearedDuringTheRunIsNotReplacedUnasked() throws IOException {
        Path target = folder.resolve("results");
        try (OutputFolder first = OutputFolder.create(target, false);
                OutputFolder second = OutputFolder.create(target, false)) {
            fill(first, "first.tif");
            fill(second, "second.tif");
            first.commit();
            ProblemException refused = assertThrows(ProblemException.class, second::commit);
            assertEquals(Problem.Kind.USAGE, refused.problems().get(0).kind());
        }
        assertEquals(Set.of("first.tif", "run.json"), names(target));
        assertEquals(Set.of("results"), names(folder));
    }

    @Test
    void aMountedFolderIsFilledFromWithin() throws IOException, InterruptedException {
        Path target = Files.createDirectory(folder.resolve("results"));
        Assumptions.assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", target.toString()),
                "skipped: no disk can be mounted here");
        try {
            for (String name : List.of("first.tif", "second.tif")) {
                try (OutputFolder results = OutputFolder.create(target, true)) {
                    assertTrue(results.stage().startsWith(target));
                    fill(results, name);
                    results.commit();
                }
                assertEquals(Set.of(name, "run.json"), names(target));
            }
            try (OutputFolder results = OutputFolder.create(target, true)) {
                fill(results, "third.tif");
            }
            assertEquals(Set.of("second.tif", "run.json"), names(target));
        } finally {
            command("umount", target.toString());
        }
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    @Test
    void onlyResultsAreEverReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("results"));
        assertEquals(List.of(), OutputFolder.check(target, false), "an empty folder is free");
        Files.writeString(target.resolve(".hidden"), "");
        assertEquals(List.of(), OutputFolder.check(target, false), "hidden files do not count");
        Files.writeString(target.resolve("thesis.docx"), "");
        assertEquals(Problem.Kind.USAGE, OutputFolder.check(target, false).get(0).kind());
        assertTrue(OutputFolder.check(target, true).get(0).what().contains("thesis.docx"));
        Files.writeString(target.resolve("run.json"), "{\"outputs\":[]}");
        assertEquals(1, OutputFolder.check(target, false).size());
        assertEquals(List.of(), OutputFolder.check(target, true));
        Files.writeString(target.resolve("run.json"), "{\"name\":\"somebody else's\"}");
        assertEquals(1, OutputFolder.check(target, true).size(), "a file of that name alone is no run");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(Problem.Kind.RESOURCES, OutputFolder.check(file.resolve("results"), false).get(0).kind());
        assertEquals(Problem.Kind.RESOURCES, OutputFolder.check(file, true).get(0).kind());
    }
}
