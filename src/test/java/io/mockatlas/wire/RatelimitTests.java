package io.mockatlas.wire;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Acmes;
import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Evidence;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.mockatlas.errors.Evidence.ASSUMED;
import static io.mockatlas.errors.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code Ratelimit-Limit} and {@code Ratelimit-Remaining}.
 */
@AtlasTest
class RatelimitTests {

	@Autowired
	private Server server;

	@Autowired
	private Acmes acmes;

	private Acme acme;

	@BeforeEach
	void found() {
		this.acme = this.acmes.found();
	}

	@Test
	@Evidence(RECORDED)
	void fallsByOneWithEachCall() {
		Answer first = this.server.get(this.acme.orgOwner(), this.acme.invites());
		Answer second = this.server.post(this.acme.orgOwner(), this.acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"ada@example.com"}""");
		Answer third = this.server.get(this.acme.orgOwner(), this.acme.invites());

		assertThat(first.header("Ratelimit-Limit")).isEqualTo("500");
		assertThat(first.header("Ratelimit-Remaining")).isEqualTo("499");
		assertThat(second.header("Ratelimit-Remaining")).isEqualTo("498");
		assertThat(third.header("Ratelimit-Remaining")).isEqualTo("497");
	}

	@Test
	@Evidence(value = ASSUMED, of = "for each caller and each resource")
	void isCountedForEachCallerAndResource() {
		this.server.get(this.acme.orgOwner(), this.acme.webInvites());

		Answer ofOtherResource = this.server.get(this.acme.orgOwner(), this.acme.invites());
		Answer ofOtherCaller = this.server.get(this.acme.projectOwner(), this.acme.webInvites());

		assertThat(ofOtherResource.header("Ratelimit-Remaining")).isEqualTo("499");
		assertThat(ofOtherCaller.header("Ratelimit-Limit")).isEqualTo("1200");
		assertThat(ofOtherCaller.header("Ratelimit-Remaining")).isEqualTo("1199");
	}

	@Test
	@Evidence(value = RECORDED, of = "a 404 carries neither")
	void isNotToldWithErrors() {
		Answer answer = this.server.get(this.acme.orgOwner(), this.acme.invites() + "/690000000000000000000fff");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headerNames()).doesNotContain("ratelimit-limit", "ratelimit-remaining");
	}

}
