package io.mockatlas.tomcat;

import java.io.IOException;

import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.raw.RawConnection;
import io.mockatlas.fixture.raw.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link PipelineValve}.
 */
@AtlasTest
class PipelineValveTests {

	private static final String GET = "GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n";

	private final AtlasClient atlas;

	PipelineValveTests(AtlasClient atlas) {
		this.atlas = atlas;
	}

	@ParameterizedTest
	@ValueSource(strings = { GET, "POST /unknown HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}" })
	void closesConnectionIfRequestsFollowAtOnce(String first) throws IOException {
		try (RawConnection client = new RawConnection(this.atlas.port())) {
			client.send(first + GET);
			RawResponse response = client.read();

			assertThat(response.status()).isEqualTo(404);
			assertThat(response.header("Connection")).isEqualTo("close");
			assertThatIOException().isThrownBy(client::read);
		}
	}

	@Test
	void keepsConnectionOfOneRequestAfterTheOther() throws IOException {
		try (RawConnection client = new RawConnection(this.atlas.port())) {
			for (int i = 0; i < 3; i++) {
				client.send(GET);
				RawResponse response = client.read();

				assertThat(response.status()).isEqualTo(404);
				assertThat(response.header("Connection")).isEmpty();
			}
		}
	}

}
