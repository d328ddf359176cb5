package io.mockatlas.organization.settings;

import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import io.mockatlas.objectid.FederationSettingsId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FederationSettings} and {@link DomainAllowList}.
 */
class FederationSettingsTests {

	private static final FederationSettings UNRESTRICTED = FederationSettings
		.unrestricted(new FederationSettingsId("690000000000000000000fed"));

	@ParameterizedTest
	@CsvSource({ "ada@example.com, true", "ada@EXAMPLE.com, true", "ada@sub.example.com, false",
			"ada@example.com.org, false", "ada@myexample.com, false", "ada@com, false", "example.com@else.org, false",
			"ada@example.net, true" })
	void permitsOnlyWholeDomains(String username, boolean permitted) {
		FederationSettings settings = UNRESTRICTED.with(true, List.of("example.com", "Example.NET"));

		assertThat(settings.permits(username)).isEqualTo(permitted);
	}

	@Test
	void permitsAllWithoutRestriction() {
		assertThat(UNRESTRICTED.with(false, List.of("example.com")).permits("ada@example.org")).isTrue();
	}

	@Test
	void permitsNoneWithoutDomains() {
		assertThat(UNRESTRICTED.with(true, null).permits("ada@example.com")).isFalse();
	}

	@Test
	void keepsDomainsThatAreNotGiven() {
		FederationSettings settings = UNRESTRICTED.with(true, List.of("b.example", "a.example", "b.example"));

		assertThat(settings.domainAllowList()).containsExactly("b.example", "a.example");
		assertThat(settings.with(false, null))
			.isEqualTo(new FederationSettings(settings.id(), false, List.of("b.example", "a.example")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "com", "@example.com", "ada@example.com", "example..com", ".example.com",
			"example.com.", "*.example.com", "exa mple.com", "example.com\u0000" })
	void rejectsInvalidDomains(String domain) {
		AtlasErrors.assertRejected(() -> UNRESTRICTED.with(true, List.of("example.com", domain)),
				ErrorCode.INVALID_ATTRIBUTE, "domainAllowList");
	}

	@Test
	void rejectsDomainsThatAreTooLong() {
		String longest = "x.".repeat(125) + "com";

		assertThat(UNRESTRICTED.with(true, List.of(longest)).domainAllowList()).containsExactly(longest);
		AtlasErrors.assertRejected(() -> UNRESTRICTED.with(true, List.of("x" + longest)), ErrorCode.INVALID_ATTRIBUTE,
				"domainAllowList");
	}

}
