package io.mockatlas.bootstrap.failure;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Failure analyzer for settings with an invalid value. Reports the name of the setting
 * and the valid values.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private static final String OUR_OWN = "mockatlas.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		return new FailureAnalysis(sentence(cause), null, cause);
	}

	/**
	 * Returns the message. This server's own settings validate themselves, and their
	 * message is the clearest.
	 * @param cause the failure of the binding
	 * @return the message in one sentence
	 */
	public static String sentence(BindException cause) {
		String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
		if (reason.startsWith(OUR_OWN)) {
			return reason;
		}
		ConfigurationProperty property = cause.getProperty();
		if (property == null) {
			return cause.getName() + " cannot be used: " + reason;
		}
		return property.getName() + " must be " + kind(cause.getTarget().getType().toClass()) + ", not "
				+ property.getValue();
	}

	private static String kind(Class<?> type) {
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (boxed.isEnum()) {
			return Arrays.stream(boxed.getEnumConstants())
				.map((constant) -> constant.toString().toLowerCase(Locale.ROOT))
				.collect(Collectors.joining(" or "));
		}
		if (Number.class.isAssignableFrom(boxed)) {
			return "a number";
		}
		if (boxed == Boolean.class) {
			return "true or false";
		}
		if (boxed == InetAddress.class) {
			return "an address of this machine";
		}
		if (boxed == Duration.class) {
			return "a duration such as 30s";
		}
		return (boxed == DataSize.class) ? "a size such as 10MB" : "a " + boxed.getSimpleName();
	}

}
