package io.mockatlas.evidence;

import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each {@link Leniency} by default: the request is accepted and marked in the journal.
 */
@AtlasTest
class LeniencyTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final LeniencyCalls calls;

	LeniencyTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
		this.calls = new LeniencyCalls(atlas, acmes, acme);
	}

	@ParameterizedTest
	@EnumSource
	void acceptsAndMarksRequest(Leniency leniency) {
		Response response = this.calls.send(leniency);

		assertThat(response.status()).isIn(200, 201);
		assertThat(newest(this.calls.caller(leniency)).<List<String>>json("$.requests[0].leniencies"))
			.containsExactly(leniency.name());
	}

	@Test
	void acceptsAndMarksTokenRequests() {
		String id = this.calls.client().id();

		assertThat(this.calls.requestToken("//api/oauth/token").status()).isEqualTo(200);
		assertThat(newest(id).<List<String>>json("$.requests[0].leniencies")).containsExactly("DOUBLED_SLASH");
		assertThat(this.calls.revoke(id.replace("_", "%5F")).status()).isEqualTo(200);
		assertThat(newest(id).<List<String>>json("$.requests[0].leniencies")).containsExactly("ENCODED_CREDENTIALS");
	}

	@Test
	void marksRejectedRequestInOrder() {
		Response response = this.atlas.post(this.acme.orgOwner(), "/" + this.acme.invites() + "?pretty=TRUE", """
				{"note":1,"other":2}""");

		assertThat(response.status()).isEqualTo(400);
		assertThat(newest(this.acme.inviter()).<List<String>>json("$.requests[0].leniencies"))
			.containsExactly("DOUBLED_SLASH", "UNKNOWN_FIELD", "FLAG_CASE");
	}

	@Test
	void marksNoOtherRequest() {
		this.atlas.post(this.acme.orgOwner(), "/api/atlas/v2/groups", """
				{"clusterCount":0,"created":"2026-01-01T00:00:00Z","id":"","links":[],"name":"web","orgId":"%s"}"""
			.formatted(this.acme.id()));
		this.calls.listUsers();

		Response journal = this.control.get("/requests?caller=" + this.acme.inviter());

		assertThat(journal.<Integer>json("$.total")).isEqualTo(2);
		assertThat(journal.body()).doesNotContain("leniencies");
	}

	@Test
	void behavioursNameLeniencies() {
		Response response = this.control.get("/behaviours?topic=projects&setting=true&evidence=assumed");

		assertThat(response.body()).isEqualTo("""
				{
				  "behaviours": [ {
				    "topic": "PROJECTS",
				    "what": "`regionUsageRestrictions` is stored and returned.",
				    "evidence": "ASSUMED",
				    "setting": {
				      "name": "mockatlas.lenient",
				      "default": "true",
				      "value": "true"
				    },
				    "leniency": "REGION_RESTRICTIONS",
				    "where": "io.mockatlas.evidence.Leniency"
				  } ]
				}
				""");
	}

	private Response newest(String caller) {
		return this.control.get("/requests?limit=1&caller=" + caller);
	}

}
