package org.pedonscape.geotools.product;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Writes {@code run.json}: a {@link RunRecord} as indented JSON, UTF-8, with the same bytes on every system. */
public final class RunRecordWriter {

    private final ObjectMapper mapper;

    /**
     * @param base folder that paths in the settings are told from, normally the project's
     */
    public RunRecordWriter(Path base) {
        SimpleModule module = new SimpleModule("run record")
                .addSerializer(Optional.class, new OptionalSerializer())
                .addSerializer(Path.class, new PathSerializer(base))
                .addSerializer(Instant.class, ToStringSerializer.instance);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        mapper = JsonMapper.builder()
                .addModule(module)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /**
     * Writes the record; the file appears whole or not at all.
     *
     * @param run what to write
     * @param file where to
     * @throws IOException if writing fails
     */
    public void write(RunRecord run, Path file) throws IOException {
        String json = mapper.writeValueAsString(run) + "\n";
        WholeFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is not set is null: a reader sees that the setting exists. */
    @SuppressWarnings("rawtypes") // Jackson finds serializers by raw class.
    private static final class OptionalSerializer extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                provider.defaultSerializeValue(value.get(), out);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class PathSerializer extends JsonSerializer<Path> {
        private final Path base;

        PathSerializer(Path base) {
            this.base = base;
        }

        @Override
        public void serialize(Path value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(RunRecord.relative(value, base));
        }
    }
}
