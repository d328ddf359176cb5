package io.mockatlas.user;

import java.util.Locale;
import java.util.regex.Pattern;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;

/**
 * Usernames, which are e-mail addresses: stored and compared in lower case (assumed).
 */
public final class Usernames {

	private static final Pattern EMAIL = Pattern
		.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

	private static final int MAX_LENGTH = 254;

	private Usernames() {
	}

	/**
	 * Returns a username in lower case. Capital letters need a leniency.
	 * @param username the username in the request
	 * @return the username in lower case
	 */
	public static String normalized(String username) {
		String normalized = username.toLowerCase(Locale.ROOT);
		if (!normalized.equals(username) && !Leniencies.allow(Leniency.USERNAME_CASE)) {
			throw ErrorCode.INVALID_USERNAME.exception();
		}
		return normalized;
	}

	/**
	 * Normalizes a required username.
	 * @param username the username in the request
	 * @return the username in lower case
	 */
	public static String required(@Nullable String username) {
		if (username == null || username.isEmpty()) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("username");
		}
		return normalized(username);
	}

	/**
	 * Normalizes and validates an invitee's username.
	 * @param username the username in the request
	 * @return the username in lower case
	 */
	public static String ofInvitee(@Nullable String username) {
		String normalized = required(username);
		if (!isAddress(normalized)) {
			throw ErrorCode.INVALID_USERNAME.exception();
		}
		return normalized;
	}

	/**
	 * Returns whether a username is a valid e-mail address. No account or invitation has
	 * any other.
	 * @param username the username
	 * @return true if it is valid
	 */
	public static boolean isAddress(String username) {
		return username.length() <= MAX_LENGTH && EMAIL.matcher(username).matches();
	}

}
