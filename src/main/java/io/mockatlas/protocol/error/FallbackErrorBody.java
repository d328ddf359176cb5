package io.mockatlas.protocol.error;

import io.mockatlas.error.AtlasException;
import io.mockatlas.protocol.AtlasJson;

/**
 * Error body for errors without a request that could select a format.
 */
public final class FallbackErrorBody {

	private static final AtlasJson JSON = new AtlasJson();

	private FallbackErrorBody() {
	}

	/**
	 * Returns the body of an error, compact and without an envelope.
	 * @param exception the error
	 * @return the JSON
	 */
	public static byte[] json(AtlasException exception) {
		return JSON.write(ErrorBody.of(exception), false);
	}

}
