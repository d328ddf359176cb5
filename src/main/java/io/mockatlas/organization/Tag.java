package io.mockatlas.organization;

import java.util.regex.Pattern;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
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
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "Keys and values of a project's tags have up to 255 characters: letters, numbers, spaces and "
				+ "`; @ _ - . +`; others are 400.")
public record Tag(@Column(name = "tag_key") String key, @Column(name = "tag_value") String value) {

	/**
	 * The maximum length of key and value (documented).
	 */
	private static final int MAX_LENGTH = 255;

	/**
	 * The characters of key and value (documented).
	 */
	private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{N} ;@_.+-]+");

	/**
	 * Validates a tag.
	 * @param key the key as sent
	 * @param value the value as sent
	 * @return the tag
	 * @throws io.mockatlas.error.AtlasException {@code MISSING_ATTRIBUTE},
	 * {@code INVALID_JSON_ATTRIBUTE}, {@code TAG_LENGTH_EXCEEDED} or
	 * {@code INVALID_TAG_CHARACTERS} if key or value is invalid
	 */
	public static Tag of(@Nullable String key, @Nullable String value) {
		return new Tag(checked("key", key), checked("value", value));
	}

	/**
	 * Validates a key or value. Atlas's Terraform provider tests 257 characters.
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "A key or value of a tag with 256 characters is rejected, since Atlas's description allows 255; "
					+ "only the rejection of 257 characters has been seen.")
	private static String checked(String attribute, @Nullable String text) {
		if (text == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception(attribute);
		}
		if (text.isBlank()) {
			throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception(attribute);
		}
		if (text.length() > MAX_LENGTH) {
			throw ErrorCode.TAG_LENGTH_EXCEEDED.exception(attribute, MAX_LENGTH);
		}
		if (!CHARACTERS.matcher(text).matches()) {
			throw ErrorCode.INVALID_TAG_CHARACTERS.exception(attribute);
		}
		return text;
	}

}
