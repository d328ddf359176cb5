package io.mockatlas.testing;

/**
 * Response of the control API.
 *
 * @param status the HTTP status
 * @param body the body; empty if there is none
 */
public record ControlResponse(int status, String body) {

	boolean isSuccess() {
		return this.status / 100 == 2;
	}

	/**
	 * Returns the server's error message, or the body if there is none.
	 */
	String detail() {
		try {
			return Json.text(Json.object(this.body), "detail");
		}
		catch (MockAtlasException ex) {
			return this.body;
		}
	}

}
