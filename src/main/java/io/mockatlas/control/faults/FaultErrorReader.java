package io.mockatlas.control.faults;

import java.util.Arrays;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.mockatlas.bootstrap.settings.Suggestions;
import io.mockatlas.control.faults.effect.AtlasErrorResponse;
import io.mockatlas.control.faults.effect.FaultResponse;
import io.mockatlas.control.faults.effect.RateLimitResponse;
import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.protocol.error.ErrorBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Atlas error of a fault entry. Error codes known to this server have a default
 * detail text; other codes require one.
 */
final class FaultErrorReader {

	private static final Pattern CODE = Pattern.compile("\\w{1,100}");

	private final FaultField field;

	private final FaultEntry entry;

	FaultErrorReader(FaultField field, FaultEntry entry) {
		this.field = field;
		this.entry = entry;
	}

	FaultResponse read(String name) {
		if (!CODE.matcher(name).matches()) {
			throw this.field.invalid("errorCode", "must be a code such as USER_UNAUTHORIZED.");
		}
		List<Object> parameters = (this.entry.parameters() != null) ? this.entry.parameters() : List.of();
		parameters.forEach(this::checkParameter);
		ErrorCode code = Arrays.stream(ErrorCode.values())
			.filter((known) -> known.name().equals(name))
			.findFirst()
			.orElse(null);
		Integer retryAfter = this.entry.retryAfter();
		String detail = this.entry.detail();
		if (detail != null) {
			return new AtlasErrorResponse(ErrorBody.of(status(name, code), name, detail, parameters), retryAfter);
		}
		if (code == null) {
			throw this.field.invalid("errorCode", "is unknown: " + name + ". Did you mean " + nearest(name)
					+ "? For a custom code, set detail and status.");
		}
		int status = status(name, code);
		if (isRateLimitError(code) && parameters.isEmpty() && status == code.status()) {
			return new RateLimitResponse((retryAfter != null) ? retryAfter : 1, code == ErrorCode.RATE_LIMITED);
		}
		checkParameterCount(code, parameters.size());
		return new AtlasErrorResponse(
				ErrorBody.of(status, name, code.exception(parameters.toArray()).detail(), parameters), retryAfter);
	}

	private int status(String name, @Nullable ErrorCode code) {
		if (this.entry.status() != null) {
			return this.entry.status();
		}
		if (code == null) {
			throw this.field.invalid("errorCode", "is unknown: " + name + ". For a custom code, also set status.");
		}
		return code.status();
	}

	private static boolean isRateLimitError(ErrorCode code) {
		return code == ErrorCode.RATE_LIMITED || code == ErrorCode.RATE_LIMITED_TOKEN_BUCKET;
	}

	private void checkParameter(@Nullable Object parameter) {
		if (!(parameter instanceof String || parameter instanceof Number || parameter instanceof Boolean)) {
			throw this.field.invalid("parameters", "must be a list of strings, numbers and booleans.");
		}
	}

	private void checkParameterCount(ErrorCode code, int given) {
		int needed = 0;
		while (detail(code, needed) == null) {
			needed++;
		}
		if (given != needed) {
			throw this.field.invalid("parameters", "must have " + needed + ((needed == 1) ? " element" : " elements")
					+ " for " + code + ", whose detail is: " + detail(code, needed) + " Alternatively set detail.");
		}
	}

	/**
	 * Returns the detail text for this number of parameters; null if there are too few.
	 */
	private static @Nullable String detail(ErrorCode code, int parameters) {
		Object[] dots = new Object[parameters];
		Arrays.fill(dots, "...");
		try {
			AtlasException error = code.exception(dots);
			return error.detail();
		}
		catch (IllegalFormatException ex) {
			return null;
		}
	}

	private static String nearest(String name) {
		return Suggestions.nearest(name, Arrays.stream(ErrorCode.values()).map(Objects::toString).toList());
	}

}
