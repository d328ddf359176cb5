package io.mockatlas.protocol;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * APIs of Atlas, identified by their base paths.
 */
public enum AtlasApi {

	/**
	 * The deprecated API: plain JSON, no version dates.
	 */
	V1(AtlasApi.V1_PATH),

	/**
	 * The API with version dates.
	 */
	V2(AtlasApi.V2_PATH),

	/**
	 * The API that is not documented, which the Atlas CLI calls: no versions.
	 */
	PRIVATE(AtlasApi.PRIVATE_PATH),

	/**
	 * None of the APIs: a path outside of them.
	 */
	NONE("");

	/**
	 * Common prefix of the base paths of {@link #V1} and {@link #V2}.
	 */
	public static final String ROOT = "/api/atlas";

	/**
	 * Base path of {@link #V1}.
	 */
	public static final String V1_PATH = ROOT + "/v1.0";

	/**
	 * Base path of {@link #V2}.
	 */
	public static final String V2_PATH = ROOT + "/v2";

	/**
	 * Base path of {@link #PRIVATE}.
	 */
	public static final String PRIVATE_PATH = "/api/private";

	private final String basePath;

	AtlasApi(String basePath) {
		this.basePath = basePath;
	}

	/**
	 * Returns whether the path of a request is under {@link #ROOT}, for either API or
	 * none, or under {@link #PRIVATE_PATH}. The path is decoded, as in {@link #of}.
	 * @param request the request
	 * @return true if it is under one of them
	 */
	public static boolean isCalledBy(HttpServletRequest request) {
		return isUnder(request.getServletPath(), ROOT) || isUnder(request.getServletPath(), PRIVATE_PATH);
	}

	/**
	 * Returns the API of a request. The path is decoded, as it is when handlers are
	 * selected, so that encoded letters do not bypass the protocol's rules.
	 * @param request the request
	 * @return the API
	 */
	public static AtlasApi of(HttpServletRequest request) {
		String path = request.getServletPath();
		if (isUnder(path, V2.basePath)) {
			return V2;
		}
		if (isUnder(path, V1.basePath)) {
			return V1;
		}
		return (isUnder(path, PRIVATE.basePath)) ? PRIVATE : NONE;
	}

	public String basePath() {
		return this.basePath;
	}

	/**
	 * Returns the part of a path after the base path of its API.
	 * @param path a path
	 * @return the part, which is empty for the base path itself; null for a path outside
	 * of {@link #V1} and {@link #V2}
	 */
	public static @Nullable String belowBasePath(String path) {
		for (AtlasApi api : List.of(V1, V2)) {
			if (isUnder(path, api.basePath)) {
				return path.substring(api.basePath.length());
			}
		}
		return null;
	}

	/**
	 * Returns whether a path is a base path or below it.
	 * @param path the path
	 * @param base the base path
	 * @return true if it is
	 */
	public static boolean isUnder(String path, String base) {
		return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
	}

}
