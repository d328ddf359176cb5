package io.mockatlas.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ControlOperations}: compares the table of control operations with the mappings
 * of all controllers.
 */
@AtlasTest
class ControlOperationsTests {

	private final ControlClient control;

	ControlOperationsTests(ControlClient control) {
		this.control = control;
	}

	@Test
	void equalsMappingsOfControllers() {
		assertThat(mappedOperations()).isNotEmpty()
			.isEqualTo(new TreeSet<>(ControlOperations.ROWS.stream().map(ControlOperations.Row::toString).toList()));
	}

	@Test
	void hasNoDuplicateRows() {
		assertThat(ControlOperations.ROWS).extracting(ControlOperations.Row::toString).doesNotHaveDuplicates();
	}

	@Test
	void listsRoutesOfControlApiAndAtlas() {
		Response response = this.control.get("/routes");

		assertThat(response.<List<String>>json("$.control[*].path")).contains("/_mockatlas/clock", "/_mockatlas/routes")
			.hasSameSizeAs(ControlOperations.ROWS);
		assertThat(response.body()).contains("""
				  }, {
				    "method": "DELETE",
				    "path": "/api/atlas/v2/orgs/{orgId}/invites/{invitationId}",
				    "version": "2023-01-01",
				    "operationId": "deleteOrgInvite",
				    "summary": "ApiOrganizationInvitationResource::deleteInvitations"
				  }, {
				""").doesNotContain("/actuator");
		assertThat(response.<List<String>>json("$.atlas[*].path")).isSorted();
	}

	private static Set<String> mappedOperations() {
		return new TreeSet<>(ControllerMappings.all()
			.stream()
			.filter((mapping) -> !mapping.isAtlas() && !mapping.path().startsWith("/api/"))
			.map((mapping) -> mapping.method() + " " + mapping.path())
			.toList());
	}

}
