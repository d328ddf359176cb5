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
import org.junit.jupiter.params.provider.ValueSource;

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

	private final ServiceAccounts accounts;

	private final Response created;

	ServiceAccountAccessListTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.accounts = new ServiceAccounts(this.atlas, this.acme);
		this.created = this.accounts.createOnWeb("GROUP_OWNER");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@TestEvidence(DOCUMENTED)
	void addsListsAndDeletesEntries(boolean byProject) {
		Response added = this.accounts.post(list(byProject), """
				[{"ipAddress":"192.0.2.1"},{"cidrBlock":"198.51.100.0/24"}]""");

		assertThat(added.status()).isEqualTo(200);
		assertThat(added.masked()).contains("""
				"results":[{"cidrBlock":"192.0.2.1/32","createdAt":"<time>","ipAddress":"192.0.2.1","requestCount":0},\
				{"cidrBlock":"198.51.100.0/24","createdAt":"<time>","requestCount":0}],"totalCount":2""");
		assertThat(added.headerNames()).isEqualTo(ServiceAccounts.HEADERS);
		assertThat(blocks(!byProject)).containsExactly("192.0.2.1/32", "198.51.100.0/24");
		assertThat(this.accounts.delete(list(byProject) + "/192.0.2.1")).isExactly(204, "");
		assertThat(this.accounts.delete(list(byProject) + "/198.51.100.0%2F24")).isExactly(204, "");
		assertThat(blocks(byProject)).isEmpty();
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void readersReadAndOwnersChange() {
		assertThat(this.accounts.send(this.acme.orgReader(), "GET", list(false), null).status()).isEqualTo(200);
		assertThat(this.accounts.send(this.acme.projectReader(), "GET", list(true), null).status()).isEqualTo(200);
		for (boolean byProject : new boolean[] { true, false }) {
			Response response = this.accounts.send(this.acme.projectReader(), "POST", list(byProject), "[]");

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
			{}                                                        | 400 | MALFORMED_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes, of API keys")
	void addsAllOrNothing(String body, int status, String code) {
		this.accounts.post(list(false), "[{\"ipAddress\":\"192.0.2.7\"}]");

		Response response = this.accounts.post(list(false), body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(blocks(false)).containsExactly("192.0.2.7/32");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the code, which is recorded of unknown users")
	void unknownEntryAndAccountAreNotFound(Acme other) {
		String foreign = new ServiceAccounts(this.atlas, other).create("ORG_OWNER").json("$.clientId");

		assertThat(this.accounts.delete(list(false) + "/192.0.2.1")).isRefused(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", "192.0.2.1");
		assertThat(this.accounts.delete(list(false) + "/nothing").status()).isEqualTo(404);
		for (String all : List.of(this.accounts.all(), this.accounts.ofWeb())) {
			Stream.of(foreign, ServiceAccounts.NOBODY).forEach((id) -> {
				String list = all + "/" + id + "/accessList";
				assertThat(this.accounts.get(list).status()).isEqualTo(404);
				assertThat(this.accounts.post(list, "[{\"ipAddress\":\"192.0.2.1\"}]").status()).isEqualTo(404);
				assertThat(this.accounts.delete(list + "/192.0.2.1").status()).isEqualTo(404);
			});
		}
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void accountCannotLockItselfOut() {
		Response owner = this.accounts.create("ORG_OWNER");
		String own = this.accounts.one(owner) + "/accessList";
		String token = this.atlas.token(ServiceAccounts.client(owner));
		this.accounts.post(own, "[{\"ipAddress\":\"127.0.0.1\"}]");

		Response response = this.atlas.sendUnsigned("DELETE", own + "/127.0.0.1", null, "Accept",
				"application/vnd.atlas.2024-08-05+json", "Authorization", "Bearer " + token);

		assertThat(response).isRefused(400, "CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST",
				"Cannot remove caller's IP address %s from access list.", "127.0.0.1");
		assertThat(this.accounts.delete(own + "/127.0.0.1")).isExactly(204, "");
	}

	private String list(boolean byProject) {
		return ((byProject) ? this.accounts.oneOfWeb(this.created) : this.accounts.one(this.created)) + "/accessList";
	}

	private List<String> blocks(boolean byProject) {
		return this.accounts.get(list(byProject)).json("$.results[*].cidrBlock");
	}

}
