package org.pedonscape.geotools.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where the values of a quantity come from, in every form the project file allows. */
final class ValueSourceReader {

    private final Reading reading;
    private final Set<ClassRole> given;

    /**
     * @param reading the reading under way
     * @param given class maps that the project has; tables may refer to these
     */
    ValueSourceReader(Reading reading, Set<ClassRole> given) {
        this.reading = reading;
        this.given = Set.copyOf(given);
    }

    /**
     * @param section the value as written
     * @return the source; empty when there is none or it is malformed
     */
    Optional<ValueSource> read(Section section) {
        if (section.number().isPresent()) {
            return section.number().map(ValueSource.Constant::new);
        }
        if (section.node().isArray()) {
            return monthly(section.entries());
        }
        if (section.child("raster").present()) {
            return raster(section);
        }
        if (section.child("table").present()) {
            return table(section);
        }
        if (section.child("annual").present()) {
            return seasonal(section);
        }
        return Optional.empty();
    }

    private static Optional<ValueSource> monthly(List<Section> entries) {
        double[] values = entries.stream().flatMap(entry -> entry.number().stream()).mapToDouble(v -> v).toArray();
        return values.length == 12 && entries.size() == 12
                ? Optional.of(new ValueSource.Monthly(values))
                : Optional.empty();
    }

    private Optional<ValueSource> raster(Section section) {
        int band = section.child("band").integer().orElse(1);
        double scale = section.child("scale").number().orElse(1.0);
        double offset = section.child("offset").number().orElse(0.0);
        return reading.file(section.child("raster")).map(path -> new ValueSource.Raster(path, band, scale, offset));
    }

    private Optional<ValueSource> table(Section section) {
        Optional<Path> path = reading.file(section.child("table"));
        Optional<String> column = section.child("column").text();
        Section by = section.child("by");
        Optional<ClassRole> role = by.text()
                .flatMap(key -> Arrays.stream(ClassRole.values()).filter(r -> r.key().equals(key)).findFirst());
        role.filter(r -> !given.contains(r)).ifPresent(missing -> reading.problem(
                "the table is by " + missing.key() + ", but the project has no " + missing.key() + " map",
                by, "add '" + missing.key() + ": {raster: FILE}' to the project, or use another map"));
        return path.isPresent() && column.isPresent() && role.isPresent()
                ? Optional.of(new ValueSource.Table(path.get(), column.get(), role.get()))
                : Optional.empty();
    }

    private Optional<ValueSource> seasonal(Section section) {
        Optional<ValueSource> annual = read(section.child("annual"));
        Optional<ValueSource> amplitude = read(section.child("amplitude"));
        Optional<Double> peak = section.child("peak_month").number();
        return annual.isPresent() && amplitude.isPresent() && peak.isPresent()
                ? Optional.of(new ValueSource.Seasonal(annual.get(), amplitude.get(), peak.get()))
                : Optional.empty();
    }
}
