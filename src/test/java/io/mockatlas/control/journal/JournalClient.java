package io.mockatlas.control.journal;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;

/**
 * Client of the journal that lists and verifies the requests to one organization.
 *
 * @param control the client of the control API
 * @param acme the organization
 */
record JournalClient(ControlClient control, Acme acme) {

	/**
	 * Lists the requests to the organization.
	 * @param parameters more query parameters, each with a leading ampersand
	 * @return the response
	 */
	Response list(String parameters) {
		return this.control.get("/requests?orgId=" + this.acme.id() + parameters);
	}

	/**
	 * Verifies an expectation about the requests to the organization.
	 * @param fields the other fields of the expectation
	 * @return the response
	 */
	Response verify(String fields) {
		return this.control.post("/requests/verify", "{\"orgId\":\"" + this.acme.id() + "\"," + fields + "}");
	}

	/**
	 * Returns the body of a response with {@code <n>} for numbers and {@code <time>} for
	 * times that differ between runs.
	 */
	static String masked(Response response) {
		return response.body()
			.replaceAll("(\"(number|since|dropped|durationMillis)\": )\\d+", "$1<n>")
			.replaceAll("(\"time\": )\"20\\d\\d-[^\"]{14,19}Z\"", "$1<time>");
	}

}
