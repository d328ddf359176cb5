package io.mockatlas.wire;

import io.mockatlas.errors.AtlasException;

/**
 * An error body for where there is no request to ask for its form.
 */
public final class BareError {

	private static final WireJson JSON = new WireJson();

	private BareError() {
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
