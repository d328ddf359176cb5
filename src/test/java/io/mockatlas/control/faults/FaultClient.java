package io.mockatlas.control.faults;

import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Client of the faults of the running server.
 *
 * @param control the client of the control API
 */
record FaultClient(ControlClient control) {

	/**
	 * Replaces all faults by one.
	 * @param fault the fault as JSON in which single quotes replace double quotes
	 */
	void put(String fault) {
		Response response = this.control.put("/faults", "{\"faults\":[" + fault.replace('\'', '"') + "]}");
		assertThat(response.status()).as(response.body()).isEqualTo(200);
	}

	/**
	 * Returns the number of calls on which the fault has acted.
	 */
	int hits() {
		return this.control.get("/faults").json("$.faults[0].hits");
	}

	/**
	 * Deletes all faults.
	 */
	void deleteAll() {
		this.control.delete("/faults");
	}

}
