package io.mockatlas.bootstrap.settings;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StagingProfileTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void otherProfilesRequireNothing() {
		this.environment.setProperty("server.forward-headers-strategy", "native");

		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

	@Test
	void requiresControlToken() {
		this.environment.setActiveProfiles("staging");

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("the profile staging requires mockatlas.control.token, or mockatlas.control.enabled=false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Staging", "staging ", "stagin", "stagging" })
	void rejectsMisspeltName(String profile) {
		this.environment.setActiveProfiles(profile);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("unknown profile " + profile + ": did you mean staging?");
	}

	@Test
	void acceptsOtherProfiles() {
		this.environment.setActiveProfiles("test", "string", "stage");

		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

	@Test
	void requiresLongControlToken() {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.control.token", "fifteen-letters");

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("the profile staging requires a mockatlas.control.token of at least 16 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { ".*", "[0-9.]+", "\\d+\\.\\d+\\.\\d+\\.\\d+" })
	void rejectsProxiesAtAnyAddress(String proxies) {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.control.token", "token-of-20-letters.");
		this.environment.setProperty("mockatlas.seed", "seed.yaml");
		this.environment.setProperty("server.forward-headers-strategy", "native");
		this.environment.setProperty("server.tomcat.remoteip.internal-proxies", proxies);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("server.tomcat.remoteip.internal-proxies matches every address: name those of the proxies");
	}

	@Test
	void requiresSeed() {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.control.token", "token-of-20-letters.");

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("the profile staging requires mockatlas.seed, since the keys of the sandbox are public");
	}

	@Test
	void acceptsDisabledControlApi() {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.seed", "seed.yaml");
		this.environment.setProperty("mockatlas.control.enabled", "false");

		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.forward-headers-strategy=native", "server.forward-headers-strategy=NATIVE",
			"server.tomcat.remoteip.remote-ip-header=X-Real-IP",
			"server.tomcat.remoteip.protocol-header=X-Forwarded-Proto" })
	void requiresNamedProxies(String setting) {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.control.token", "token-of-20-letters.");
		this.environment.setProperty("mockatlas.seed", "seed.yaml");
		this.environment.setProperty(setting.split("=")[0], setting.split("=")[1]);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessageContaining("server.tomcat.remoteip.internal-proxies");

		this.environment.setProperty("server.tomcat.remoteip.internal-proxies", "192\\.0\\.2\\.1");
		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

}
