package io.mockatlas.control;

import java.io.IOException;

import io.mockatlas.fixture.Answer;
import io.mockatlas.fixture.Control;
import io.mockatlas.fixture.OtherSettings;
import io.mockatlas.fixture.RawAnswer;
import io.mockatlas.fixture.RawConnection;
import io.mockatlas.fixture.Server;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of the control API at another value than their default, and what follows from
 * each.
 */
@OtherSettings
class OtherControlSettingsTests {

	@Autowired
	private Server server;

	@Test
	void controlApiWantsItsToken() {
		assertThat(getClock("Authorization", "Bearer s3cret").status()).isEqualTo(200);
		assertThat(getClock("Authorization", "bearer s3cret").status()).isEqualTo(200);
		for (String authorization : new String[] { "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3cret2", "s3cret",
				"Basic czNjcmV0" }) {
			assertThat(getClock("Authorization", authorization).status()).as(authorization).isEqualTo(401);
		}
		Answer answer = getClock();
		assertThat(answer).isExactly(401, """
				{
				  "title": "Unauthorized",
				  "status": 401,
				  "detail": "The control API wants the header Authorization: Bearer with the value of \
				mockatlas.control.token.",
				  "instance": "/_mockatlas/clock"
				}
				""");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void controlApiMayBeCalledByTheHostsThatAreSet() throws IOException {
		for (String host : new String[] { "mock.example.com", "mock-atlas.test.svc" }) {
			assertThat(getClockOf(host).status()).as(host).isEqualTo(200);
		}
		assertThat(getClockOf("other.example.com").status()).isEqualTo(403);
	}

	private Answer getClock(String... headers) {
		return new Control(this.server).send("GET", "/clock", null, headers);
	}

	private RawAnswer getClockOf(String host) throws IOException {
		return RawConnection.exchange(this.server.port(), "GET /_mockatlas/clock HTTP/1.1\r\nHost: " + host
				+ "\r\nAuthorization: Bearer s3cret\r\nConnection: close\r\n\r\n");
	}

}
