package io.mockatlas.tomcat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for bodies that a client does not send, or sends after its response. The number
 * of such clients exceeds that of the threads that may wait for them.
 */
@AtlasTest
class UnreadBodyTests {

	private static final int CLIENTS = 250;

	private final AtlasClient atlas;

	private final Acme acme;

	UnreadBodyTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
	}

	@ParameterizedTest
	@CsvSource({ "/api/atlas/v2/orgs, 401", "/api/oauth/token, 401", "/unknown, 404", "/%00, 400",
			"/_mockatlas/x, 404" })
	void respondsToClientsThatSendNoBody(String path, int status) throws IOException {
		List<RawConnection> clients = new ArrayList<>();
		try {
			for (int i = 0; i < CLIENTS; i++) {
				RawConnection client = new RawConnection(this.atlas.port());
				clients.add(client);
				client.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n");
			}

			for (RawConnection client : clients) {
				assertThat(client.read().status()).isEqualTo(status);
			}
		}
		finally {
			for (RawConnection client : clients) {
				client.close();
			}
		}
	}

	@Test
	void closesConnectionOfClientThatSendsNoBody() throws IOException {
		RawResponse response = RawConnection.exchange(this.atlas.port(),
				"POST " + this.acme.invites() + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");

		assertThat(response.status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 7\r\n\r\n|{\"a\":1}",
			"Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a|\":1}\r\n0\r\n\r\n" })
	void keepsConnectionOfClientThatSendsItsBodyLate(String request) throws IOException {
		String[] parts = request.split("\\|");
		try (RawConnection client = new RawConnection(this.atlas.port())) {
			client.send("POST " + this.acme.invites() + " HTTP/1.1\r\nHost: a\r\n" + parts[0]);
			assertThat(client.read().status()).isEqualTo(401);

			client.send(parts[1]);
			client.send("GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n");

			assertThat(client.read().status()).isEqualTo(404);
		}
	}

}
