package io.mockatlas.seed;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.env.PropertyResolver;
import org.springframework.util.PlaceholderResolutionException;

/**
 * A seed as a tree in which every value is text as it was written, with the line of each.
 * Nothing is taken for a number: {@code 690000000000000000000e12} is an id, which YAML
 * reads as a power of ten.
 */
final class SeedTree {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

	private final PropertyResolver placeholders;

	private final Map<String, Integer> lines = new HashMap<>();

	private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

	private int values;

	private final Place root;

	private final JsonNode content;

	/**
	 * Reads a seed.
	 * @param source the text
	 * @param placeholders what stands for <code>${NAME}</code>
	 */
	SeedTree(SeedSource source, PropertyResolver placeholders) {
		this.placeholders = placeholders;
		this.root = new Place(source.name(), this.lines, "");
		this.content = convert(Yaml.compose(source), this.root);
	}

	/**
	 * The place of the whole.
	 */
	Place root() {
		return this.root;
	}

	JsonNode content() {
		return this.content;
	}

	private JsonNode convert(Node node, Place at) {
		if (++this.values > BoundedParser.MAX_VALUES) {
			throw this.root.mistake("its aliases stand for more than " + BoundedParser.MAX_VALUES + " values");
		}
		node.getStartMark().ifPresent((mark) -> this.lines.put(at.path(), mark.getLine() + 1));
		if (node instanceof ScalarNode scalar) {
			return text(scalar, at);
		}
		if (!this.open.add(node)) {
			throw at.mistake("an alias must not contain itself");
		}
		JsonNode converted = (node instanceof MappingNode mapping) ? object(mapping, at)
				: array((SequenceNode) node, at);
		this.open.remove(node);
		return converted;
	}

	private ObjectNode object(MappingNode mapping, Place at) {
		ObjectNode object = NODES.objectNode();
		for (NodeTuple entry : mapping.getValue()) {
			String name = name(entry.getKeyNode(), at);
			Place field = at.field(name);
			JsonNode value = convert(entry.getValueNode(), field);
			entry.getKeyNode().getStartMark().ifPresent((mark) -> this.lines.put(field.path(), mark.getLine() + 1));
			if (object.has(name)) {
				throw field.mistake("is given twice");
			}
			object.set(name, value);
		}
		return object;
	}

	private String name(Node key, Place at) {
		if (key instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		key.getStartMark().ifPresent((mark) -> this.lines.put(at.path(), mark.getLine() + 1));
		throw at.mistake("the name of a field must be text");
	}

	private ArrayNode array(SequenceNode sequence, Place at) {
		ArrayNode array = NODES.arrayNode();
		at.each(sequence.getValue(), (element, item) -> {
			JsonNode value = convert(element, item);
			if (value.isNull()) {
				throw item.mistake("must not be empty");
			}
			array.add(value);
		});
		return array;
	}

	private JsonNode text(ScalarNode scalar, Place at) {
		if (scalar.isPlain() && NULLS.contains(scalar.getValue())) {
			return NODES.nullNode();
		}
		try {
			return NODES.stringNode(this.placeholders.resolveRequiredPlaceholders(scalar.getValue()));
		}
		catch (PlaceholderResolutionException ex) {
			throw at.mistake("${" + ex.getPlaceholder() + "} is set nowhere and has no default");
		}
	}

}
