package io.mockatlas.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Serializer of seeds to JSON and YAML. Omits missing values, and escapes text that looks
 * like a placeholder.
 */
public final class SeedWriter {

	private static final JsonMapper JSON = plain(JsonMapper.builder()).build();

	private static final YAMLMapper YAML = plain(YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER))
		.build();

	private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(Separators.createDefaultInstance()
		.withObjectNameValueSpacing(Separators.Spacing.AFTER)
		.withArrayEmptySeparator("")
		.withObjectEmptySeparator("")).withObjectIndenter(new DefaultIndenter("  ", "\n"));

	private SeedWriter() {
	}

	public static String json(Seed seed) {
		return JSON.writer().with(PRETTY).writeValueAsString(tree(seed)) + "\n";
	}

	public static String yaml(Seed seed) {
		return YAML.writeValueAsString(tree(seed));
	}

	private static JsonNode tree(Seed seed) {
		return escaped(JSON.valueToTree(seed));
	}

	/**
	 * Escapes text that looks like a placeholder with a backslash.
	 */
	private static JsonNode escaped(JsonNode node) {
		if (node.isString()) {
			return JsonNodeFactory.instance.stringNode(Placeholders.escaped(node.stringValue()));
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = JsonNodeFactory.instance.arrayNode();
			array.forEach((element) -> copy.add(escaped(element)));
			return copy;
		}
		if (node instanceof ObjectNode object) {
			ObjectNode copy = JsonNodeFactory.instance.objectNode();
			object.properties().forEach((field) -> copy.set(field.getKey(), escaped(field.getValue())));
			return copy;
		}
		return node;
	}

	private static <B extends MapperBuilder<?, B>> B plain(B builder) {
		return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.changeDefaultPropertyInclusion((all) -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY));
	}

}
