package io.mockatlas.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.api.UserClient;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.ControllerMappings.Mapping;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.bind.annotation.RequestBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each {@link Leniency} by default: the request is accepted and marked in the journal.
 */
@AtlasTest
class LeniencyTests {

	private final AtlasClient atlas;

	private final ControlClient control;

	private final AcmeFactory acmes;

	private final Acme acme;

	private final LeniencyCalls calls;

	LeniencyTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acmes = acmes;
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

	/**
	 * Each array that Atlas's description calls unique. Other errors may follow.
	 */
	@ParameterizedTest
	@MethodSource("io.mockatlas.evidence.RepeatedElement#all")
	void marksRepeatedElement(RepeatedElement request) {
		Response response = request.send(this.atlas, this.acme, this.acmes.connect(this.acme, false));

		assertThat(response.body()).doesNotContain("INVALID_ATTRIBUTE\",\"parameters\":[\"" + request.attribute());
		assertThat(newest(this.acme.inviter()).<List<String>>json("$.requests[0].leniencies"))
			.contains("REPEATED_ELEMENT");
	}

	@Test
	void requestsCoverEachUniqueArray() {
		Set<String> arrays = ControllerMappings.all()
			.stream()
			.filter(Mapping::isAtlas)
			.flatMap((mapping) -> Stream.of(mapping.handler().getParameters())
				.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
				.flatMap((parameter) -> RepeatedElement.uniqueArrays(parameter.getParameterizedType()))
				.map((array) -> mapping.method() + " " + mapping.operation().replaceAll("\\{\\w+}", "*") + " " + array))
			.collect(Collectors.toSet());

		assertThat(RepeatedElement.all().map(RepeatedElement::array).distinct())
			.containsExactlyInAnyOrderElementsOf(arrays);
	}

	@ParameterizedTest
	@CsvSource({ "/groups/WEB/users, includeOrgUsers", "/groups/WEB/users, flattenTeams",
			"/groups/WEB/users, includeCount", "/groups/WEB/serviceAccounts, includeSystemManaged" })
	void marksFlagWithCapitalLetters(String path, String flag) {
		String target = "/api/atlas/v2" + path.replace("WEB", this.acme.webId().value()) + "?" + flag + "=";
		String accept = "application/vnd.atlas.2025-02-19+json";

		assertThat(this.atlas.send(this.acme.orgOwner(), "GET", target + "True", null, "Accept", accept).status())
			.isEqualTo(200);
		assertThat(newest(this.acme.inviter()).<List<String>>json("$.requests[0].leniencies"))
			.containsExactly("FLAG_CASE");
		assertThat(this.atlas.send(this.acme.orgOwner(), "GET", target + "yes", null, "Accept", accept)).isRejected(400,
				"INVALID_QUERY_PARAMETER", "Invalid query parameter %s specified.", flag);
	}

	@Test
	void lastOfRepeatedFieldsCounts() {
		assertThat(this.calls.send(Leniency.REPEATED_FIELD).<List<String>>json("$.roles"))
			.containsExactly("ORG_MEMBER");
	}

	@Test
	void countsRepeatedElementsOnce() {
		String team = this.acme.team().id().value();
		Response invitation = this.atlas.post(this.acme.orgOwner(), this.acme.invites(), """
				{"groupRoleAssignments":[{"groupId":"%1$s","roles":["GROUP_OWNER","GROUP_OWNER"]}],\
				"roles":["ORG_MEMBER","ORG_OWNER","ORG_MEMBER"],"teamIds":["%2$s","%2$s"],\
				"username":"someone@example.com"}""".formatted(this.acme.webId(), team));
		String federation = this.acmes.connect(this.acme, false);
		Response connected = this.atlas.patch(this.acme.orgOwner(),
				"/api/atlas/v2/federationSettings/" + federation + "/connectedOrgConfigs/" + this.acme.id(), """
						{"domainAllowList":["b.example","a.example","b.example"],"domainRestrictionEnabled":false}""");

		assertThat(invitation.<List<String>>json("$.groupRoleAssignments[*].groupRole")).containsExactly("GROUP_OWNER");
		assertThat(invitation.<List<String>>json("$.roles")).containsExactly("ORG_MEMBER", "ORG_OWNER");
		assertThat(invitation.<List<String>>json("$.teamIds")).containsExactly(team);
		assertThat(connected.<List<String>>json("$.domainAllowList")).containsExactly("b.example", "a.example");
	}

	/**
	 * PATCH of a user or an invitation ends the membership in a team as the removal from
	 * the team does.
	 */
	@Test
	void marksLastUserThatLeavesTeamByPatch() {
		UserClient users = new UserClient(this.atlas);
		String id = users
			.post(this.acme.orgOwner(), UserClient.users(this.acme),
					"""
							{"roles":{"orgRoles":["ORG_MEMBER"]},"teamIds":["%s"],"username":"zoe@example.com"}"""
						.formatted(this.acme.team().id()))
			.json("$.id");
		String user = UserClient.users(this.acme) + "/" + id;

		assertThat(users.patch(this.acme.orgOwner(), user, "{\"teamIds\":[]}").status()).isEqualTo(200);
		assertThat(newest(this.acme.inviter()).<List<String>>json("$.requests[0].leniencies"))
			.containsExactly("EMPTY_TEAM");
		assertThat(
				users.patch(this.acme.orgOwner(), user, "{\"teamIds\":[\"" + this.acme.team().id() + "\"]}").status())
			.isEqualTo(200);
		assertThat(newest(this.acme.inviter()).body()).doesNotContain("leniencies");
		assertThat(this.atlas.patch(this.acme.orgOwner(), this.acme.invites(), """
				{"teamIds":[],"username":"zoe@example.com"}""").status()).isEqualTo(200);
		assertThat(newest(this.acme.inviter()).<List<String>>json("$.requests[0].leniencies"))
			.containsExactly("EMPTY_TEAM");
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
