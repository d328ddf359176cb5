package io.mockatlas.security;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Roles that the operations on invitations require.
 */
@AtlasTest
class RoleAuthorizationTests {

	private static final String ROLE_MISSING = "Current user is not authorized to perform this action.";

	private final AtlasClient atlas;

	private final Acme acme;

	private final Acme other;

	RoleAuthorizationTests(AtlasClient atlas, Acme acme, Acme other) {
		this.atlas = atlas;
		this.acme = acme;
		this.other = other;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orgOwner      | organization      | yes
			orgOwner      | acme-web          | yes
			orgOwner      | acme-data         | yes
			orgOwner      | otherOrganization | USER_CANNOT_ACCESS_ORG
			orgOwner      | otherProject      | USER_CANNOT_ACCESS_GROUP
			orgMember     | organization      | USER_UNAUTHORIZED
			orgMember     | acme-web          | USER_CANNOT_ACCESS_GROUP
			orgMember     | acme-data         | USER_CANNOT_ACCESS_GROUP
			orgMember     | otherOrganization | USER_CANNOT_ACCESS_ORG
			orgMember     | otherProject      | USER_CANNOT_ACCESS_GROUP
			orgReader     | organization      | USER_UNAUTHORIZED
			orgReader     | acme-web          | USER_UNAUTHORIZED
			orgReader     | acme-data         | USER_UNAUTHORIZED
			orgReader     | otherOrganization | USER_CANNOT_ACCESS_ORG
			orgReader     | otherProject      | USER_CANNOT_ACCESS_GROUP
			projectOwner  | organization      | USER_UNAUTHORIZED
			projectOwner  | acme-web          | yes
			projectOwner  | acme-data         | USER_CANNOT_ACCESS_GROUP
			projectOwner  | otherOrganization | USER_CANNOT_ACCESS_ORG
			projectOwner  | otherProject      | USER_CANNOT_ACCESS_GROUP
			projectReader | organization      | USER_UNAUTHORIZED
			projectReader | acme-web          | USER_UNAUTHORIZED
			projectReader | acme-data         | USER_CANNOT_ACCESS_GROUP
			projectReader | otherOrganization | USER_CANNOT_ACCESS_ORG
			projectReader | otherProject      | USER_CANNOT_ACCESS_GROUP
			otherOwner    | organization      | USER_CANNOT_ACCESS_ORG
			otherOwner    | acme-web          | USER_CANNOT_ACCESS_GROUP
			otherOwner    | acme-data         | USER_CANNOT_ACCESS_GROUP
			otherOwner    | otherOrganization | yes
			otherOwner    | otherProject      | yes""")
	@TestEvidence(value = RECORDED,
			of = "the two codes of projects, on other resources; the permissions of the roles are documented")
	void requiresRoleToListAndDelete(String key, String resource, String outcome) {
		for (Api api : Api.values()) {
			String path = path(api, resource);
			String id = createInvitation(path, api + "@example.com");

			Response list = this.atlas.get(key(key), path);
			Response deletion = this.atlas.delete(key(key), path + "/" + id);

			if (outcome.equals("yes")) {
				assertThat(list.status()).isEqualTo(200);
				assertThat(deletion.status()).isEqualTo(204);
			}
			else {
				assertRejected(list, outcome, api);
				assertRejected(deletion, outcome, api);
				assertThat(this.atlas.get(owner(path), path + "/" + id).status()).isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, false", "POST, false", "PATCH, false", "GET, true", "PATCH, true", "DELETE, true" })
	@TestEvidence(DOCUMENTED)
	void requiresRoleForAllOperations(String method, boolean hasId) {
		for (Api api : Api.values()) {
			String id = (hasId) ? "/690000000000000000000fff" : "";

			Response organization = this.atlas.send(this.acme.projectOwner(), method, api.invites(this.acme) + id,
					"{}");
			Response project = this.atlas.send(this.acme.projectReader(), method, api.webInvites(this.acme) + id, "{}");

			assertRejected(organization, "USER_UNAUTHORIZED", api);
			assertRejected(project, "USER_UNAUTHORIZED", api);
		}
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void requiresRoleOnSamplePathOfV1() {
		String id = createInvitation(this.acme.invites(), "ada@example.com");

		Response response = this.atlas.delete(this.acme.orgMember(),
				"/api/atlas/v1.0/orgs/" + this.acme.id() + "/invitations/" + id);

		assertRejected(response, "USER_UNAUTHORIZED", Api.V1);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "an unknown project; the code for an unknown organization is documented")
	void returns404ForUnknownIdBeforeRoleCheck(Api api) {
		String unknown = "690000000000000000000fff";

		Response organization = this.atlas.get(this.acme.orgMember(), api.base() + "/orgs/" + unknown + "/invites");
		Response project = this.atlas.get(this.acme.orgMember(), api.base() + "/groups/" + unknown + "/invites");

		assertThat(organization).isRejected(404, "ORG_NOT_FOUND", "No organization with ID %s exists.", unknown);
		assertThat(project).isRejected(404, "GROUP_NOT_FOUND", "No group with ID %s exists.", unknown);
		assertThat(organization.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
		assertThat(project.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/orgs/x/invites", "/orgs/690000000000000000000FFF/invites",
			"/orgs/690000000000000000000fffa/invites", "/groups/x/invites",
			"/groups/-/invites/690000000000000000000fff", "/groups/69000000000000000000000g/invites" })
	@TestEvidence(value = ASSUMED, of = "it is recorded for API keys")
	void returns400ForMalformedIdBeforeRoleCheck(String path) {
		Response response = this.atlas.get(this.acme.orgOwner(), "/api/atlas/v2" + path);

		assertThat(response).isRejected(400, "PATH_PARAM_PARSE_ERROR",
				"One or more path parameter in the request URI %s is malformed.", "/api/atlas/v2" + path);
		assertThat(response.headerNames()).isEqualTo(Api.V2.errorHeadersBeforeVersioning());
	}

	@Test
	@TestEvidence(value = RECORDED,
			of = "a request for an unknown project returns 401 without credentials, 404 with them")
	void requiresCredentialsBeforeLookup() {
		Response response = this.atlas.sendUnsigned("GET", "/api/atlas/v2/groups/111111111111111111111111/invites",
				null);

		assertThat(response.status()).isEqualTo(401);
		assertThat(response.headerNames()).containsExactly("content-length", "content-type", "vary",
				"www-authenticate");
	}

	private void assertRejected(Response response, String code, Api api) {
		assertThat(response).isRejected(401, code, switch (code) {
			case "USER_CANNOT_ACCESS_ORG" -> "User cannot access this organization.";
			case "USER_CANNOT_ACCESS_GROUP" -> "User cannot access this group.";
			default -> ROLE_MISSING;
		});
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersBeforeVersioning());
	}

	private String createInvitation(String path, String username) {
		String role = (path.contains("/orgs/")) ? "ORG_MEMBER" : "GROUP_OWNER";
		return this.atlas.post(owner(path), path, """
				{"roles":["%s"],"username":"%s"}""".formatted(role, username)).json("$.id");
	}

	private Key owner(String path) {
		return (path.contains(this.other.id().value()) || path.contains(this.other.webId().value()))
				? this.other.orgOwner() : this.acme.orgOwner();
	}

	private String path(Api api, String resource) {
		return switch (resource) {
			case "organization" -> api.invites(this.acme);
			case "acme-web" -> api.webInvites(this.acme);
			case "acme-data" -> api.base() + "/groups/" + this.acme.data().id() + "/invites";
			case "otherOrganization" -> api.invites(this.other);
			case "otherProject" -> api.webInvites(this.other);
			default -> throw new IllegalArgumentException(resource);
		};
	}

	private Key key(String name) {
		return switch (name) {
			case "orgOwner" -> this.acme.orgOwner();
			case "orgMember" -> this.acme.orgMember();
			case "orgReader" -> this.acme.orgReader();
			case "projectOwner" -> this.acme.projectOwner();
			case "projectReader" -> this.acme.projectReader();
			case "otherOwner" -> this.other.orgOwner();
			default -> throw new IllegalArgumentException(name);
		};
	}

}
