package io.mockatlas.bootstrap.failure;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import io.mockatlas.seed.SeedException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Reports of failed starts, by the analyzers and reporters of Spring Boot in their order.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureReporterTests {

	private final MockEnvironment environment = new MockEnvironment();

	@ParameterizedTest
	@MethodSource
	void describesCauseAndRemedy(Throwable failure, String line, CapturedOutput output) {
		report(failure);

		assertThat(output.getErr()).isEqualToIgnoringNewLines("mock-atlas cannot start: " + line);
		assertThat(output.getErr().lines()).hasSize(1);
	}

	static Stream<Object> describesCauseAndRemedy() throws ReflectiveOperationException {
		SQLException inUse = new SQLException("Database may be already in use", "90020", 90020);
		SQLException refused = new SQLException("Connection refused");
		return Stream.of(
				arguments(new CannotStartException("mockatlas.port-file: cannot write", new ConnectException()),
						"mockatlas.port-file: cannot write"),
				arguments(BeanUtils.instantiateClass(SeedException.class.getDeclaredConstructor(String.class),
						"seed.yaml:3: x: unknown field"), "seed.yaml:3: x: unknown field"),
				arguments(new PortInUseException(8080),
						"port 8080 is in use; set another one with --server.port=N (0 selects any free port)"),
				arguments(new NoSuchSslBundleException("mine", "no"),
						"server.ssl.bundle: there is no bundle mine; define it by spring.ssl.bundle.pem.mine.*"),
				arguments(new WebServerException("no", new IllegalArgumentException("port out of range:99999")),
						"cannot listen on server.address and server.port: port out of range:99999"),
				arguments(new FlywayException("no", inUse),
						"mockatlas.storage.path: the state is in use by another process"),
				arguments(new FlywayException("no", refused),
						"mockatlas.storage.path: the database cannot be used: Connection refused"),
				arguments(new FlywayException("Validate failed:\n\n  checksum"),
						"mockatlas.storage.path: the state belongs to another version: Validate failed: checksum"));
	}

	@Test
	void namesSettingOfDatabase(CapturedOutput output) {
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/x");

		report(new FlywayException("no", new SQLException("Connection refused")));

		assertThat(output.getErr()).isEqualToIgnoringNewLines(
				"mock-atlas cannot start: spring.datasource.url: the database cannot be used: Connection refused");
	}

	@Test
	void namesBothPortsIfTlsHasOneOfItsOwn(CapturedOutput output) {
		this.environment.setProperty("mockatlas.tls-port", "8443");

		report(new PortInUseException(8080));

		assertThat(output.getErr())
			.isEqualToIgnoringNewLines("mock-atlas cannot start: port 8080 of server.port or port 8443 of "
					+ "mockatlas.tls-port is in use; set another one (0 selects any free port)");
	}

	@Test
	void describesUnreadableCertificate(CapturedOutput output) {
		PemSslStoreBundle bundle = new PemSslStoreBundle(PemSslStoreDetails.forCertificate("/no/such.pem"), null);

		assertThatException().isThrownBy(bundle::getKeyStore).satisfies(this::report);

		assertThat(output.getErr()).startsWith("mock-atlas cannot start: server.ssl: the certificate cannot be used: ")
			.endsWith(": /no/such.pem" + System.lineSeparator());
		assertThat(output.getErr().lines()).hasSize(1);
	}

	@Test
	void logsUnexpectedFailure() {
		assertThat(analysis(new IllegalStateException("unforeseen"))).isNull();
	}

	private void report(Throwable failure) {
		FailureAnalysis analysis = Objects.requireNonNull(analysis(failure));
		SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalysisReporter.class)
			.forEach((reporter) -> reporter.report(analysis));
	}

	private FailureAnalysis analysis(Throwable failure) {
		BeanCreationException wrapped = new BeanCreationException("bean", failure);
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, this.environment)
				.and(BeanFactory.class, new DefaultListableBeanFactory()), (type, name, missing) -> {
					// Boot's own for libraries that are not here.
				})
			.stream()
			.map((analyzer) -> analyzer.analyze(wrapped))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
