package org.pedonscape.geotools.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The published JSON Schema (draft 2020-12) of a project file. Its shape is the resource {@code project.schema.json};
 * what has its home elsewhere (quantities, class roles, events, names of the model) is filled in from there.
 */
public final class ProjectSchema {

    private static final String RESOURCE = "project.schema.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProjectSchema() {}

    /**
     * The schema.
     *
     * @param vocabulary names of the model; a kind without names is left open
     * @return the whole schema, a fresh copy
     */
    public static ObjectNode json(Vocabulary vocabulary) {
        ObjectNode schema = template();
        ObjectNode quantities = (ObjectNode) schema.at("/properties/properties/properties");
        for (Quantity quantity : Quantity.values()) {
            quantities.set(quantity.key(), source(quantity));
        }
        ArrayNode roles = (ArrayNode) schema.at("/$defs/role/enum");
        for (ClassRole role : ClassRole.values()) {
            roles.add(role.key());
        }
        fillEvents((ObjectNode) schema.at("/$defs/event"));
        fillModel((ObjectNode) schema.at("/properties/model/properties"), vocabulary);
        return schema;
    }

    private static ObjectNode template() {
        try (InputStream stream = ProjectSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is not in the jar");
            }
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode source(Quantity quantity) {
        ObjectNode source = JSON.createObjectNode();
        source.put("description", quantity.description() + " [" + quantity.unit() + "]");
        source.putObject("if").put("type", "number");
        ranged(source.putObject("then"), quantity.lowest(), quantity.highest(), quantity.unit(),
                quantity.description());
        source.putObject("else").put("$ref", "#/$defs/raster_or_table");
        return source;
    }

    private static void fillEvents(ObjectNode event) {
        ArrayNode types = (ArrayNode) event.at("/properties/type/enum");
        ArrayNode branches = event.putArray("allOf");
        for (EventType type : EventType.values()) {
            types.add(type.key());
            ObjectNode branch = branches.addObject();
            branch.putObject("if").putObject("properties").putObject("type").put("const", type.key());
            ObjectNode then = branch.putObject("then");
            then.put("description", "event '" + type.key() + "': " + type.description());
            ObjectNode properties = then.putObject("properties");
            event.get("properties").fieldNames().forEachRemaining(common -> properties.putObject(common));
            ArrayNode required = then.putArray("required");
            for (EventType.Amount amount : type.amounts()) {
                required.add(amount.key());
                ObjectNode property = properties.putObject(amount.key()).put("type", "number");
                ranged(property, amount.lowest(), amount.highest(), amount.unit(), amount.description());
            }
            then.put("additionalProperties", false);
        }
    }

    private static void fillModel(ObjectNode model, Vocabulary vocabulary) {
        if (!vocabulary.models().isEmpty()) {
            ArrayNode names = ((ObjectNode) model.get("name")).putArray("enum");
            vocabulary.models().stream().sorted().forEach(names::add);
        }
        if (!vocabulary.processes().isEmpty()) {
            ObjectNode switches = closed(model, "processes");
            for (Vocabulary.Process process : vocabulary.processes()) {
                ObjectNode value = switches.putObject(process.name()).put("type", "boolean").put("default", true);
                if (process.essential()) {
                    value.put("const", true).put("description", process.description() + "; cannot be switched off");
                } else {
                    value.put("description", process.description() + " (true or false)");
                }
            }
        }
        if (!vocabulary.parameters().isEmpty()) {
            ObjectNode values = closed(model, "parameters");
            for (Vocabulary.Parameter parameter : vocabulary.parameters()) {
                ObjectNode value = values.putObject(parameter.name());
                value.put("type", "number").put("default", parameter.value());
                ranged(value, parameter.lowest(), parameter.highest(), parameter.unit(), "a number");
            }
        }
    }

    private static ObjectNode closed(ObjectNode model, String name) {
        ObjectNode mapping = (ObjectNode) model.get(name);
        mapping.put("additionalProperties", false);
        return mapping.putObject("properties");
    }

    private static void ranged(ObjectNode schema, double lowest, double highest, String unit, String description) {
        if (Double.isFinite(lowest)) {
            schema.put("minimum", lowest);
        }
        if (Double.isFinite(highest)) {
            schema.put("maximum", highest);
        }
        String shown = unit.equals("1") || unit.isEmpty() ? "" : " " + unit;
        schema.put("description",
                description + ", from " + PlainNumber.of(lowest) + " to " + PlainNumber.of(highest) + shown);
    }
}
