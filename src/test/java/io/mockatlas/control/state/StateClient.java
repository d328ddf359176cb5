package io.mockatlas.control.state;

import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Client that exports, replaces and resets the state.
 *
 * @param control the client that sends the requests
 */
record StateClient(ControlClient control) {

	/**
	 * Returns the state as JSON.
	 */
	String export() {
		return this.control.get("/state").body();
	}

	/**
	 * Replaces the state. Requires that the server accepts it.
	 */
	Response replace(String state) {
		Response response = this.control.put("/state", state);
		assertThat(response.status()).as(response.body()).isEqualTo(200);
		return response;
	}

	/**
	 * Replaces the state by that of the start, then by the given one, so that the result
	 * depends on the given state only.
	 */
	Response replaceAfterReset(String state) {
		reset();
		return replace(state);
	}

	/**
	 * Resets the state to that of the start, which is the sandbox.
	 */
	void reset() {
		assertThat(this.control.post("/reset").status()).isEqualTo(200);
	}

}
