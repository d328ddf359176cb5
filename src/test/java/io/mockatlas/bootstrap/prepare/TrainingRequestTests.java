package io.mockatlas.bootstrap.prepare;

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
	void trainsEveryOperationOfInvitations() throws IOException {
		assertThat(TrainingRequest.all())
			.extracting((request) -> request.method() + " " + request.target().replaceAll("[?].*|[.]?[0-9a-f]{24}", ""))
			.contains("GET /api/atlas/v2/orgs/{org}/invites", "POST /api/atlas/v2/orgs/{org}/invites",
					"PATCH /api/atlas/v2/orgs/{org}/invites", "GET /api/atlas/v2/orgs/{org}/invites/{invites.id}",
					"PATCH /api/atlas/v2/orgs/{org}/invites/{invites.id}",
					"DELETE /api/atlas/v2/orgs/{org}/invites/{invites.id}", "GET /api/atlas/v2/groups/{web}/invites",
					"POST /api/atlas/v2/groups/{web}/invites", "PATCH /api/atlas/v2/groups/{web}/invites",
					"GET /api/atlas/v2/groups/{web}/invites/{invites.id}",
					"PATCH /api/atlas/v2/groups/{web}/invites/{invites.id}",
					"DELETE /api/atlas/v2/groups/{web}/invites/{invites.id}");
	}

}
