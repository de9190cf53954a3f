package org.pedonscape.geotools.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordWriterTest {

    @TempDir
    Path folder;

    private record Settings(
            Path raster, Optional<Double> resolution, Optional<Path> mask, Map<String, Double> parameters) {}

    @Test
    void saysWhatTheRunWas() throws IOException {
        Path input = Files.writeString(folder.resolve("soil.tif"), "abc");
        JsonNode json = write("run.json", record(input, new LinkedHashMap<>(Map.of("a", 1.5))));
        assertEquals("soil.tif", json.at("/inputs/0/path").asText());
        assertEquals(3, json.at("/inputs/0/bytes").asLong());
        // SHA-256 of "abc", FIPS 180-2 appendix B.1.
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                json.at("/inputs/0/sha256").asText());
        assertEquals(12, json.at("/counts/cells").asInt());
        assertEquals("soil.tif", json.at("/settings/raster").asText());
        assertEquals(25.0, json.at("/settings/resolution").asDouble());
        assertTrue(json.at("/settings/mask").isNull());
        assertEquals("assumed-ph", json.at("/warnings/0/code").asText());
        assertEquals("2026-01-02T03:04:05Z", json.at("/timing/started").asText());
        assertEquals("align", json.at("/timing/phases/0/name").asText());
        assertFalse(json.at("/build/version").asText().isBlank());
    }

    @Test
    void orderOfMapsDoesNotMatter() throws IOException {
        Path input = Files.writeString(folder.resolve("soil.tif"), "abc");
        Map<String, Double> oneWay = new LinkedHashMap<>();
        Map<String, Double> otherWay = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(List.of("x", "b", "persistence", "a"));
        keys.forEach(key -> oneWay.put(key, 1.0));
        Collections.reverse(keys);
        keys.forEach(key -> otherWay.put(key, 1.0));
        write("one.json", record(input, oneWay));
        write("other.json", record(input, otherWay));
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.json")),
                Files.readAllBytes(folder.resolve("other.json")));
    }

    @Test
    void aFileOutsideTheFolderKeepsItsFullPath() {
        assertEquals("maps/a.tif", RunRecord.relative(folder.resolve("maps").resolve("a.tif"), folder));
        Path outside = folder.resolveSibling("elsewhere.tif");
        assertEquals(outside.toAbsolutePath().toString().replace('\\', '/'), RunRecord.relative(outside, folder));
    }

    @Test
    void theBuildKnowsItsVersion() {
        BuildInfo build = BuildInfo.current();
        assertTrue(build.version().matches("\\d+\\.\\d+.*"), build.version());
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.txt"), "old");
        assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("disk full");
        }));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private RunRecord record(Path input, Map<String, Double> parameters) throws IOException {
        Settings settings = new Settings(input, Optional.of(25.0), Optional.empty(), parameters);
        return new RunRecord(BuildInfo.current(), "Sample", settings, Map.of("cells", 12),
                List.of(RunRecord.FileRecord.of(input, folder, "soil")), List.of("soil: as it is"), List.of("ph 5.5"),
                List.of(new RunRecord.Warning("assumed-ph", "pH was assumed")), List.of(),
                new RunRecord.Timing(Instant.parse("2026-01-02T03:04:05Z"), Instant.parse("2026-01-02T03:05:05Z"),
                        List.of(new RunRecord.Phase("align", 12.5), new RunRecord.Phase("forecast", 47.5))));
    }

    private JsonNode write(String name, RunRecord run) throws IOException {
        Path file = folder.resolve(name);
        new RunRecordWriter(folder).write(run, file);
        return new ObjectMapper().readTree(file.toFile());
    }
}
