package io.mockatlas.bootstrap.failure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Failure analyzer for an address or port that the server cannot listen on.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnusablePortAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

	private final Environment environment;

	UnusablePortAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, WebServerException cause) {
		String sentence = (cause instanceof PortInUseException inUse) ? inUse(inUse.getPort())
				: "cannot listen on server.address and server.port: "
						+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
		return new FailureAnalysis(sentence, null, cause);
	}

	/**
	 * Names both ports if TLS has one of its own, since Tomcat does not tell which is in
	 * use.
	 */
	private String inUse(int port) {
		String tlsPort = this.environment.getProperty("mockatlas.tls-port");
		return (tlsPort != null)
				? "port " + port + " of server.port or port " + tlsPort
						+ " of mockatlas.tls-port is in use; set another one (0 selects any free port)"
				: "port " + port + " is in use; set another one with --server.port=N (0 selects any free port)";
	}

}
