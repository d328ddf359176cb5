package io.mockatlas.api.serviceaccount;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Access list of a service account, in its organization and in a project.
 */
@AtlasTest
class ServiceAccountAccessListTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	private final Response created;

	private final JdbcTemplate jdbc;

	ServiceAccountAccessListTests(AtlasClient atlas, Acme acme, JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.atlas = atlas;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(this.atlas, this.acme);
		this.created = this.accountClient.createOnWeb("GROUP_OWNER");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void addsListsAndDeletesEntries(ServiceAccountScope scope) {
		Response added = this.accountClient.post(accessList(scope), """
				[{"ipAddress":"192.0.2.1"},{"cidrBlock":"198.51.100.0/24"}]""");

		assertThat(added.status()).isEqualTo(200);
		assertThat(added.masked()).contains("""
				"results":[{"cidrBlock":"192.0.2.1/32","createdAt":"<time>","ipAddress":"192.0.2.1","requestCount":0},\
				{"cidrBlock":"198.51.100.0/24","createdAt":"<time>","requestCount":0}],"totalCount":2""");
		assertThat(added.headerNames()).isEqualTo(ServiceAccountClient.HEADERS);
		assertThat(blocks(scope.other())).containsExactly("192.0.2.1/32", "198.51.100.0/24");
		assertThat(this.accountClient.delete(accessList(scope) + "/192.0.2.1")).isExactly(204, "");
		assertThat(this.accountClient.delete(accessList(scope) + "/198.51.100.0%2F24")).isExactly(204, "");
		assertThat(blocks(scope)).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void allowsReadersToListOnly() {
		assertThat(this.accountClient.send(this.acme.orgReader(), "GET", accessList(ServiceAccountScope.ORG), null)
			.status()).isEqualTo(200);
		assertThat(
				this.accountClient.send(this.acme.projectReader(), "GET", accessList(ServiceAccountScope.PROJECT), null)
					.status())
			.isEqualTo(200);
		for (ServiceAccountScope scope : ServiceAccountScope.values()) {
			Response response = this.accountClient.send(this.acme.projectReader(), "POST", accessList(scope), "[]");

			assertThat(response.header("X-Error-Code")).isEqualTo("USER_UNAUTHORIZED");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[]                                                        | 400 | MISSING_ONE_OF_ATTRIBUTES
			[{}]                                                      | 400 | MISSING_ONE_OF_ATTRIBUTES
			[{"ipAddress":"1.2.3.4","cidrBlock":"1.2.3.0/24"}]        | 400 | BAD_ACCESS_LIST_ADD_REQUEST
			[{"ipAddress":"nowhere"}]                                 | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
			[{"ipAddress":"192.0.2.9"},{"ipAddress":"192.0.2.9"}]     | 400 | DUPLICATE_ADDRESSES_IN_INPUT
			[{"ipAddress":"192.0.2.9"},{"ipAddress":"192.0.2.7"}]     | 409 | ADDRESS_ALREADY_IN_ACCESS_LIST
			[{"ipAddress":7}]                                         | 400 | INVALID_JSON_ATTRIBUTE
			{}                                                        | 400 | INVALID_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes, for API keys")
	void addsNothingIfOneEntryIsInvalid(String body, int status, String code) {
		this.accountClient.post(accessList(ServiceAccountScope.ORG), "[{\"ipAddress\":\"192.0.2.7\"}]");

		Response response = this.accountClient.post(accessList(ServiceAccountScope.ORG), body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(blocks(ServiceAccountScope.ORG)).containsExactly("192.0.2.7/32");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded for unknown users")
	void rejectsUnknownEntryAndAccount(Acme other) {
		String foreign = new ServiceAccountClient(this.atlas, other).create("ORG_OWNER").json("$.clientId");

		assertThat(this.accountClient.delete(accessList(ServiceAccountScope.ORG) + "/192.0.2.1")).isRejected(404,
				"RESOURCE_NOT_FOUND", "Cannot find resource %s.", "192.0.2.1");
		assertThat(this.accountClient.delete(accessList(ServiceAccountScope.ORG) + "/nothing").status()).isEqualTo(404);
		for (String all : List.of(this.accountClient.accounts(), this.accountClient.webAccounts())) {
			Stream.of(foreign, ServiceAccountClient.UNKNOWN_ID).forEach((id) -> {
				String list = all + "/" + id + "/accessList";
				assertThat(this.accountClient.get(list).status()).isEqualTo(404);
				assertThat(this.accountClient.post(list, "[{\"ipAddress\":\"192.0.2.1\"}]").status()).isEqualTo(404);
				assertThat(this.accountClient.delete(list + "/192.0.2.1").status()).isEqualTo(404);
			});
		}
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void rejectsRemovalOfAddressOfCaller() {
		Response owner = this.accountClient.create("ORG_OWNER");
		String ownList = this.accountClient.account(owner) + "/accessList";
		String token = this.atlas.token(ServiceAccountClient.credentials(owner));
		this.accountClient.post(ownList, "[{\"ipAddress\":\"127.0.0.1\"}]");

		Response response = this.accountClient.sendBearer(token, "DELETE", ownList + "/127.0.0.1");

		assertThat(response).isRejected(400, "CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST",
				"Cannot remove caller's IP address %s from access list.", "127.0.0.1");
		assertThat(this.accountClient.delete(ownList + "/127.0.0.1")).isExactly(204, "");
	}

	/**
	 * The count overflows. On PostgreSQL a failed statement makes its transaction reject
	 * all further ones.
	 */
	@Test
	@TestEvidence(value = ASSUMED, of = "a choice of mock-atlas")
	void listsEntriesAlthoughCountsCannotBeWritten() {
		Response owner = this.accountClient.create("ORG_OWNER");
		String list = this.accountClient.account(owner) + "/accessList";
		String token = this.atlas.token(ServiceAccountClient.credentials(owner));
		this.accountClient.post(list, "[{\"ipAddress\":\"127.0.0.1\"}]");
		this.jdbc.update("update access_list_entries set request_count = ? where api_user_id = ?", Long.MAX_VALUE,
				owner.<String>json("$.clientId").replace("mdb_sa_id_", ""));
		this.accountClient.sendBearer(token, "GET", this.accountClient.accounts());

		Response response = this.accountClient.get(list);

		assertThat(response.status()).isEqualTo(200);
		assertThat(response.<Long>json("$.results[0].requestCount")).isEqualTo(Long.MAX_VALUE);
		assertThat(this.accountClient.delete(list + "/127.0.0.1").status()).isEqualTo(204);
	}

	private String accessList(ServiceAccountScope scope) {
		return scope.account(this.accountClient, this.created) + "/accessList";
	}

	private List<String> blocks(ServiceAccountScope scope) {
		return this.accountClient.get(accessList(scope)).json("$.results[*].cidrBlock");
	}

}
