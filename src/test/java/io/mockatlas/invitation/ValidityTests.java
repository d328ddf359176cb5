package io.mockatlas.invitation;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Validity}.
 */
class ValidityTests {

	@Test
	void lastsThirtyDaysFromWholeSecond() {
		Validity validity = Validity.from(Instant.parse("2026-08-10T03:03:37.999999999Z"));

		assertThat(validity.createdAt()).isEqualTo("2026-08-10T03:03:37Z");
		assertThat(validity.expiresAt()).isEqualTo("2026-09-09T03:03:37Z");
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-10T00:00:00Z, 2024-03-11T00:00:00Z", "2026-12-15T23:59:59Z, 2027-01-14T23:59:59Z",
			"2026-10-20T00:30:00Z, 2026-11-19T00:30:00Z" })
	void countsDaysInsteadOfMonths(Instant createdAt, Instant expiresAt) {
		assertThat(Validity.from(createdAt).expiresAt()).isEqualTo(expiresAt);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-10T03:03:36Z, false", "2026-08-10T03:03:37Z, false", "2026-09-09T03:03:36.999Z, false",
			"2026-09-09T03:03:37Z, true", "2026-09-09T03:03:38Z, true" })
	void expiresAtEnd(Instant now, boolean expired) {
		Validity validity = Validity.from(Instant.parse("2026-08-10T03:03:37Z"));

		assertThat(validity.isExpiredAt(now)).isEqualTo(expired);
	}

}
