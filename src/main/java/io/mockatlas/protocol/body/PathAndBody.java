package io.mockatlas.protocol.body;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of the resource that a body names with that of the request.
 */
public final class PathAndBody {

	private PathAndBody() {
	}

	/**
	 * Requires that a body names the resource of the path, or none, unless leniencies are
	 * on. SDKs send an empty text for a required attribute that their caller did not set.
	 * @param attribute the attribute of the body that names the resource
	 * @param inBody the value of the attribute
	 * @param inPath the value in the path
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_ATTRIBUTE} for another
	 * resource
	 */
	public static void requireEqual(String attribute, @Nullable String inBody, String inPath) {
		if (inBody != null && !inBody.isEmpty() && !inBody.equals(inPath)
				&& !Leniencies.allow(Leniency.OTHER_RESOURCE)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(attribute);
		}
	}

	/**
	 * Requires that a body which creates a resource does not name its ID, which is read
	 * only, unless leniencies are on.
	 * @param attribute the attribute of the body
	 * @param inBody the value of the attribute
	 * @throws io.mockatlas.error.AtlasException {@code INVALID_ATTRIBUTE} for an ID
	 */
	public static void requireAbsent(String attribute, @Nullable String inBody) {
		requireEqual(attribute, inBody, "");
	}

}
