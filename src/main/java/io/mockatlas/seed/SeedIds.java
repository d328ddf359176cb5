package io.mockatlas.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import io.mockatlas.objectid.ObjectIds;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a seed: those that it gives, and for all others one that is derived from the
 * content, so that the same seed has the same ids.
 */
final class SeedIds {

	private static final int BYTES = 12;

	private final UniqueValues given = new UniqueValues();

	/**
	 * The id of something that nothing else of its kind has.
	 * @param kind its kind
	 * @param id the id that is given, if any
	 * @param at where it is
	 * @param content what identifies it among its kind
	 * @return the id
	 */
	String take(Kind kind, @Nullable String id, SourceLocation at, String... content) {
		String taken = (id != null) ? valid(id, at.field("id")) : derived(kind, content);
		this.given.note(kind.words() + " id", taken, at.field("id"));
		return taken;
	}

	/**
	 * The id that is given.
	 */
	static String valid(String id, SourceLocation at) {
		if (!ObjectIds.isValid(id)) {
			throw at.mistake("malformed id " + id + ", must be 24 hex digits in lower case");
		}
		return id;
	}

	/**
	 * The first 12 bytes of the SHA-256 of kind and content.
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
	 * What has ids of its own.
	 */
	enum Kind {

		ORGANIZATION, PROJECT, TEAM, USER, API_KEY, SERVICE_ACCOUNT, SECRET, INVITATION;

		private String words() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
