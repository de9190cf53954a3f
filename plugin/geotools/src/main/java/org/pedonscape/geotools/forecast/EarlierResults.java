package org.pedonscape.geotools.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier run left in a folder, as its record tells.
 *
 * @param files names of the files it wrote, the record among them
 */
record EarlierResults(Set<Path> files) {

    /** Name of the run record. */
    static final Path RECORD = Path.of("run.json");

    /**
     * @param directory any folder
     * @return the results in it; empty when there is no run record
     */
    static Optional<EarlierResults> in(Path directory) {
        Path record = directory.resolve(RECORD);
        if (!Files.isRegularFile(record)) {
            return Optional.empty();
        }
        try {
            JsonNode outputs = new ObjectMapper().readTree(record.toFile()).path("outputs");
            if (!outputs.isArray()) {
                return Optional.empty();
            }
            Set<Path> files = new HashSet<>(Set.of(RECORD));
            for (JsonNode output : outputs) {
                // Only the name counts: a record can have been moved with its folder.
                files.add(Path.of(output.path("path").asText()).getFileName());
            }
            return Optional.of(new EarlierResults(Set.copyOf(files)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
