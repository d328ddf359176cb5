package io.mockatlas.protocol.error;

import io.mockatlas.error.AtlasException;
import io.mockatlas.protocol.body.AtlasJson;

/**
 * Error body for errors that are raised before a request is parsed: always compact and
 * without an envelope.
 */
public final class FallbackErrorBody {

	private static final AtlasJson JSON = new AtlasJson();

	private FallbackErrorBody() {
	}

	/**
	 * Returns the body of an error.
	 * @param exception the error
	 * @return the JSON
	 */
	public static byte[] json(AtlasException exception) {
		return JSON.write(ErrorBody.of(exception), false);
	}

}
