package org.pedonscape.geotools.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pedonscape.geotools.problem.Problem;
import org.pedonscape.geotools.problem.ProblemException;

/**
 * A YAML file as a tree that remembers in which line and column each key and value stands. Places are named by JSON
 * pointers such as {@code /land_cover/maps/0/year}.
 */
final class YamlDocument {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final Map<String, Mark> keys = new HashMap<>();
    private final Map<String, Mark> values = new HashMap<>();
    private final List<Problem> problems;
    private final JsonNode root;

    private record Mark(int line, int column) {}

    private YamlDocument(Path file, String text, List<Problem> problems) throws IOException {
        this.file = file;
        this.problems = problems;
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new ProblemException(Problem.data("the project file is empty", file.toString(),
                        "write one with 'pedonscape init'"));
            }
            root = node(parser, "");
            if (parser.nextToken() != null) {
                problems.add(Problem.data("there is a second document in the file",
                        place(parser.currentTokenLocation()), "remove the line '---' and what follows"));
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param file the YAML file, UTF-8
     * @param problems takes what is wrong but does not keep the rest from being read, such as a key given twice
     * @return the document
     * @throws ProblemException when the file cannot be read as YAML at all
     */
    static YamlDocument read(Path file, List<Problem> problems) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new YamlDocument(file, text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new ProblemException(Problem.data(
                    "this is not valid YAML: " + gist(e.getOriginalMessage()),
                    at == null ? file.toString() : place(file, at.getLineNr(), at.getColumnNr()),
                    "check indentation (spaces, no tabs), colons and brackets in this line and the one above"));
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.data("the project file is not a UTF-8 text", file.toString(),
                    "give the YAML project file, or save it as UTF-8"));
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.data("there is no such project file", file.toString(),
                    "check the path, or write a project file with 'pedonscape init'"));
        } catch (IOException e) {
            throw new ProblemException(Problem.data("the project file cannot be read: " + e.getMessage(),
                    file.toString(), "check that it is a file and that you may read it"));
        }
    }

    /** The whole tree. */
    JsonNode root() {
        return root;
    }

    /**
     * Where a value stands, for a message.
     *
     * @param pointer JSON pointer of the value; the nearest parent that exists is taken
     * @return file, line, column and key
     */
    String whereValue(String pointer) {
        return where(values, pointer);
    }

    /**
     * Where a key stands, for a message.
     *
     * @param pointer JSON pointer of the value that the key names
     * @return file, line, column and key
     */
    String whereKey(String pointer) {
        return where(keys.containsKey(pointer) ? keys : values, pointer);
    }

    private String where(Map<String, Mark> marks, String pointer) {
        String known = pointer;
        while (!marks.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        Mark mark = marks.getOrDefault(known, new Mark(1, 1));
        String key = name(pointer);
        return place(file, mark.line, mark.column) + (key.isEmpty() ? "" : " (" + key + ")");
    }

    /**
     * The name of a place as a user writes it.
     *
     * @param pointer JSON pointer
     * @return such as {@code land_cover.maps[1].year}, counted from 1
     */
    static String name(String pointer) {
        StringBuilder name = new StringBuilder();
        for (String step : pointer.split("/")) {
            if (step.matches("[0-9]+") && !name.isEmpty()) {
                name.append('[').append(Integer.parseInt(step) + 1).append(']');
            } else if (!step.isEmpty()) {
                name.append(name.isEmpty() ? "" : ".").append(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return name.toString();
    }

    /**
     * @param pointer JSON pointer of a mapping
     * @param key one of its keys
     * @return JSON pointer of the key's value
     */
    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode node(YAMLParser parser, String pointer) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        values.put(pointer, new Mark(at.getLineNr(), at.getColumnNr()));
        if (parser.isCurrentAlias()) {
            problems.add(Problem.data("'*" + parser.getText() + "' refers to another part of the file", place(at),
                    "write the value itself; references are not supported"));
            return JsonNodeFactory.instance.missingNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, pointer);
            case START_ARRAY -> sequence(parser, pointer);
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser, at);
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.textNode(parser.getText());
        };
    }

    private static JsonNode whole(YAMLParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
            case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
            default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode decimal(YAMLParser parser, JsonLocation at) throws IOException {
        double value = parser.getText().matches("(?i)[-+]?\\.(nan|inf)") ? Double.NaN : parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            problems.add(Problem.data("'" + parser.getText() + "' is not a finite number", place(at), "give a number"));
            return JsonNodeFactory.instance.missingNode();
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    private ObjectNode mapping(YAMLParser parser, String pointer) throws IOException {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String place = child(pointer, key);
            JsonLocation at = parser.currentTokenLocation();
            if (mapping.has(key)) {
                problems.add(Problem.data("'" + key + "' is given twice; first in line " + keys.get(place).line,
                        place(at), "keep one of them"));
            }
            keys.put(place, new Mark(at.getLineNr(), at.getColumnNr()));
            parser.nextToken();
            JsonNode value = node(parser, place);
            if (!value.isMissingNode()) {
                mapping.set(key, value);
            }
        }
        return mapping;
    }

    private ArrayNode sequence(YAMLParser parser, String pointer) throws IOException {
        ArrayNode sequence = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = node(parser, pointer + "/" + sequence.size());
            if (!value.isMissingNode()) {
                sequence.add(value);
            }
        }
        return sequence;
    }

    private String place(JsonLocation at) {
        return place(file, at.getLineNr(), at.getColumnNr());
    }

    private static String place(Path file, int line, int column) {
        return file.getFileName() + ", line " + line + ", column " + column;
    }

    /** The parser's message without its echo of the file, which the place in the problem already gives. */
    private static String gist(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }
}
