package io.mockatlas.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reader and writer of the JSON that the control API needs. With it, this jar depends on
 * no JSON library, whose version might differ from that of the tested application.
 */
final class Json {

	private Json() {
	}

	/**
	 * Reads an object.
	 * @param text the text
	 * @return its fields: maps, lists, strings, numbers, booleans and nulls
	 * @throws MockAtlasException if the text is not a JSON object
	 */
	static Map<?, ?> object(String text) {
		if (new JsonReader(text).read() instanceof Map<?, ?> object) {
			return object;
		}
		throw new MockAtlasException("A JSON object was expected, not " + text);
	}

	/**
	 * Returns a required string field.
	 * @param object the object
	 * @param name the name of the field
	 * @return the string
	 * @throws MockAtlasException if the field is missing or not a string
	 */
	static String text(Map<?, ?> object, String name) {
		if (object.get(name) instanceof String text) {
			return text;
		}
		throw new MockAtlasException("The response has no string " + name
				+ ": the server may have another version. It has " + object.keySet());
	}

	/**
	 * Returns a required field with a list of objects.
	 * @param object the object
	 * @param name the name of the field
	 * @return the objects
	 * @throws MockAtlasException if the field is missing or not a list
	 */
	static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
		if (object.get(name) instanceof List<?> list) {
			return list.stream().<Map<?, ?>>map((element) -> (Map<?, ?>) element).toList();
		}
		throw new MockAtlasException("The response has no " + name + ": the server may have another version.");
	}

	/**
	 * Writes a value.
	 * @param value a map, a list, a number, a boolean, null, or any other object, which
	 * is written as a string
	 * @return the JSON
	 */
	static String write(@Nullable Object value) {
		if (value instanceof Map<?, ?> object) {
			StringBuilder json = new StringBuilder();
			object.forEach((name, field) -> json.append((json.isEmpty()) ? "{" : ",")
				.append(quoted(String.valueOf(name)))
				.append(':')
				.append(write(field)));
			return (json.isEmpty()) ? "{}" : json.append('}').toString();
		}
		if (value instanceof List<?> list) {
			return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
		}
		return (value == null || value instanceof Number || value instanceof Boolean) ? String.valueOf(value)
				: quoted(value.toString());
	}

	/**
	 * Returns an object that keeps the order of its fields and omits null values.
	 */
	static Map<String, Object> fields(@Nullable Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (value != null) {
				fields.put(String.valueOf(namesAndValues[i]), value);
			}
		}
		return fields;
	}

	private static String quoted(String text) {
		StringBuilder json = new StringBuilder("\"");
		text.chars().forEach((c) -> {
			if (c == '"' || c == '\\') {
				json.append('\\').append((char) c);
			}
			else if (c < ' ') {
				json.append(String.format("\\u%04x", c));
			}
			else {
				json.append((char) c);
			}
		});
		return json.append('"').toString();
	}

}
