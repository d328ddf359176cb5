package io.mockatlas.bootstrap.failure;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports of invalid values of settings: the name of the setting and its rule.
 */
class InvalidSettingAnalyzerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mockatlas.missing-role-status         | 404   | must be 401 or 403, not 404
			mockatlas.unknown-path-status         | 500   | must be 501 or 404, not 500
			mockatlas.later-versions              | maybe | must be served or refused, not maybe
			mockatlas.duplicate-invitation-status | 400   | must be 409 or 200, not 400
			mockatlas.list-expired                | yup   | must be true or false, not yup
			mockatlas.enveloped-error-status      | 404   | must be 200 or own, not 404
			mockatlas.empty-teams                 | kept  | must be allowed or rejected, not kept
			mockatlas.malformed-id-status         | 401   | must be 400 or 404, not 401
			mockatlas.malformed-id-status         | four  | must be a number, not four
			mockatlas.secret                      | short | must have at least 32 characters
			mockatlas.storage.path                | a;b   | must be a directory without a semicolon
			server.address                        | x.y.invalid | must be an address of this machine, not x.y.invalid
			server.shutdown                       | later | must be graceful or immediate, not later""")
	void isReportedWithItsRule(String name, String value, String rule) {
		assertThat(refusal(name + "=" + value)).isEqualTo(name + " " + rule);
	}

	@Test
	void isReportedByItsCanonicalName() {
		assertThat(refusal("mockatlas.missingRoleStatus=no"))
			.isEqualTo("mockatlas.missing-role-status must be a number, not no");
	}

	@Test
	void hidesSecret() {
		assertThat(refusal("mockatlas.secret=hunter2")).doesNotContain("hunter2");
	}

	@Test
	void isReportedIfSpringBootRejectsIt() {
		assertThat(new RejectedSettingAnalyzer()
			.analyze(new InvalidConfigurationPropertyValueException("server.port", "abc",
					"Failed to convert to type java.lang.Integer"))
			.getDescription()).isEqualTo("server.port cannot be abc: it must be a number");
	}

	private static String refusal(String property) {
		StringBuilder sentence = new StringBuilder();
		new ApplicationContextRunner().withUserConfiguration(All.class).withPropertyValues(property).run((context) -> {
			Throwable failure = Objects.requireNonNull(context.getStartupFailure(), "no failure");
			sentence.append(new InvalidSettingAnalyzer().analyze(failure).getDescription());
		});
		return sentence.toString();
	}

	@ConfigurationPropertiesScan("io.mockatlas")
	@EnableConfigurationProperties(ServerProperties.class)
	static class All {

	}

}
