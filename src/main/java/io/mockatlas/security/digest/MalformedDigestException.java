package io.mockatlas.security.digest;

/**
 * Exception for an Authorization header without well-formed Digest credentials. The
 * reason names the invalid part and contains no client input.
 */
final class MalformedDigestException extends RuntimeException {

	private final String reason;

	MalformedDigestException(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	static void unless(boolean condition, String reason) {
		if (!condition) {
			throw new MalformedDigestException(reason);
		}
	}

	String reason() {
		return this.reason;
	}

}
