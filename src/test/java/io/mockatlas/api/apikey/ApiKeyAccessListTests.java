package io.mockatlas.api.apikey;

import java.util.List;

import io.mockatlas.fixture.Acme;
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
import static io.mockatlas.evidence.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Access lists of API keys: {@code /orgs/{orgId}/apiKeys/{apiUserId}/accessList} and its
 * entries.
 */
@AtlasTest
class ApiKeyAccessListTests {

	private final AtlasClient atlas;

	private final Acme acme;

	private final ApiKeyClient keyClient;

	private final String keyId;

	private final String list;

	ApiKeyAccessListTests(AtlasClient atlas, Acme acme) {
		this.atlas = atlas;
		this.acme = acme;
		this.keyClient = new ApiKeyClient(this.atlas, this.acme);
		this.keyId = this.keyClient.id(this.acme.orgReader());
		this.list = this.keyClient.accessList(this.keyId);
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(value = RECORDED, of = "on v2, for an address; that v1.0 returns the same is documented")
	void returnsListWithNewEntry(Api api) {
		String path = this.keyClient.keys(api) + "/" + this.keyId + "/accessList";
		Response added = this.atlas.post(this.acme.orgOwner(), path, """
				[{"ipAddress":"192.168.0.139"}]""");

		String url = this.atlas.url(path);
		String body = """
				{"links":[{"href":"%1$s?includeCount=true&pageNum=1&itemsPerPage=100","rel":"self"}],"results":[\
				{"cidrBlock":"192.168.0.139/32","count":0,"created":"<time>","ipAddress":"192.168.0.139",\
				"links":[{"href":"%1$s/192.168.0.139","rel":"self"}]}],"totalCount":1}""".formatted(url);
		assertThat(added).isLike(body);
		assertThat(added.headerNames()).isEqualTo(api.headersWithoutDeprecation());
		assertThat(this.atlas.get(this.acme.orgOwner(), path)).isExactly(200, added.body());
	}

	@Test
	@TestEvidence(value = RECORDED, of = "except for GET of an entry")
	void hasJavaMethodHeader() {
		Response added = add("{\"ipAddress\":\"192.0.2.1\"}");
		Response deleted = this.atlas.delete(this.acme.orgOwner(), this.list + "/192.0.2.1");

		assertThat(added.header("X-Java-Method"))
			.isEqualTo("ApiOrganizationApiUsersAccessListResource::addApiUserAccessList");
		assertThat(deleted.header("X-Java-Method"))
			.isEqualTo("ApiOrganizationApiUsersAccessListResource::deleteUserAccessListEntry");
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the order, and that a block is identified by its first address")
	void normalizesAddressesAndBlocks() {
		Response added = add("""
				{"ipAddress":"2001:DB8::1"},{"cidrBlock":"10.1.2.3/8"},{"cidrBlock":"192.0.2.7/32","ipAddress":""},\
				{"cidrBlock":"2001:db8::/32"},{"ipAddress":"::ffff:198.51.100.7"},{"cidrBlock":"0.0.0.0/0"}""");

		assertThat(added.<List<String>>json("$.results[*].cidrBlock")).containsExactly("0.0.0.0/0", "10.0.0.0/8",
				"192.0.2.7/32", "198.51.100.7/32", "2001:db8:0:0:0:0:0:0/32", "2001:db8:0:0:0:0:0:1/128");
		assertThat(added.<List<String>>json("$.results[*].ipAddress")).containsExactly("192.0.2.7", "198.51.100.7",
				"2001:db8:0:0:0:0:0:1");
		assertThat(added.<String>json("$.results[1].links[0].href"))
			.isEqualTo(this.atlas.url(this.list + "/10.0.0.0%2F8"));
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.1/32", "192.0.2.1%2F32, 192.0.2.1/32", "10.0.0.0%2F8, 10.0.0.0/8",
			"10.9.9.9%2f8, 10.0.0.0/8", "2001:db8::1, 2001:db8:0:0:0:0:0:1/128",
			"2001:0DB8:0:0:0:0:0:1%2F128, 2001:db8:0:0:0:0:0:1/128", "2001:db8::%2F32, 2001:db8:0:0:0:0:0:0/32",
			"2001%3Adb8%3A%3A%2F32, 2001:db8:0:0:0:0:0:0/32" })
	@TestEvidence(value = DOCUMENTED, of = "%2F for the slash of a block; other forms of an address are assumed")
	void findsEntryByAnyFormOfItsAddress(String entry, String block) {
		add("""
				{"ipAddress":"192.0.2.1"},{"cidrBlock":"10.0.0.0/8"},{"ipAddress":"2001:db8::1"},\
				{"cidrBlock":"2001:db8::/32"}""");

		assertThat(this.atlas.get(this.acme.orgOwner(), this.list + "/" + entry).<String>json("$.cidrBlock"))
			.isEqualTo(block);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.list + "/" + entry + "?pretty=true").status())
			.isEqualTo(200);
		assertThat(this.atlas.delete(this.acme.orgOwner(), this.list + "/" + entry)).isExactly(204, "");
		assertThat(this.atlas.get(this.acme.orgOwner(), this.list).<List<String>>json("$.results[*].cidrBlock"))
			.hasSize(3)
			.doesNotContain(block);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.1", "10.0.0.0%2F8, 10.0.0.0/8", "nonsense, nonsense", "1.2.3%2F99, 1.2.3/99" })
	@TestEvidence(value = DOCUMENTED, of = "the code, for whitelists")
	void rejectsUnknownEntry(String entry, String shown) {
		add("{\"ipAddress\":\"192.0.2.2\"}");

		for (String method : List.of("GET", "DELETE")) {
			assertThat(this.atlas.send(this.acme.orgOwner(), method, this.list + "/" + entry, null)).isRejected(404,
					"API_KEY_ACCESS_LIST_NOT_FOUND", "IP address %s not on access list for API key %s.", shown,
					this.keyId);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					[{"ipAddress":"192.0.2.256"}]                                   | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"192.0.2"}]                                       | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"010.0.0.1"}]                                     | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"192.0.2.1/32"}]                                  | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"localhost"}]                                     | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"::zz"}]                                          | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"fe80::1%lo"}]                                    | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"192.0.2.1\\u0001"}]                              | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"192.0.2.1"}]                                     | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"192.0.2.0/33"}]                                  | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"192.0.2.0/-1"}]                                  | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"192.0.2.0/"}]                                    | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"192.0.2.0/24/24"}]                               | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"cidrBlock":"2001:db8::/129"}]                                | 400 | INVALID_IP_ADDRESS_OR_CIDR_NOTATION
					[{"ipAddress":"0.0.0.0"}]                                       | 400 | CANNOT_ADD_IP_ADDRESS_TO_API_KEY_ACCESS_LIST
					[{"cidrBlock":"::/128"}]                                        | 400 | CANNOT_ADD_IP_ADDRESS_TO_API_KEY_ACCESS_LIST
					[{"ipAddress":"192.0.2.2","cidrBlock":"192.0.2.0/24"}]          | 400 | BAD_ACCESS_LIST_ADD_REQUEST
					[{"ipAddress":"192.0.2.2"},{}]                                  | 400 | MISSING_ONE_OF_ATTRIBUTES
					[{"ipAddress":null}]                                            | 400 | MISSING_ONE_OF_ATTRIBUTES
					[]                                                              | 400 | MISSING_ONE_OF_ATTRIBUTES
					[{"ipAddress":"192.0.2.2"},{"cidrBlock":"192.0.2.2/32"}]        | 400 | DUPLICATE_ADDRESSES_IN_INPUT
					[{"ipAddress":"192.0.2.2"},{"ipAddress":"192.0.2.1"}]           | 409 | ADDRESS_ALREADY_IN_ACCESS_LIST
					[{"ipAddress":7}]                                               | 400 | INVALID_JSON_ATTRIBUTE
					[null]                                                          | 400 | INVALID_JSON_ATTRIBUTE
					{"ipAddress":"192.0.2.2"}                                       | 400 | INVALID_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the codes, for whitelists")
	void addsNothingIfOneEntryIsInvalid(String body, int status, String code) {
		String before = add("{\"ipAddress\":\"192.0.2.1\"}").body();

		Response response = this.atlas.post(this.acme.orgOwner(), this.list, body);

		assertThat(response.status()).isEqualTo(status);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.list)).isExactly(200, before);
	}

	@Test
	@TestEvidence(value = RECORDED, of = "GET by a key with Organization Read Only")
	void allowsKeyItselfAndOwnersOnly() {
		String other = this.keyClient.accessList(this.keyClient.id(this.acme.orgMember()));

		assertThat(this.atlas.get(this.acme.orgReader(), this.list).status()).isEqualTo(200);
		assertThat(this.atlas.post(this.acme.orgReader(), this.list, """
				[{"cidrBlock":"127.0.0.0/8"},{"ipAddress":"192.0.2.1"}]""").status()).isEqualTo(200);
		assertThat(this.atlas.delete(this.acme.orgReader(), this.list + "/192.0.2.1").status()).isEqualTo(204);
		assertThat(this.atlas.get(this.acme.orgReader(), other)).isRejected(401, "API_KEY_ACCESS_LIST_ACCESS_DENIED",
				"API key access lists are only accessible by the API key or by a user administrator.");
		assertThat(this.atlas.post(this.acme.orgReader(), other, "[{\"ipAddress\":\"192.0.2.1\"}]").status())
			.isEqualTo(401);
		assertThat(this.atlas.delete(this.acme.orgReader(), other + "/192.0.2.1").status()).isEqualTo(401);
		assertThat(this.atlas.get(this.acme.orgReader(), other + "/192.0.2.1").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.0%2F8" })
	@TestEvidence(value = RECORDED,
			of = "the detail text; the rule is documented for an address and assumed for a block that contains it")
	void rejectsRemovalOfAddressOfCaller(String entry) {
		this.atlas.post(this.acme.orgReader(), this.list, """
				[{"ipAddress":"127.0.0.1"},{"cidrBlock":"127.0.0.0/8"}]""");

		assertThat(this.atlas.delete(this.acme.orgReader(), this.list + "/" + entry)).isRejected(400,
				"CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST", "Cannot remove caller's IP address %s from access list.",
				"127.0.0.1");
		assertThat(this.atlas.delete(this.acme.orgOwner(), this.list + "/" + entry)).isExactly(204, "");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void deletesListWithKey() {
		add("{\"ipAddress\":\"192.0.2.1\"}");

		assertThat(this.atlas.delete(this.acme.orgOwner(), this.keyClient.keys() + "/" + this.keyId).status())
			.isEqualTo(204);
		assertThat(this.atlas.get(this.acme.orgOwner(), this.list)).isRejected(400, "API_KEY_NOT_FOUND",
				"No API key with ID %s exists.", this.keyId);
		assertThat(this.atlas.post(this.acme.orgOwner(), this.keyClient.accessList(ApiKeyClient.UNKNOWN_ID), "[]")
			.header("X-Error-Code")).isEqualTo("API_KEY_NOT_FOUND");
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void listsEntriesInPages() {
		add("{\"ipAddress\":\"192.0.2.1\"},{\"ipAddress\":\"192.0.2.2\"},{\"ipAddress\":\"192.0.2.3\"}");

		Response page = this.atlas.get(this.acme.orgOwner(), this.list + "?itemsPerPage=2&pageNum=2");

		assertThat(page.<List<String>>json("$.results[*].ipAddress")).containsExactly("192.0.2.3");
		assertThat(page.<List<String>>json("$.links[*].rel")).containsExactly("self", "previous");
	}

	private Response add(String entries) {
		return this.atlas.post(this.acme.orgOwner(), this.list, "[" + entries + "]");
	}

}
