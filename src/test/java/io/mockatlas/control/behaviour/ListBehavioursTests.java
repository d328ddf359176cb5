package io.mockatlas.control.behaviour;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code GET /_mockatlas/behaviours}.
 */
@AtlasTest
class ListBehavioursTests {

	private final ControlClient control;

	ListBehavioursTests(ControlClient control) {
		this.control = control;
	}

	@Test
	void listsBehavioursOfCatalog() {
		Response response = get("");

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<List<String>>json("$.behaviours[*].what"))
			.isEqualTo(BehaviourCatalog.all().stream().map(BehaviourEntry::what).toList());
		assertThat(new HashSet<>(response.<List<String>>json("$.behaviours[*].errorCode")))
			.hasSize(ErrorCode.values().length);
	}

	@Test
	void describesSettingAndItsValue() {
		assertThat(get("?topic=access&setting=true")).isExactly(200, """
				{
				  "behaviours": [ {
				    "topic": "ACCESS",
				    "what": "Valid credentials without the required role return 401 `USER_UNAUTHORIZED`, as recorded \
				for other resources, though Atlas's documentation lists 403 too.",
				    "evidence": "ASSUMED",
				    "setting": {
				      "name": "mockatlas.missing-role-status",
				      "default": "401",
				      "value": "401"
				    },
				    "where": "io.mockatlas.security.RoleAuthorization.missingRole"
				  } ]
				}
				""");
	}

	@Test
	void describesErrors() {
		assertThat(get("?topic=errors&evidence=recorded").body()).contains("""
				  }, {
				    "topic": "ERRORS",
				    "what": "`GROUP_NOT_FOUND` has status 404 and the detail: No group with ID %s exists.",
				    "evidence": "RECORDED",
				    "errorCode": "GROUP_NOT_FOUND",
				    "status": 404,
				    "where": "io.mockatlas.error.ErrorCode"
				  }, {
				""");
	}

	@Test
	void filtersByEvidence() {
		int all = 0;
		for (String evidence : new String[] { "recorded", "DOCUMENTED", "Assumed" }) {
			List<String> found = get("?evidence=" + evidence).json("$.behaviours[*].evidence");
			assertThat(found).isNotEmpty().containsOnly(evidence.toUpperCase(Locale.ROOT));
			all += found.size();
		}
		assertThat(get("?evidence=").<List<String>>json("$.behaviours[*].what")).hasSize(all);
	}

	@Test
	void filtersBySetting() {
		Response assumed = get("?evidence=assumed&setting=true");
		assertThat(assumed.<List<String>>json("$.behaviours[?(!@.leniency)].setting.name")).containsExactlyInAnyOrder(
				"mockatlas.missing-role-status", "mockatlas.unknown-path-status", "mockatlas.body-timeout",
				"mockatlas.duplicate-invitation-status", "mockatlas.list-expired", "mockatlas.enveloped-error-status",
				"mockatlas.malformed-id-status", "mockatlas.additional-roles");
		assertThat(assumed.<List<String>>json("$.behaviours[?(@.leniency)].setting.name"))
			.containsOnly("mockatlas.lenient", "mockatlas.later-versions", "mockatlas.empty-teams")
			.hasSize(21);
		Response others = get("?setting=false");
		assertThat(others.<List<Object>>json("$.behaviours[*].what")).isNotEmpty();
		assertThat(others.<List<Object>>json("$.behaviours[*].setting")).isEmpty();
	}

	@Test
	void describesUnknownFilterValue() {
		assertThat(get("?evidence=rumoured")).isExactly(400, """
				{
				  "title": "Bad Request",
				  "status": 400,
				  "detail": "The value of evidence must be one of recorded, documented, assumed, not rumoured.",
				  "instance": "/_mockatlas/behaviours"
				}
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?topic=weather", "?setting=maybe", "?evidence=recorded&topic=x" })
	void rejectsUnknownFilterValues(String query) {
		assertThat(get(query).status()).isEqualTo(400);
	}

	private Response get(String query) {
		return this.control.get("/behaviours" + query);
	}

}
