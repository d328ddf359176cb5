package io.mockatlas.testing;

/**
 * What the control API answered.
 *
 * @param status the HTTP status
 * @param body the body, which is empty where there is none
 */
public record ControlAnswer(int status, String body) {

	boolean isSuccess() {
		return this.status / 100 == 2;
	}

	/**
	 * What is wrong, in the server's words where it has any.
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
