package io.mockatlas.security.digest;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;

/**
 * Request target in digest credentials: the path and query, or the absolute URI.
 *
 * @param text the URI as sent
 */
record DigestUri(String text) {

	// Literal comparison: some clients send '@' raw and others as %40, and each hashes
	// the form on its request line.
	boolean isFor(String rawTarget) {
		return this.text.equals(rawTarget)
				|| (isAbsolute() && pathAndQuery().equals(rawTarget) && Leniencies.allow(Leniency.ABSOLUTE_DIGEST_URI));
	}

	private boolean isAbsolute() {
		return this.text.regionMatches(true, 0, "http://", 0, 7) || this.text.regionMatches(true, 0, "https://", 0, 8);
	}

	private String pathAndQuery() {
		String afterScheme = this.text.substring(this.text.indexOf("://") + 3);
		int path = afterScheme.indexOf('/');
		int query = afterScheme.indexOf('?');
		if (path >= 0 && (query < 0 || path < query)) {
			return afterScheme.substring(path);
		}
		return (query < 0) ? "/" : "/" + afterScheme.substring(query);
	}

}
