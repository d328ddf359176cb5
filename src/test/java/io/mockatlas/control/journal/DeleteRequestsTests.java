package io.mockatlas.control.journal;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code DELETE /_mockatlas/requests}.
 */
@AtlasTest
class DeleteRequestsTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final JournalClient journal;

	private final Acme acme;

	DeleteRequestsTests(AtlasClient atlas, Acme acme, ControlClient control) {
		this.atlas = atlas;
		this.acme = acme;
		this.control = control;
		this.journal = new JournalClient(control, acme);
	}

	@Test
	void deletesRequestsToOneOrganization(Acme other) {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());
		this.atlas.get(other.orgOwner(), other.invites());

		assertThat(this.control.delete("/requests?orgId=" + this.acme.id()).status()).isEqualTo(204);

		assertThat(this.journal.list("&challenges=true").<Integer>json("$.total")).isZero();
		assertThat(this.control.get("/requests?orgId=" + other.id()).<Integer>json("$.total")).isEqualTo(1);
	}

	@Test
	void deletesAllRequests() {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(this.control.delete("/requests").status()).isEqualTo(204);

		assertThat(this.control.get("/requests?challenges=true").body()).isEqualTo("""
				{
				  "total": 0,
				  "dropped": 0,
				  "requests": []
				}
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orgid=690000000000000000000a01 | Unknown parameter orgid; known parameters are orgId.
			orgId=acme                     | The value of orgId is malformed: acme
			""")
	void keepsRequestsIfParametersAreInvalid(String query, String detail) {
		this.atlas.get(this.acme.orgOwner(), this.acme.invites());

		Response response = this.control.delete("/requests?" + query);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(this.journal.list("").<Integer>json("$.total")).isEqualTo(1);
	}

}
