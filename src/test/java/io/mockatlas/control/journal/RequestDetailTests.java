package io.mockatlas.control.journal;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /_mockatlas/requests/{number}} while no client listens to events.
 */
@AtlasTest
class RequestDetailTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	RequestDetailTests(AtlasClient atlas, ControlClient control, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
	}

	@Test
	void returnsEntryWithCommandOnly() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites() + "?pretty=true");
		Response listed = this.control.get("/requests?limit=1&orgId=" + this.acme.id());
		int number = listed.json("$.requests[0].number");

		Response detail = this.control.get("/requests/" + number);

		assertThat(detail).isExactly(200, """
				{
				  "number": %d,
				  "time": "%s",
				  "method": "GET",
				  "path": "%s",
				  "query": "pretty=true",
				  "operationId": "listOrgInvites",
				  "orgId": "%s",
				  "version": "2023-01-01",
				  "caller": "%s",
				  "status": 200,
				  "durationMillis": %s,
				  "curl": "curl --digest --user \\"$MONGODB_ATLAS_PUBLIC_API_KEY:$MONGODB_ATLAS_PRIVATE_API_KEY\\" \
				-H 'Accept: application/vnd.atlas.2023-01-01+json' 'http://127.0.0.1:%d%s?pretty=true'"
				}
				""".formatted(number, listed.json("$.requests[0].time"), this.acme.invites(), this.acme.id(),
				this.acme.inviter(), listed.json("$.requests[0].durationMillis"), this.atlas.port(),
				this.acme.invites()));
	}

	@Test
	void rejectsUnknownNumber() {
		assertThat(this.control.get("/requests/999999999")).isExactly(404, """
				{
				  "title": "Not Found",
				  "status": 404,
				  "detail": "The journal has no request 999999999: it was dropped or deleted, or never existed.",
				  "instance": "/_mockatlas/requests/999999999"
				}
				""");
		assertThat(this.control.get("/requests/x").status()).isEqualTo(400);
	}

}
