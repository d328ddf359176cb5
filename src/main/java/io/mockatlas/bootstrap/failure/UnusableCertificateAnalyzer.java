package io.mockatlas.bootstrap.failure;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Failure analyzer for certificates of {@code server.ssl} and {@code spring.ssl.bundle}
 * that do not exist or cannot be read.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnusableCertificateAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

	private static final String SSL = "org.springframework.boot.ssl.";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
		NoSuchSslBundleException missing = findCause(cause, NoSuchSslBundleException.class);
		if (missing != null) {
			return new FailureAnalysis("server.ssl.bundle: there is no bundle " + missing.getBundleName()
					+ "; define it by spring.ssl.bundle.pem." + missing.getBundleName() + ".*", null, cause);
		}
		for (Throwable failure = cause; failure != null; failure = failure.getCause()) {
			if (isOfSsl(failure)) {
				return new FailureAnalysis("server.ssl: the certificate cannot be used: " + failure.getMessage() + ": "
						+ NestedExceptionUtils.getMostSpecificCause(failure).getMessage(), null, cause);
			}
		}
		return null;
	}

	private static boolean isOfSsl(Throwable failure) {
		return Arrays.stream(failure.getStackTrace())
			.limit(2)
			.anyMatch((element) -> element.getClassName().startsWith(SSL));
	}

}
