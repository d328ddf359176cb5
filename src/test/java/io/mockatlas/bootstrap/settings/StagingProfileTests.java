package io.mockatlas.bootstrap.settings;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StagingProfileTests {

	private static final String INTERNAL_PROXIES = "server.tomcat.remoteip.internal-proxies";

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
	@ValueSource(strings = { ".*", "[0-9.]+", "\\d+\\.\\d+\\.\\d+\\.\\d+", "[0-9a-f:]+", "0.0.0.0/0", "::/0",
			"10.0.0.0/8, 0.0.0.0/0", "0.0.0.0/1,128.0.0.0/1", "2000::/3" })
	void rejectsProxiesAtAnyAddress(String proxies) {
		forwardHeaders();
		this.environment.setProperty(INTERNAL_PROXIES, proxies);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("server.tomcat.remoteip.internal-proxies matches every address: name those of the proxies");
	}

	@ParameterizedTest
	@ValueSource(strings = { ".*", "::/0" })
	void rejectsTrustedProxiesAtAnyAddress(String proxies) {
		forwardHeaders();
		this.environment.setProperty(INTERNAL_PROXIES, "172.30.0.10/32");
		this.environment.setProperty("server.tomcat.remoteip.trusted-proxies", proxies);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("server.tomcat.remoteip.trusted-proxies matches every address: name those of the proxies");
	}

	@ParameterizedTest
	@ValueSource(strings = { "172\\.30\\.0\\.10", "172.30.0.10/32", "10.0.0.0/8, fc00::/7", "192.0.2.0/24",
			"192.0.2.1,2001:db8::/32", "192\\.0\\.2\\..*" })
	void acceptsNamedProxies(String proxies) {
		forwardHeaders();
		this.environment.setProperty(INTERNAL_PROXIES, proxies);
		this.environment.setProperty("server.tomcat.remoteip.trusted-proxies", proxies);

		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.0/33", "10.0.0.0/x", "[" })
	void rejectsProxiesThatTomcatCannotRead(String proxies) {
		forwardHeaders();
		this.environment.setProperty(INTERNAL_PROXIES, proxies);

		assertThatExceptionOfType(CannotStartException.class).isThrownBy(() -> StagingProfile.check(this.environment))
			.withMessage("server.tomcat.remoteip.internal-proxies is neither CIDR blocks nor a regular expression: "
					+ proxies);
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

		this.environment.setProperty(INTERNAL_PROXIES, "192\\.0\\.2\\.1");
		assertThatNoException().isThrownBy(() -> StagingProfile.check(this.environment));
	}

	private void forwardHeaders() {
		this.environment.setActiveProfiles("staging");
		this.environment.setProperty("mockatlas.control.token", "token-of-20-letters.");
		this.environment.setProperty("mockatlas.seed", "seed.yaml");
		this.environment.setProperty("server.forward-headers-strategy", "native");
	}

}
