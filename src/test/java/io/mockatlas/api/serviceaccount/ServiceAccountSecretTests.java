package io.mockatlas.api.serviceaccount;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import io.mockatlas.fixture.TestClock;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secrets of service accounts, {@code /orgs/{orgId}/serviceAccounts/{clientId}/secrets},
 * and the tokens that they issue.
 */
@AtlasTest
class ServiceAccountSecretTests {

	private final AtlasClient atlas;

	private final TestClock clock;

	private final Acme acme;

	private final ServiceAccountClient accountClient;

	private final Response created;

	private final ServiceAccountCredentials client;

	ServiceAccountSecretTests(AtlasClient atlas, TestClock clock, Acme acme) {
		this.atlas = atlas;
		this.clock = clock;
		this.acme = acme;
		this.accountClient = new ServiceAccountClient(this.atlas, this.acme);
		this.created = create(8760);
		this.client = ServiceAccountClient.credentials(this.created);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void createsSecretAndReturnsItOnce() {
		Response second = add(24);

		String secret = second.json("$.secret");
		assertThat(second).isLike(201, """
				{"createdAt":"<time>","expiresAt":"<time>","id":"<id>","secret":"%s"}""".formatted(secret));
		assertThat(second.headerNames()).isEqualTo(ServiceAccountClient.HEADERS);
		Response account = this.accountClient.get(account());
		assertThat(account.<List<String>>json("$.secrets[*].maskedSecretValue")).containsExactly(
				"mdb_sa_sk_..." + this.client.secret().substring(46), "mdb_sa_sk_..." + secret.substring(46));
		assertThat(account.<String>json("$.secrets[1].expiresAt")).isEqualTo(second.<String>json("$.expiresAt"));
		assertThat(this.accountClient.statusWithNewToken(new ServiceAccountCredentials(this.client.id(), secret)))
			.isEqualTo(200);
		assertThat(this.accountClient.statusWithNewToken(this.client)).isEqualTo(200);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void newSecretLimitsOldOneToSevenDays() {
		Response second = add(24);

		assertThat(Duration.between(Instant.parse(second.json("$.createdAt")), expiryOfFirst()))
			.isEqualTo(Duration.ofDays(7));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void newSecretDoesNotExtendOldOne() {
		Response brief = create(8);

		add(brief, 8760);

		assertThat(expiryOfFirst(brief)).isEqualTo(brief.<String>json("$.secrets[0].expiresAt"));
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "the limit, by Atlas's Terraform provider; code and detail text are assumed")
	void allowsAtMostTwoSecrets() {
		String second = add(24).json("$.id");

		assertThat(add(24)).isRejected(400, "MAX_SERVICE_ACCOUNT_SECRETS_EXCEEDED",
				"Maximum number of secrets per service account (%s) in %s exceeded while trying to add secrets.", 2,
				this.client.id());

		assertThat(this.accountClient.delete(account() + "/secrets/" + second).status()).isEqualTo(204);
		assertThat(add(24).status()).isEqualTo(201);
	}

	@Test
	@TestEvidence(value = DOCUMENTED, of = "Atlas's Terraform provider")
	void deletionRevokesTokensOfSecretOnly() {
		Response second = add(24);
		ServiceAccountCredentials other = new ServiceAccountCredentials(this.client.id(), second.json("$.secret"));
		String token = this.atlas.token(this.client);
		String otherToken = this.atlas.token(other);

		assertThat(this.accountClient.delete(account() + "/secrets/" + this.created.json("$.secrets[0].id")))
			.isExactly(204, "");

		assertThat(this.accountClient.statusWithNewToken(this.client)).isEqualTo(401);
		assertThat(this.accountClient.statusWithToken(token)).isEqualTo(401);
		assertThat(this.accountClient.statusWithToken(otherToken)).isEqualTo(200);
		assertThat(this.accountClient.get(account()).<List<String>>json("$.secrets[*].id"))
			.containsExactly(second.<String>json("$.id"));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "the account without a secret is kept")
	void deletesLastSecret() {
		String secrets = account() + "/secrets/";
		String id = this.created.json("$.secrets[0].id");

		assertThat(this.accountClient.delete(secrets + id)).isExactly(204, "");
		assertThat(this.accountClient.delete(secrets + id)).isRejected(404, "RESOURCE_NOT_FOUND",
				"Cannot find resource %s.", id);
		assertThat(this.accountClient.get(account()).<List<Object>>json("$.secrets")).isEmpty();
		assertThat(this.accountClient.statusWithNewToken(this.client)).isEqualTo(401);
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void showsLastUseOfSecret() {
		assertThat(this.accountClient.get(account()).body()).doesNotContain("lastUsedAt");
		Instant before = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);

		this.atlas.token(this.client);

		assertThat(Instant.parse(this.accountClient.get(account()).<String>json("$.secrets[0].lastUsedAt")))
			.isBetween(before, before.plusSeconds(60));
	}

	@Test
	@TestEvidence(value = ASSUMED, of = "secrets expire by the system clock")
	void expiresBySystemTime() {
		this.clock.shiftBy(Duration.ofDays(3650));
		Response later = create(8);
		this.clock.reset();
		this.clock.shiftBy(Duration.ofDays(-3650));
		Response earlier = create(8);

		for (int days : List.of(0, 7300)) {
			this.clock.shiftBy(Duration.ofDays(days));
			for (Response account : List.of(this.created, later, earlier)) {
				assertThat(this.accountClient.statusWithNewToken(ServiceAccountClient.credentials(account)))
					.isEqualTo(200);
			}
		}
		assertThat(Instant.parse(earlier.<String>json("$.createdAt")))
			.isBefore(Instant.parse(earlier.json("$.secrets[0].createdAt")));
	}

	@Test
	@TestEvidence(DOCUMENTED)
	void limitsValidityBySettingOfOrganization() {
		String settings = "/api/atlas/v2/orgs/" + this.acme.id() + "/settings";
		this.atlas.patch(this.acme.orgOwner(), settings, "{\"maxServiceAccountSecretValidityInHours\":48}");

		assertThat(add(49)).isRejected(400, "INVALID_ATTRIBUTE", "Invalid attribute %s specified.",
				"secretExpiresAfterHours");
		assertThat(create(49).status()).isEqualTo(400);
		assertThat(add(48).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	@TestEvidence(DOCUMENTED)
	void rejectsNegativeOrZeroValidity(int hours) {
		assertThat(add(hours)).isRejected(400, "ATTRIBUTE_NEGATIVE_OR_ZERO",
				"The attribute %s cannot be negative or zero.", "secretExpiresAfterHours");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                | MISSING_ATTRIBUTE
			{"secretExpiresAfterHours":7}     | INVALID_ATTRIBUTE
			{"secretExpiresAfterHours":8761}  | INVALID_ATTRIBUTE
			{"secretExpiresAfterHours":true}  | INVALID_JSON_ATTRIBUTE
			{"withoutInitialSecret":true}     | MISSING_ATTRIBUTE
			[8]                               | INVALID_JSON""")
	@TestEvidence(value = DOCUMENTED, of = "the limits; the codes are assumed")
	void rejectsInvalidSecret(String body, String code) {
		Response response = this.accountClient.post(account() + "/secrets", body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("X-Error-Code")).isEqualTo(code);
		assertThat(this.accountClient.get(account()).<List<Object>>json("$.secrets")).hasSize(1);
		assertThat(expiryOfFirst()).isEqualTo(this.created.<String>json("$.secrets[0].expiresAt"));
	}

	@Test
	void rejectsMalformedSecretId() {
		assertThat(this.accountClient.delete(account() + "/secrets/x").header("X-Error-Code"))
			.isEqualTo("PATH_PARAM_PARSE_ERROR");
	}

	@Test
	void rejectsSecretOfOtherAccount() {
		Response other = this.accountClient.create("ORG_OWNER");
		String id = other.json("$.secrets[0].id");

		assertThat(this.accountClient.delete(account() + "/secrets/" + id).status()).isEqualTo(404);

		assertThat(this.accountClient.statusWithNewToken(ServiceAccountClient.credentials(other))).isEqualTo(200);
	}

	@Test
	void createsSecondSecretOnce() throws Exception {
		assertThat(ConcurrentCalls.statuses(8, (i) -> add(24))).containsOnlyOnce(201).contains(400).hasSize(8);
	}

	@Test
	void deletesSecretInUse() throws Exception {
		String secret = account() + "/secrets/" + this.created.json("$.secrets[0].id");

		List<Integer> statuses = ConcurrentCalls.statuses(16, (i) -> (i == 0) ? this.accountClient.delete(secret)
				: this.atlas.postForm("/api/oauth/token", "grant_type=client_credentials", this.client.basic()));

		assertThat(statuses).contains(204).isSubsetOf(200, 204, 401);
		assertThat(this.accountClient.statusWithNewToken(this.client)).isEqualTo(401);
	}

	private Response create(int hours) {
		return this.accountClient.post(this.accountClient.accounts(), """
				{"description":"d","name":"CI","roles":["ORG_OWNER"],"secretExpiresAfterHours":%d}""".formatted(hours));
	}

	private Response add(int hours) {
		return add(this.created, hours);
	}

	private Response add(Response account, int hours) {
		return this.accountClient.post(this.accountClient.account(account) + "/secrets", """
				{"secretExpiresAfterHours":%d}""".formatted(hours));
	}

	private String account() {
		return this.accountClient.account(this.created);
	}

	private Instant expiryOfFirst() {
		return expiryOfFirst(this.created);
	}

	private Instant expiryOfFirst(Response account) {
		return Instant
			.parse(this.accountClient.get(this.accountClient.account(account)).json("$.secrets[0].expiresAt"));
	}

}
