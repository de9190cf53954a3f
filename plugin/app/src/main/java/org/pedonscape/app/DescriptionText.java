package org.pedonscape.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Prints the description of the program for people. */
final class DescriptionText {

    private DescriptionText() {}

    /**
     * @param description as made by {@link Description}
     * @param out takes the text
     */
    static void print(JsonNode description, PrintWriter out) {
        out.println("Keys of a project file (* required)");
        for (JsonNode key : description.get("project_keys")) {
            String mark = key.get("required").asBoolean() ? " *" : "";
            row(out, key.get("key").asText() + mark, key.get("description").asText());
        }
        heading(out, "Quantities (key: properties)");
        description.get("quantities").forEach(quantity -> row(out, quantity.get("key").asText(), ranged(quantity)));
        heading(out, "Climate");
        description.get("climate").forEach(key -> row(out, key.get("key").asText(), key.get("description").asText()));
        heading(out, "Events");
        for (JsonNode event : description.get("events")) {
            row(out, event.get("key").asText(), event.get("description").asText());
            event.get("amounts").forEach(amount -> row(out, "  " + amount.get("key").asText(), ranged(amount)));
        }
        heading(out, "Outputs (GeoTIFF, with style and statistics beside each)");
        for (JsonNode output : description.get("outputs")) {
            String unit = output.get("unit").asText();
            String title = output.get("title").asText();
            row(out, output.get("name").asText(), unit.isEmpty() ? title : title + " [" + unit + "]");
        }
        if (!description.get("processes").isEmpty()) {
            heading(out, "Processes (key: model.processes)");
            description.get("processes").forEach(process -> row(out, process.get("key").asText(),
                    process.get("description").asText() + (process.get("essential").asBoolean() ? "; always on" : "")));
        }
        if (!description.get("parameters").isEmpty()) {
            heading(out, "Parameters (key: model.parameters)");
            description.get("parameters").forEach(parameter -> row(out, parameter.get("key").asText(),
                    plain(parameter.get("default")) + unit(parameter) + ", " + range(parameter) + "; "
                            + parameter.get("source").asText()));
        }
        if (!description.get("legends").isEmpty()) {
            heading(out, "Ready mapping tables (key: legend)");
            description.get("legends").fields().forEachRemaining(role -> {
                List<String> names = new ArrayList<>();
                role.getValue().forEach(name -> names.add(name.asText()));
                row(out, role.getKey(), String.join(", ", names));
            });
        }
    }

    private static void heading(PrintWriter out, String text) {
        out.println();
        out.println(text);
    }

    private static void row(PrintWriter out, String name, String text) {
        out.printf("  %-34s %s%n", name, text);
    }

    private static String ranged(JsonNode entry) {
        return entry.get("description").asText() + unit(entry) + ", " + range(entry);
    }

    private static String range(JsonNode entry) {
        return plain(entry.get("lowest")) + " to " + plain(entry.get("highest"));
    }

    private static String unit(JsonNode entry) {
        String unit = entry.get("unit").asText();
        return " [" + (unit.equals("1") ? "-" : unit) + "]";
    }

    private static String plain(JsonNode number) {
        double value = number.asDouble();
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
