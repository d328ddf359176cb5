package io.mockatlas.seed.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import io.mockatlas.objectid.ObjectIds;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * IDs of a seed: explicit ones, and all others derived from the content, so that the same
 * seed always has the same IDs.
 */
final class SeedIds {

	private static final int BYTES = 12;

	private final UniqueValues given = new UniqueValues();

	/**
	 * Reserves an explicit or derived ID, and rejects one that another object of the kind
	 * has.
	 * @param kind the kind
	 * @param id the explicit ID, or null
	 * @param at the location of the object
	 * @param content the values that identify the object within its kind
	 * @return the ID
	 */
	String reserve(Kind kind, @Nullable String id, SourceLocation at, String... content) {
		String reserved = (id != null) ? valid(id, at.field("id")) : derived(kind, content);
		this.given.add(kind.words() + " id", reserved, at.field("id"));
		return reserved;
	}

	/**
	 * Validates an explicit ID.
	 */
	static String valid(String id, SourceLocation at) {
		if (!ObjectIds.isValid(id)) {
			throw at.error("malformed id " + id + ", must be 24 hex digits in lower case");
		}
		return id;
	}

	/**
	 * Returns the first 12 bytes of the SHA-256 hash of kind and content.
	 */
	static String derived(Kind kind, String... content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String all = kind.name() + '\0' + String.join("\0", content);
			byte[] hash = digest.digest(all.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Kinds of objects with separate ID spaces.
	 */
	enum Kind {

		ORGANIZATION, PROJECT, TEAM, USER, API_KEY, SERVICE_ACCOUNT, SECRET, INVITATION, FEDERATION;

		private String words() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
