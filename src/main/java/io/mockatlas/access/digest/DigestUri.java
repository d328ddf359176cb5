package io.mockatlas.access.digest;

/**
 * The target that a client has put into its proof: path and query, or the whole address.
 *
 * @param text the uri as the client wrote it
 */
record DigestUri(String text) {

	// Literally, because '@' comes raw from some clients and as %40 from others, and each
	// hashes what it put on the request line.
	boolean isFor(String rawTarget) {
		return this.text.equals(rawTarget) || (isAbsolute() && pathAndQuery().equals(rawTarget));
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
