package org.pedonscape.geotools.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * A value of the document together with its place. Answers are empty where the document holds something of another
 * type: the schema has reported that already.
 *
 * @param node the value; a missing node when there is none
 * @param pointer JSON pointer of the value
 */
record Section(JsonNode node, String pointer) {

    /**
     * @param key key of a mapping
     * @return the value under it, a missing node when there is none
     */
    Section child(String key) {
        return new Section(node.path(key), YamlDocument.child(pointer, key));
    }

    /** The entries of a list; empty when this is no list. */
    List<Section> entries() {
        List<Section> entries = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode entry : node) {
                entries.add(new Section(entry, pointer + "/" + entries.size()));
            }
        }
        return entries;
    }

    /** The keys of a mapping, in the order of the file; empty when this is no mapping. */
    List<String> keys() {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    /** Whether there is a value. */
    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The value as a text. */
    Optional<String> text() {
        return when(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** The value as a whole number. */
    Optional<Integer> integer() {
        return when(value -> value.isIntegralNumber() && value.canConvertToInt()).map(JsonNode::asInt);
    }

    /** The value as a number. */
    Optional<Double> number() {
        return when(JsonNode::isNumber).map(JsonNode::asDouble);
    }

    /** The value as true or false. */
    Optional<Boolean> truth() {
        return when(JsonNode::isBoolean).map(JsonNode::asBoolean);
    }

    private Optional<JsonNode> when(Predicate<JsonNode> type) {
        return Optional.of(node).filter(type);
    }
}
