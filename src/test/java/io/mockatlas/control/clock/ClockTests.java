package io.mockatlas.control.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.awaitility.Awaitility;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * {@code GET}, {@code PUT} and {@code DELETE /_mockatlas/clock}, and effects of domain
 * time.
 */
@AtlasTest
class ClockTests {

	private final AtlasClient atlas;

	private final AcmeFactory acmes;

	private final EmulatorClock clock;

	private final ClockOffsetRepository store;

	private final PlatformTransactionManager transactions;

	private final ControlClient control;

	ClockTests(AtlasClient atlas, AcmeFactory acmes, EmulatorClock clock, ClockOffsetRepository store,
			PlatformTransactionManager transactions, ControlClient control) {
		this.atlas = atlas;
		this.acmes = acmes;
		this.clock = clock;
		this.store = store;
		this.transactions = transactions;
		this.control = control;
	}

	@Test
	void followsSystemTimeByDefault() {
		Response response = this.control.get("/clock");

		assertThat(now(response)).isCloseTo(Clock.systemUTC().instant(), within(Duration.ofMinutes(1)));
		assertThat(response.<String>json("$.now")).isEqualTo(response.<String>json("$.system"));
		assertThat(response.<Boolean>json("$.frozen")).isFalse();
	}

	@Test
	void isFrozenAtGivenTime() {
		Response response = this.control.put("/clock", "{\"now\":\"2031-02-28T23:00:00+01:00\",\"frozen\":true}");

		assertThat(response.body()).matches("""
				\\{
				  "now": "2031-02-28T22:00:00Z",
				  "frozen": true,
				  "system": "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"
				}
				""");
		assertThat(response.status()).isEqualTo(200);
		assertThat(this.clock.instant()).isEqualTo("2031-02-28T22:00:00Z");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			P31D,      2031-03-31T22:00:00Z
			PT36H,     2031-03-02T10:00:00Z
			P1DT1H,    2031-03-01T23:00:00Z
			P1M,       2031-03-28T22:00:00Z
			P2W,       2031-03-14T22:00:00Z
			-P1D,      2031-02-27T22:00:00Z
			P-1Y-1D,   2030-02-27T22:00:00Z
			PT0S,      2031-02-28T22:00:00Z
			""")
	void shiftsByDurationsAndPeriods(String shift, Instant expected) {
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");

		assertThat(now(this.control.put("/clock", "{\"shift\":\"%s\"}".formatted(shift)))).isEqualTo(expected);
		assertThat(now(this.control.get("/clock"))).isEqualTo(expected);
	}

	@Test
	void shiftsAccumulate() {
		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		Response response = this.control.put("/clock", "{\"shift\":\"P1D\"}");

		assertThat(Duration.between(Instant.parse(response.json("$.system")), now(response)))
			.isEqualTo(Duration.ofDays(32));
	}

	@Test
	void continuesFromFrozenTime() {
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");
		Response response = this.control.put("/clock", "{\"frozen\":false}");

		assertThat(response.<Boolean>json("$.frozen")).isFalse();
		assertThat(now(response)).isEqualTo("2031-02-28T22:00:00Z");
		assertThat(this.clock.instant()).isBetween("2031-02-28T22:00:00Z", "2031-02-28T23:00:00Z");
	}

	@Test
	void isFrozenAtCurrentTime() {
		Response response = this.control.put("/clock", "{\"frozen\":true,\"shift\":null}");
		Instant frozen = this.clock.instant();

		assertThat(response.<Boolean>json("$.frozen")).isTrue();
		assertThat(response.<String>json("$.now")).isEqualTo(response.<String>json("$.system"));
		Awaitility.await().until(() -> Clock.systemUTC().instant().isAfter(frozen.plusMillis(10)));
		assertThat(this.clock.instant()).isEqualTo(frozen);
	}

	@Test
	void deleteResetsToSystemTime() {
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");

		assertThat(this.control.delete("/clock")).isExactly(204, "");

		followsSystemTimeByDefault();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"now\":null}" })
	void rejectsEmptyChange(String body) {
		assertIsRejected(body, "One of the fields now, shift and frozen is required.");
	}

	@Test
	void rejectsBothTimeAndShift() {
		assertIsRejected("{\"now\":\"2031-02-28T22:00:00Z\",\"shift\":\"P1D\"}",
				"Only one of the fields now and shift can be given.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "31", "31D", "P", "", "PT", "P1.5D", "P1M1DT1H" })
	void rejectsInvalidShift(String shift) {
		assertIsRejected("{\"shift\":\"%s\"}".formatted(shift),
				"The field shift must be an ISO 8601 duration or period such as P31D, PT36H, P1M or -P1D.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"now\":\"1969-12-31T23:59:59Z\"", "\"now\":\"2106-01-01T00:00:00Z\"",
			"\"now\":\"+999999999-12-31T00:00:00Z\"", "\"shift\":\"P100Y\"", "\"shift\":\"-P60Y\"",
			"\"shift\":\"P999999999Y\"", "\"shift\":\"P99999999999D\"", "\"shift\":\"PT9223372036854775807S\"" })
	void rejectsTimeOutsideTheRangeOfIds(String field) {
		assertIsRejected("{" + field + "}",
				"The clock goes from 1970 to the end of 2105: ids carry their second in 32 bits.");
	}

	@Test
	void isStoredWithTheState() {
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");
		assertThat(new EmulatorClock(this.store, this.transactions).instant()).isEqualTo("2031-02-28T22:00:00Z");

		this.control.put("/clock", "{\"frozen\":false}");
		assertThat(new EmulatorClock(this.store, this.transactions).reading().now()).isCloseTo(this.clock.instant(),
				within(Duration.ofMinutes(1)));
	}

	@Test
	void otherServerAppliesChangeAfterReload() {
		EmulatorClock other = new EmulatorClock(this.store, this.transactions);
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");
		assertThat(other.appliedVersion()).isEqualTo(this.clock.appliedVersion() - 1);

		other.reload();

		assertThat(other.instant()).isEqualTo("2031-02-28T22:00:00Z");
		assertThat(other.appliedVersion()).isEqualTo(this.clock.appliedVersion());
	}

	@Test
	void changeThatIsRolledBackIsUndone() {
		long version = this.clock.appliedVersion();

		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.clock.move(ClockChange.by(Duration.ofDays(31)));
			assertThat(this.clock.appliedVersion()).isEqualTo(version + 1);
			transaction.setRollbackOnly();
		});

		assertThat(this.clock.appliedVersion()).isEqualTo(version);
		followsSystemTimeByDefault();
	}

	@Test
	void reloadKeepsChangeThatIsNotCommittedYet() {
		new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
			this.clock.move(ClockChange.by(Duration.ofDays(31)));

			CompletableFuture.runAsync(this.clock::reload).join();

			assertThat(this.clock.instant()).isAfter(Clock.systemUTC().instant().plus(Duration.ofDays(30)));
		});
	}

	@Test
	void datesInvitations(Acme acme) {
		this.control.put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");

		Response invitation = invite(acme);

		assertThat(invitation.<String>json("$.createdAt")).isEqualTo("2031-02-28T22:00:00Z");
		assertThat(invitation.<String>json("$.expiresAt")).isEqualTo("2031-03-30T22:00:00Z");
		assertThat(new ObjectId(invitation.<String>json("$.id")).getDate()).isEqualTo("2031-02-28T22:00:00Z");
	}

	@Test
	void expiresInvitations(Acme acme) {
		String path = acme.invites() + "/" + invite(acme).<String>json("$.id");

		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		assertThat(this.atlas.get(acme.orgOwner(), path).status()).isEqualTo(404);

		this.control.put("/clock", "{\"shift\":\"-P2D\"}");
		assertThat(this.atlas.get(acme.orgOwner(), path).status()).isEqualTo(200);
	}

	/**
	 * Nonces follow system time, so authentication does not depend on domain time.
	 */
	@Test
	void doesNotAffectDigest(Acme acme) {
		String nonce = AtlasClient.nonce(this.atlas.sendUnsigned("GET", acme.invites(), null));

		this.control.put("/clock", "{\"shift\":\"P31D\"}");
		assertThat(statusOfGet(nonce, 1, acme)).isEqualTo(200);

		this.control.put("/clock", "{\"now\":\"1970-01-01T00:00:00Z\",\"frozen\":true}");
		assertThat(statusOfGet(nonce, 2, acme)).isEqualTo(200);
		assertThat(this.atlas.get(acme.orgOwner(), acme.invites()).status()).isEqualTo(200);
	}

	@Test
	void doesNotAffectTokens(Acme acme) {
		ServiceAccountCredentials client = this.acmes.createServiceAccount(acme);
		String token = this.atlas.token(client);

		for (String change : List.of("{\"shift\":\"P31D\"}", "{\"now\":\"1970-01-01T00:00:00Z\",\"frozen\":true}")) {
			this.control.put("/clock", change);

			assertThat(this.atlas.sendBearer(token, "GET", acme.invites(), null).status()).isEqualTo(200);
			String newToken = this.atlas.token(client);
			assertThat(this.atlas.sendBearer(newToken, "GET", acme.invites(), null).status()).isEqualTo(200);
		}
	}

	private int statusOfGet(String nonce, int count, Acme acme) {
		return this.atlas
			.sendUnsigned("GET", acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
					AtlasClient.authorization(acme.orgOwner(), "GET", acme.invites(), nonce, count))
			.status();
	}

	private Response invite(Acme acme) {
		return this.atlas.post(acme.orgOwner(), acme.invites(), """
				{"roles":["ORG_MEMBER"],"username":"someone@example.com"}""");
	}

	private void assertIsRejected(String body, String detail) {
		Response response = this.control.put("/clock", body);

		assertThat(response.status()).isEqualTo(400);
		assertThat(response.<String>json("$.detail")).isEqualTo(detail);
		assertThat(this.clock.reading()).satisfies((reading) -> assertThat(reading.now()).isEqualTo(reading.system()));
	}

	private static Instant now(Response response) {
		return Instant.parse(response.json("$.now"));
	}

}
