package org.pedonscape.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pedonscape.geotools.product.BuildInfo;
import org.pedonscape.geotools.product.Product;
import org.pedonscape.geotools.product.ProductCatalog;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.EventType;
import org.pedonscape.geotools.project.Quantity;
import org.pedonscape.geotools.project.Vocabulary;

/**
 * What the program takes and makes, as one document from which the text of {@code describe}, the documentation and the
 * dialogs of other programs are made. Every entry comes from the list that the program itself works with.
 */
final class Description {

    /** Years that stand for any pair of years in the names of outputs. */
    private static final List<Integer> ANY_YEARS = List.of(1001, 1002);

    private Description() {}

    /**
     * @param vocabulary names of the model
     * @param schema schema of the project file
     * @return the description
     */
    static ObjectNode json(Vocabulary vocabulary, ObjectNode schema) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("tool", "pedonscape").put("version", BuildInfo.current().version());
        ArrayNode keys = root.putArray("project_keys");
        List<String> required = texts(schema.get("required"));
        schema.get("properties").fields().forEachRemaining(key -> keys.addObject()
                .put("key", key.getKey())
                .put("required", required.contains(key.getKey()))
                .put("description", describe(schema, (ObjectNode) key.getValue())));
        ArrayNode quantities = root.putArray("quantities");
        for (Quantity quantity : Quantity.values()) {
            ranged(quantities.addObject().put("key", quantity.key()), quantity.unit(), quantity.lowest(),
                    quantity.highest(), quantity.description());
        }
        ArrayNode climate = root.putArray("climate");
        schema.at("/$defs/climate/properties").fields().forEachRemaining(key -> climate.addObject()
                .put("key", key.getKey())
                .put("description", key.getValue().path("description").asText()));
        ArrayNode events = root.putArray("events");
        for (EventType type : EventType.values()) {
            ObjectNode event = events.addObject().put("key", type.key()).put("description", type.description());
            ArrayNode amounts = event.putArray("amounts");
            for (EventType.Amount amount : type.amounts()) {
                ranged(amounts.addObject().put("key", amount.key()), amount.unit(), amount.lowest(), amount.highest(),
                        amount.description());
            }
        }
        outputs(root.putArray("outputs"));
        ArrayNode processes = root.putArray("processes");
        for (Vocabulary.Process process : vocabulary.processes()) {
            processes.addObject()
                    .put("key", process.name())
                    .put("essential", process.essential())
                    .put("description", process.description());
        }
        ArrayNode parameters = root.putArray("parameters");
        for (Vocabulary.Parameter parameter : vocabulary.parameters()) {
            parameters.addObject()
                    .put("key", parameter.name())
                    .put("default", parameter.value())
                    .put("unit", parameter.unit())
                    .put("lowest", parameter.lowest())
                    .put("highest", parameter.highest())
                    .put("source", parameter.source());
        }
        ObjectNode legends = root.putObject("legends");
        for (ClassRole role : ClassRole.values()) {
            Set<String> ready = vocabulary.legends().getOrDefault(role, Set.of());
            if (!ready.isEmpty()) {
                ready.stream().sorted().forEach(legends.putArray(role.key())::add);
            }
        }
        return root;
    }

    private static void outputs(ArrayNode outputs) {
        String first = ANY_YEARS.get(0).toString();
        String last = ANY_YEARS.get(1).toString();
        for (Product product : new ProductCatalog(ANY_YEARS, ANY_YEARS.get(0)).products()) {
            if (!product.name().endsWith("_" + first)) {
                outputs.addObject()
                        .put("name", product.name().replace(first, "YEAR0").replace(last, "YEAR"))
                        .put("unit", product.unit())
                        .put("title", product.title().replace(first, "YEAR0").replace(last, "YEAR"))
                        .put("group", product.group());
            }
        }
    }

    private static void ranged(ObjectNode node, String unit, double lowest, double highest, String description) {
        node.put("unit", unit).put("lowest", lowest).put("highest", highest).put("description", description);
    }

    private static String describe(ObjectNode schema, ObjectNode property) {
        if (property.has("description") || !property.has("$ref")) {
            return property.path("description").asText();
        }
        return schema.at(property.get("$ref").asText().substring(1)).path("description").asText();
    }

    private static List<String> texts(JsonNode array) {
        return Arrays.asList(new ObjectMapper().convertValue(array, String[].class));
    }
}
