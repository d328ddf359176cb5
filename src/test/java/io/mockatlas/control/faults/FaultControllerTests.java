package io.mockatlas.control.faults;

import java.util.List;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET}, {@code PUT}, {@code POST} and {@code DELETE /_mockatlas/faults}.
 */
@AtlasTest
class FaultControllerTests {

	private final ControlClient control;

	FaultControllerTests(ControlClient control) {
		this.control = control;
	}

	@AfterEach
	void deleteFaults() {
		this.control.delete("/faults");
	}

	@Test
	void returnsDocumentWithHits() {
		Response put = this.control.put("/faults", """
				{"faults":[{"operationId":"deleteOrgInvite","times":2,"status":429,"retryAfter":3},
				{"orgId":"000000000000000000000000","delay":"PT0.5S"}]}""");

		int id = put.json("$.faults[0].id");
		assertThat(put).isExactly(200, """
				{
				  "faults": [ {
				    "operationId": "deleteOrgInvite",
				    "times": 2,
				    "status": 429,
				    "retryAfter": 3,
				    "id": %d,
				    "hits": 0,
				    "remaining": 2
				  }, {
				    "orgId": "000000000000000000000000",
				    "delay": "PT0.5S",
				    "id": %d,
				    "hits": 0
				  } ]
				}
				""".formatted(id, id + 1));
		assertThat(this.control.get("/faults").body()).isEqualTo(put.body());
	}

	@Test
	void acceptsReturnedDocument() {
		String returned = this.control.put("/faults", """
				{"faults":[{"caller":"nobody","times":2,"status":500,"timeToLive":"PT1H"}]}""").body();
		assertThat(returned).contains("\"expiresAt\": \"20");

		Response response = this.control.put("/faults", returned);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<Integer>json("$.faults[0].times")).isEqualTo(2);
	}

	@Test
	void addsFaultBehindOthers() {
		this.control.put("/faults", "{\"faults\":[{\"caller\":\"nobody\",\"status\":500}]}");

		Response added = this.control.post("/faults",
				"{\"operationId\":\"deleteOrgInvite\",\"times\":2,\"drop\":true}");

		int id = added.json("$.id");
		assertThat(added).isExactly(201, """
				{
				  "operationId": "deleteOrgInvite",
				  "times": 2,
				  "drop": true,
				  "id": %d,
				  "hits": 0,
				  "remaining": 2
				}
				""".formatted(id));
		Response faults = this.control.get("/faults");
		assertThat(faults.<Integer>json("$.faults[1].id")).isEqualTo(id);
		assertThat(faults.<Integer>json("$.faults.length()")).isEqualTo(2);
	}

	@Test
	void removesOneFault() {
		Response put = this.control.put("/faults",
				"{\"faults\":[{\"caller\":\"nobody\",\"status\":500},{\"caller\":\"nobody\",\"status\":503}]}");
		int first = put.json("$.faults[0].id");
		int second = put.json("$.faults[1].id");

		assertThat(this.control.delete("/faults/" + first)).isExactly(204, "");
		assertThat(this.control.get("/faults").<List<Integer>>json("$.faults[*].id")).containsExactly(second);
		assertThat(this.control.delete("/faults/" + first)).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "There is no fault %1$d; GET /_mockatlas/faults lists all faults with their IDs.",
				  "instance": "/_mockatlas/faults/%1$d"
				}
				""".formatted(first));
		assertThat(this.control.delete("/faults/first").<String>json("$.detail"))
			.isEqualTo("The value of faultId is malformed: first");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"state":500}              | Unknown field state;
			{"times":"2"}              | The field times must be a whole number.
			{"status":1}               | The field status must be between 200 and 599.
			{"caller":"nobody"}        | The fault has no effect: it requires one of
			{"drop":true,"status":500} | The fault has more than one effect:
			{"faults":[]}              | Unknown field faults;
			""")
	void rejectsInvalidFaultAndKeepsFaults(String fault, String detail) {
		this.control.put("/faults", "{\"faults\":[{\"caller\":\"nobody\",\"status\":500}]}");

		Response response = this.control.post("/faults", fault);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).startsWith(detail);
		assertThat(this.control.get("/faults").<Integer>json("$.faults.length()")).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"faults\":[]}", "{\"faults\":null}" })
	void deletesAllFaultsForEmptyDocument(String document) {
		this.control.put("/faults", "{\"faults\":[{\"caller\":\"nobody\",\"status\":500}]}");

		assertThat(this.control.put("/faults", document)).isExactly(200, "{\n  \"faults\": []\n}\n");
		assertThat(this.control.get("/faults").body()).isEqualTo("{\n  \"faults\": []\n}\n");
	}

	@Test
	void deletesAllFaults() {
		this.control.put("/faults", "{\"faults\":[{\"caller\":\"nobody\",\"status\":500}]}");

		assertThat(this.control.delete("/faults")).isExactly(204, "");
		assertThat(this.control.get("/faults").body()).isEqualTo("{\n  \"faults\": []\n}\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"fault":[]}                             | Unknown field fault; known fields are faults.
			{"faults":{}}                            | The field faults must be a list.
			{"faults":[7]}                           | The field faults[0] must be an object.
			{"faults":[null]}                        | The field faults[0] must be an object.
			{"faults":[{"times":"2"}]}               | The field faults[0].times must be a whole number.
			{"faults":[{"times":1.5}]}               | The field faults[0].times must be a whole number.
			{"faults":[{"times":99999999999}]}       | The field faults[0].times is out of range.
			{"faults":[{"seed":99999999999999999999}]} | The field faults[0].seed is out of range.
			{"faults":[{"delay":5}]}                 | The field faults[0].delay must be text.
			{"faults":[{"drop":"yes"}]}              | The field faults[0].drop must be true or false.
			{"faults":[{"probability":"1"}]}         | The field faults[0].probability must be a number.
			{"faults":[{"status":500},{"status":1}]} | The field faults[1].status must be between 200 and 599.
			""")
	void rejectsInvalidDocumentAndKeepsFaults(String document, String detail) {
		this.control.put("/faults", "{\"faults\":[{\"caller\":\"nobody\",\"status\":500}]}");

		Response response = this.control.put("/faults", document);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(this.control.get("/faults").<String>json("$.faults[0].caller")).isEqualTo("nobody");
	}

	@Test
	void suggestsSimilarOperation() {
		Response response = this.control.put("/faults",
				"{\"faults\":[{\"operationId\":\"deleteOrgInvitation\",\"status\":500}]}");

		assertThat(response).isExactly(400,
				"""
						{
						  "title": "Bad Request",
						  "status": 400,
						  "detail": "The field faults[0].operationId is not an emulated operation: deleteOrgInvitation. Did you mean deleteOrgInvite? GET /_mockatlas/routes lists all operations.",
						  "instance": "/_mockatlas/faults",
						  "field": "faults[0].operationId",
						  "nearest": "deleteOrgInvite"
						}
						""");
	}

	@Test
	void reportsUnknownAndKnownFields() {
		assertThat(this.control.put("/faults", "{\"faults\":[{\"state\":500}]}").<String>json("$.detail"))
			.startsWith("Unknown field faults[0].state; known fields are operationId, method, path, caller, ");
	}

}
