package org.pedonscape.geotools.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pedonscape.geotools.problem.NearestName;
import org.pedonscape.geotools.problem.Problem;

/**
 * Checks a document against the schema and says each finding in the words of the project file: what is wrong from the
 * keyword that failed, how to mend it from the description that stands beside that keyword in the schema.
 */
final class SchemaCheck {

    private final ObjectNode schema;
    private final JsonSchema validator;

    /**
     * @param schema the schema
     */
    SchemaCheck(ObjectNode schema) {
        this.schema = schema;
        this.validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    }

    /**
     * @param document a project file
     * @return everything that does not fit the schema
     */
    List<Problem> problems(YamlDocument document) {
        List<ValidationMessage> messages = new ArrayList<>(validator.validate(document.root()));
        // A value of the wrong type fails further keywords for the same reason: say the type alone.
        messages.sort(Comparator.comparing(message -> !message.getType().equals("type")));
        Set<String> wrongType = new HashSet<>();
        Set<String> said = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (ValidationMessage message : messages) {
            String at = message.getInstanceLocation().toString();
            boolean type = message.getType().equals("type");
            boolean told = type ? !wrongType.add(at) : wrongType.contains(at);
            if (!told && said.add(at + " " + message.getType() + " " + message.getProperty())) {
                problems.add(problem(document, message, at));
            }
        }
        return problems;
    }

    private Problem problem(YamlDocument document, ValidationMessage message, String at) {
        String name = at.isEmpty() ? "the project" : "'" + YamlDocument.name(at) + "'";
        String keyword = message.getType();
        JsonNode value = document.root().at(at);
        JsonNode limit = message.getSchemaNode();
        JsonNode parent = parent(message);
        String expected = description(message);
        String what = switch (keyword) {
            case "additionalProperties" -> "unknown key '" + message.getProperty() + "'";
            case "required" -> "'" + message.getProperty() + "' is missing";
            case "dependentRequired" -> name + " has 'until' but not 'every'";
            case "type" -> name + " is " + kind(value) + ", not " + kinds(limit);
            case "enum" -> name + " has the unknown value " + value;
            case "minimum" -> name + " is " + value.asText() + ", below " + PlainNumber.of(limit.asDouble());
            case "maximum" -> name + " is " + value.asText() + ", above " + PlainNumber.of(limit.asDouble());
            case "exclusiveMinimum" ->
                name + " is " + value.asText() + ", not above " + PlainNumber.of(limit.asDouble());
            case "minItems", "maxItems" -> name + " has " + counted(value.size());
            case "minLength" -> name + " is empty";
            case "const" -> name + " is " + value.asText();
            case "pattern" -> name + " is " + value + ", which has not the right form";
            default -> name + " has not the right form";
        };
        return switch (keyword) {
            case "additionalProperties" -> Problem.data(what,
                    document.whereKey(YamlDocument.child(at, message.getProperty())),
                    NearestName.advice(message.getProperty(), names(parent.path("properties"))));
            case "required" -> Problem.data(what, document.whereKey(at),
                    "add " + message.getProperty() + describe(parent, message.getProperty()));
            case "dependentRequired" -> Problem.data(what, document.whereKey(at),
                    "add 'every', the repeat interval in years, or remove 'until'");
            case "enum" ->
                Problem.data(what, document.whereValue(at), NearestName.advice(value.asText(), texts(limit)));
            default -> Problem.data(what, document.whereValue(at), "expected: " + expected);
        };
    }

    /** The schema object that holds the failed keyword. */
    private JsonNode parent(ValidationMessage message) {
        String keyword = message.getSchemaLocation().getFragment().toString();
        return schema.at(keyword.substring(0, keyword.lastIndexOf('/')));
    }

    /**
     * The description nearest to the failed keyword on the way from the root. One beside a reference counts before the
     * one it refers to, because it says what the value is for.
     */
    private String description(ValidationMessage message) {
        String nearest = "see 'pedonscape describe --schema'";
        JsonNode node = schema;
        boolean told = false;
        for (int i = 0; i < message.getEvaluationPath().getNameCount() - 1; i++) {
            String step = message.getEvaluationPath().getElement(i).toString();
            boolean reference = step.equals("$ref");
            JsonNode next = reference
                    ? schema.at(node.path(step).asText().substring(1))
                    : node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            boolean described = next.path("description").isTextual();
            if (described && !(reference && told)) {
                nearest = next.get("description").asText();
            }
            told = described || reference && told;
            node = next;
        }
        return nearest;
    }

    private String describe(JsonNode parent, String key) {
        JsonNode property = parent.path("properties").path(key);
        if (!property.has("description") && property.has("$ref")) {
            property = schema.at(property.get("$ref").asText().substring(1));
        }
        String text = property.path("description").asText();
        if (text.isEmpty()) {
            text = parent.path("description").asText();
        }
        return text.isEmpty() ? "" : ": " + text;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case STRING -> "the text '" + value.asText() + "'";
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> value.asText();
            default -> "empty";
        };
    }

    private static String kinds(JsonNode types) {
        return types.isArray()
                ? String.join(" or ", texts(types).stream().map(SchemaCheck::typeName).toList())
                : typeName(types.asText());
    }

    private static String typeName(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "a " + type;
        };
    }

    private static String counted(int size) {
        return size == 1 ? "1 entry" : size + " entries";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
