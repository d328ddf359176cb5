package io.mockatlas.compare;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Response of a server.
 *
 * @param status the HTTP status
 * @param headers the headers by their names in lower case
 * @param body the body
 * @param json the body as JSON; null if it is not JSON
 */
record Answer(int status, Map<String, String> headers, String body, @Nullable JsonNode json) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static Answer of(HttpResponse<String> response) {
		Map<String, String> headers = new TreeMap<>();
		response.headers()
			.map()
			.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
		headers.remove(":status");
		return new Answer(response.statusCode(), headers, response.body(), parse(response.body()));
	}

	boolean isSuccess() {
		return this.status / 100 == 2 && errorCode().isEmpty();
	}

	/**
	 * Returns the error code in the body, also in that of an envelope.
	 * @return the code; empty if there is none
	 */
	String errorCode() {
		return ofError("errorCode");
	}

	/**
	 * Returns an attribute of the error in the body, also in that of an envelope.
	 * @param name the name of the attribute
	 * @return the text of the value; empty if there is none
	 */
	String ofError(String name) {
		String plain = text("/" + name);
		return (plain.isEmpty()) ? text("/content/" + name) : plain;
	}

	/**
	 * Returns the text at a JSON pointer.
	 * @return the text; empty if there is none
	 */
	String text(String pointer) {
		return (this.json != null) ? this.json.at(pointer).asString("") : "";
	}

	int seconds(String header, int otherwise) {
		String value = this.headers.getOrDefault(header, "");
		return (value.matches("\\d{1,6}")) ? Integer.parseInt(value) : otherwise;
	}

	/**
	 * Describes the status with the error code.
	 */
	String outcome() {
		return (errorCode().isEmpty()) ? String.valueOf(this.status) : this.status + " " + errorCode();
	}

	private static @Nullable JsonNode parse(String body) {
		try {
			return (body.isBlank()) ? null : MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
