package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The two APIs that a request may speak, told apart by their base paths.
 */
public enum AtlasApi {

	/**
	 * The deprecated one: plain JSON, no version dates.
	 */
	V1("/api/atlas/v1.0"),

	/**
	 * The one with version dates.
	 */
	V2("/api/atlas/v2"),

	/**
	 * Neither: a path outside both.
	 */
	NONE("");

	/**
	 * What the paths of both begin with.
	 */
	public static final String ROOT = "/api/atlas";

	private final String basePath;

	AtlasApi(String basePath) {
		this.basePath = basePath;
	}

	/**
	 * Whether a request is for either API or for a path beside them that begins as theirs
	 * do. The path is taken decoded, as in {@link #of}.
	 * @param request the request
	 * @return whether it is
	 */
	public static boolean isCalledBy(HttpServletRequest request) {
		return isUnder(request.getServletPath(), ROOT);
	}

	/**
	 * The API that a request speaks. The path is taken decoded, as handlers are found by
	 * it: an encoded letter does not lead around the wire.
	 * @param request the request
	 * @return the API
	 */
	public static AtlasApi of(HttpServletRequest request) {
		String path = request.getServletPath();
		if (isUnder(path, V2.basePath)) {
			return V2;
		}
		return (isUnder(path, V1.basePath)) ? V1 : NONE;
	}

	String basePath() {
		return this.basePath;
	}

	static boolean isUnder(String path, String base) {
		return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
	}

}
