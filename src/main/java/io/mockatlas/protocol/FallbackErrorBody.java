package io.mockatlas.protocol;

import io.mockatlas.errors.AtlasException;

/**
 * An error body for where there is no request to ask for its form.
 */
public final class FallbackErrorBody {

	private static final AtlasJson JSON = new AtlasJson();

	private FallbackErrorBody() {
	}

	/**
	 * The body of an error, compact and without an envelope.
	 * @param exception the error
	 * @return the JSON
	 */
	public static byte[] json(AtlasException exception) {
		return JSON.write(ErrorBody.of(exception), false);
	}

}
