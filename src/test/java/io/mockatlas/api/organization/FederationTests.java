package io.mockatlas.api.organization;

import java.util.List;
import java.util.Set;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Federation settings of organizations and the organizations connected to a federation.
 */
@AtlasTest
class FederationTests {

	private static final String UNKNOWN = "690000000000000000000fff";

	private static final String NOT_FOUND = "Cannot find resource %s.";

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final Acme acme;

	FederationTests(AtlasClient atlas, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.acme = acme;
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the attributes; their values without an identity provider are assumed")
	void returnsSettings(Api api) {
		String federation = this.acmes.connect(this.acme, true, "example.com");

		Response response = this.atlas.get(this.acme.orgOwner(), settings(api));

		assertThat(response).isExactly(200, """
				{"federatedDomains":[],"hasRoleMappings":false,"id":"%s","identityProviderId":null,\
				"identityProviderStatus":"INACTIVE"}""".formatted(federation));
		assertHeaders(api, response);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(ASSUMED)
	void organizationWithoutFederationHasNoSettings(Api api) {
		Response response = this.atlas.get(this.acme.orgOwner(), settings(api));

		assertThat(response).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, this.acme.id().value());
		assertThat(response.headerNames()).isEqualTo(api.errorHeadersWithoutDeprecation());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the body; dataAccessIdentityProviderIds is assumed")
	void returnsConnectedOrganization(Api api) {
		String federation = this.acmes.connect(this.acme, false);
		this.acmes.addMember(this.acme, "ada@example.com");

		Response response = this.atlas.get(this.acme.orgOwner(), connected(api, federation) + "/" + this.acme.id());

		assertThat(response).isExactly(200, body(this.acme, "", false, "null"));
		assertHeaders(api, response);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = DOCUMENTED, of = "the body; the order of organizations is assumed")
	void listsConnectedOrganizations(Api api) {
		String federation = this.acmes.connect(this.acme, true, "example.com");
		Acme other = this.acmes.create();
		this.acmes.connect(other, federation);
		this.acmes.connect(this.acmes.create(), true);
		this.acmes.addMember(other, "ada." + other.id() + "@example.net");
		this.acmes.addMember(this.acme, "ada." + this.acme.id() + "@example.com");
		String path = connected(api, federation);

		Response response = this.atlas.get(this.acme.orgOwner(), path);

		assertThat(response).isExactly(200,
				"""
						{"links":[{"href":"%s?pageNum=1&itemsPerPage=100","rel":"self"}],"results":[%s,%s],"totalCount":2}"""
					.formatted(this.atlas.url(path), body(this.acme, "\"example.com\"", true, "[]"),
							body(other, "", false, "null")));
		assertHeaders(api, response);
		assertThat(this.atlas.get(other.orgOwner(), path).body()).isEqualTo(response.body());
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void returnsPageOfConnectedOrganizations() {
		String federation = this.acmes.connect(this.acme, false);
		Acme other = this.acmes.create();
		this.acmes.connect(other, federation);

		Response response = this.atlas.get(this.acme.orgOwner(),
				connected(Api.V2, federation) + "?itemsPerPage=1&pageNum=2");

		assertThat(response.<List<String>>json("$.results[*].orgId")).containsExactly(other.id().value());
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the users with other domains; their order is assumed")
	void returnsUsersWithOtherDomains() {
		String federation = this.acmes.connect(this.acme, true, "example.com");
		String suffix = this.acme.id() + "@example.net";
		this.acmes.addMember(this.acme, "fine." + this.acme.id() + "@example.com");
		String second = this.acmes.addMember(this.acme, "b" + suffix).user().id().value();
		String first = this.acmes.addMember(this.acme, "a" + suffix).user().id().value();

		Response one = this.atlas.get(this.acme.orgOwner(), connected(Api.V2, federation) + "/" + this.acme.id());
		Response list = this.atlas.get(this.acme.orgOwner(), connected(Api.V2, federation));

		assertThat(one).isExactly(200, body(this.acme, "\"example.com\"", true, """
				[{"emailAddress":"a%1$s@example.net","federationSettingsId":"%2$s","firstName":"A%1$s",\
				"lastName":"Example","userId":"%3$s"},{"emailAddress":"b%1$s@example.net",\
				"federationSettingsId":"%2$s","firstName":"B%1$s","lastName":"Example","userId":"%4$s"}]"""
			.formatted(this.acme.id(), federation, first, second)));
		assertThat(list.body()).contains(one.body());
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void changesRestriction(Api api) {
		String path = connected(api, this.acmes.connect(this.acme, false, "old.example")) + "/" + this.acme.id();

		Response response = this.atlas.patch(this.acme.orgOwner(), path, """
				{"domainAllowList":["example.com","Example.NET"],"domainRestrictionEnabled":true}""");

		assertThat(response).isExactly(200, body(this.acme, "\"example.com\",\"Example.NET\"", true, "[]"));
		assertHeaders(api, response);
		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isExactly(200, response.body());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                                         | "example.com" | false
			{"domainRestrictionEnabled":null,"domainAllowList":null}   | "example.com" | false
			{"domainRestrictionEnabled":true}                          | "example.com" | true
			{"domainRestrictionEnabled":true,"domainAllowList":[]}     | ``            | true
			{"orgId":"690000000000000000000fff","userConflicts":[{}],"identityProviderId":null} | "example.com" | false
			{"postAuthRoleGrants":[],"dataAccessIdentityProviderIds":[]} | "example.com" | false""")
	@TestEvidence(value = DOCUMENTED, of = "omitted attributes; for null and other attributes it is assumed")
	void restrictionIsDisabledAndDomainsAreKeptIfOmitted(String request, String domains, boolean restricted) {
		String path = connected(Api.V2, this.acmes.connect(this.acme, true, "example.com")) + "/" + this.acme.id();

		Response response = this.atlas.patch(this.acme.orgOwner(), path, request);

		assertThat(response).isExactly(200, body(this.acme, domains, restricted, (restricted) ? "[]" : "null"));
	}

	/**
	 * Terraform sends the body that it has read, without the role mappings.
	 */
	@Test
	@TestEvidence(value = DOCUMENTED, of = "by the source of Atlas's Terraform provider")
	void acceptsBodyOfResponseWithoutRoleMappings() {
		String path = connected(Api.V2, this.acmes.connect(this.acme, true, "example.com")) + "/" + this.acme.id();
		String read = this.atlas.get(this.acme.orgOwner(), path).body();

		assertThat(this.atlas.patch(this.acme.orgOwner(), path, read.replace("\"roleMappings\":[],", "")))
			.isExactly(200, read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"identityProviderId":""                                             | identityProviderId
			"identityProviderId":"c2777a9eca931f29fc2f"                         | identityProviderId
			"roleMappings":[]                                                   | roleMappings
			"postAuthRoleGrants":["ORG_MEMBER"]                                 | postAuthRoleGrants
			"dataAccessIdentityProviderIds":["690000000000000000000fff"]        | dataAccessIdentityProviderIds""")
	@TestEvidence(value = ASSUMED, of = "the detail text; the first and the third code are documented")
	void rejectsAttributesOfIdentityProviders(String attribute, String name) {
		String path = connected(Api.V2, this.acmes.connect(this.acme, false)) + "/" + this.acme.id();

		Response response = this.atlas.patch(this.acme.orgOwner(), path,
				"{\"domainRestrictionEnabled\":true," + attribute + "}");

		assertThat(response).isRejected(400, "VALIDATION_ERROR",
				"The request content produced the validation error: %s.", name + " requires an identity provider");
		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isExactly(200, body(this.acme, "", false, "null"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"@example.com\"]", "[\"\"]", "[\"com\"]" })
	@TestEvidence(ASSUMED)
	void rejectsInvalidDomains(String domains) {
		String path = connected(Api.V2, this.acmes.connect(this.acme, false)) + "/" + this.acme.id();

		Response response = this.atlas.patch(this.acme.orgOwner(), path, "{\"domainAllowList\":" + domains + "}");

		assertThat(response).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.", "domainAllowList");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"domainAllowList\":\"example.com\"", "\"domainAllowList\":[null]",
			"\"domainRestrictionEnabled\":\"true\"" })
	@TestEvidence(ASSUMED)
	void rejectsValuesOfOtherTypes(String attribute) {
		String path = connected(Api.V2, this.acmes.connect(this.acme, false)) + "/" + this.acme.id();

		Response response = this.atlas.patch(this.acme.orgOwner(), path, "{" + attribute + "}");

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo("INVALID_JSON_ATTRIBUTE");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code; that the caller's organization must be connected is documented")
	void otherFederationIsUnknown() {
		this.acmes.connect(this.acme, false);
		String other = this.acmes.connect(this.acmes.create(), false);

		for (String federation : List.of(other, UNKNOWN)) {
			String list = connected(Api.V2, federation);
			for (Response response : List.of(this.atlas.get(this.acme.orgOwner(), list),
					this.atlas.get(this.acme.orgOwner(), list + "/" + this.acme.id()),
					this.atlas.patch(this.acme.orgOwner(), list + "/" + this.acme.id(), "{}"))) {
				assertThat(response).isRejected(404, "RESOURCE_NOT_FOUND", NOT_FOUND, federation);
			}
		}
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code; that the role in the connected organization counts is documented")
	void otherConnectedOrganizationIsNotAccessible() {
		String federation = this.acmes.connect(this.acme, false);
		Acme other = this.acmes.create();
		this.acmes.connect(other, federation);

		Response response = this.atlas.get(this.acme.orgOwner(), connected(Api.V2, federation) + "/" + other.id());

		assertThat(response).isRejected(401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.");
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsMalformedId() {
		String path = connected(Api.V2, "42");

		assertThat(this.atlas.get(this.acme.orgOwner(), path).header("X-Error-Code"))
			.isEqualTo("PATH_PARAM_PARSE_ERROR");
	}

	@Test
	void doesNotEmulateDisconnection() {
		String path = connected(Api.V2, this.acmes.connect(this.acme, false)) + "/" + this.acme.id();

		Response response = this.atlas.delete(this.acme.orgOwner(), path);

		assertThat(response).isRejected(501, "NOT_EMULATED", "mock-atlas does not emulate %s %s.", "DELETE", path);
	}

	private String settings(Api api) {
		return api.base() + "/orgs/" + this.acme.id() + "/federationSettings";
	}

	private static String connected(Api api, String federation) {
		return api.base() + "/federationSettings/" + federation + "/connectedOrgConfigs";
	}

	private static String body(Acme acme, String domains, boolean restricted, String conflicts) {
		return """
				{"dataAccessIdentityProviderIds":[],"domainAllowList":[%s],"domainRestrictionEnabled":%s,\
				"identityProviderId":null,"orgId":"%s","postAuthRoleGrants":[],"roleMappings":[],\
				"userConflicts":%s}""".formatted(domains, restricted, acme.id(), conflicts);
	}

	private static void assertHeaders(Api api, Response response) {
		Set<String> names = api.headersWithoutDeprecation();
		names.removeAll(Set.of("ratelimit-limit", "ratelimit-remaining"));
		assertThat(response.header("Content-Type")).isEqualTo(api.contentType());
		assertThat(response.headerNames()).isEqualTo(names);
	}

}
