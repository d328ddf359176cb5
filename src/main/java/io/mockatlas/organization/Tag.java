package io.mockatlas.organization;

import java.nio.charset.StandardCharsets;

import io.mockatlas.error.ErrorCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Tag of a project.
 *
 * @param key the key
 * @param value the value
 */
@Embeddable
public record Tag(@Column(name = "tag_key") String key, @Column(name = "tag_value") String value) {

	/**
	 * The maximum length of key and value (documented).
	 */
	private static final int MAX_LENGTH = 255;

	/**
	 * Validates a tag.
	 * @param key the key as sent
	 * @param value the value as sent
	 * @return the tag
	 * @throws io.mockatlas.error.AtlasException {@code MISSING_ATTRIBUTE} or
	 * {@code INVALID_JSON_ATTRIBUTE} if key or value is invalid
	 */
	public static Tag of(@Nullable String key, @Nullable String value) {
		return new Tag(checked("key", key), checked("value", value));
	}

	private static String checked(String attribute, @Nullable String text) {
		if (text == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
		}
		if (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)
				|| !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception(attribute);
		}
		return text;
	}

}
