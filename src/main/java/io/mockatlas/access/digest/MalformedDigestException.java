package io.mockatlas.access.digest;

/**
 * An Authorization header that is no Digest of the kind we asked for. Its reason names
 * the part that is wrong and repeats nothing of what the client sent.
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
