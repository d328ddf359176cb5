package io.mockatlas.launch.prepare;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingRequestTests {

	@Test
	void readsFieldsAndBody() {
		assertThat(TrainingRequest.of("200 orgowner PATCH /a?b=c 2023-01-01 {\"name\": \"two words\"}")).isEqualTo(
				new TrainingRequest(200, "orgowner", "PATCH", "/a?b=c", "2023-01-01", "{\"name\": \"two words\"}"));
		assertThat(TrainingRequest.of("401 - GET /a -").body()).isEmpty();
	}

	@Test
	void endsAsItBegan() throws IOException {
		assertThat(TrainingRequest.all()).hasSizeGreaterThan(100)
			.last()
			.extracting(TrainingRequest::target)
			.isEqualTo("/_mockatlas/reset");
	}

}
