package io.mockatlas.protocol.body;

import java.util.Objects;

import io.mockatlas.persistence.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Search for text in a JSON body that a database cannot store. One search for all bodies
 * spares a check of each field, and finds names and fields without a type, too.
 */
public final class UnstorableText {

	private static final JsonFactory JSON = new JsonFactory();

	private static final byte FIRST_OF_SURROGATE = (byte) 0xed;

	private UnstorableText() {
	}

	/**
	 * Returns the outermost field with a text that has U+0000 or an unpaired surrogate.
	 * @param json the body
	 * @return the name of the field; empty in a list or a text without a field; null if
	 * there is no such text before the first error of syntax
	 */
	public static @Nullable String fieldIn(byte[] json) {
		return (isSuspect(json)) ? search(json) : null;
	}

	/**
	 * Returns whether a body has an escape with a code, a byte of a surrogate, or a zero,
	 * as in UTF-16. The text of most bodies has neither.
	 */
	private static boolean isSuspect(byte[] json) {
		for (int i = 0; i < json.length; i++) {
			if (json[i] == 0 || json[i] == FIRST_OF_SURROGATE
					|| (json[i] == '\\' && i + 1 < json.length && json[i + 1] == 'u')) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String search(byte[] json) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
			int depth = 0;
			String field = "";
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token.isStructStart()) {
					depth++;
				}
				else if (token.isStructEnd()) {
					depth--;
				}
				else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
					field = Objects.requireNonNullElse(parser.currentName(), "");
				}
				if ((token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING)
						&& !StorableText.isStorable(parser.getString())) {
					return field;
				}
			}
			return null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
