package io.mockatlas.control.faults;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.faults.effect.CustomResponse;
import io.mockatlas.control.faults.effect.DroppedConnection;
import io.mockatlas.control.faults.effect.FaultEffect;
import io.mockatlas.control.faults.effect.FaultResponse;
import io.mockatlas.control.faults.effect.RateLimitResponse;
import io.mockatlas.control.faults.effect.StaleNonceResponse;
import io.mockatlas.control.faults.effect.TruncatedResponse;
import io.mockatlas.error.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reader of the effect of a fault.
 */
final class FaultEffectReader {

	private static final int FIRST_ERROR = 400;

	private static final int LEAST_STATUS = 200;

	private static final int MOST_STATUS = 599;

	private final FaultField field;

	private final FaultEntry entry;

	FaultEffectReader(FaultField field, FaultEntry entry) {
		this.field = field;
		this.entry = entry;
	}

	@Nullable FaultEffect read() {
		checkTogether();
		if (this.entry.drops()) {
			return new DroppedConnection();
		}
		if (this.entry.isStaleNonce()) {
			return new StaleNonceResponse();
		}
		if (this.entry.truncate() != null) {
			checkNotNegative("truncate", this.entry.truncate());
			return new TruncatedResponse(this.entry.truncate());
		}
		return (this.entry.hasResponse()) ? reply() : null;
	}

	/**
	 * Checks that the fault has at most one effect (response, truncation, dropped
	 * connection or stale nonce), and that dependent fields are complete.
	 */
	private void checkTogether() {
		List<String> effects = Stream
			.of((this.entry.hasResponse()) ? "status" : null, (this.entry.truncate() != null) ? "truncate" : null,
					(this.entry.drops()) ? "drop" : null, (this.entry.isStaleNonce()) ? "staleNonce" : null)
			.filter(Objects::nonNull)
			.toList();
		if (effects.size() > 1) {
			throw this.field.problem(null, this.field.fault() + " has more than one effect: "
					+ String.join(" and ", effects) + "; use one fault for each.");
		}
		boolean coded = this.entry.errorCode() != null;
		this.field.needs(this.entry.detail(), "detail", coded, "errorCode");
		this.field.needs(this.entry.parameters(), "parameters", coded, "errorCode");
		this.field.needs(this.entry.contentType(), "contentType", this.entry.body() != null, "body");
		this.field.needs(this.entry.retryAfter(), "retryAfter", this.entry.hasResponse(), "status or errorCode");
	}

	private FaultResponse reply() {
		Integer status = this.entry.status();
		if (status != null && (status < LEAST_STATUS || status > MOST_STATUS)) {
			throw this.field.invalid("status", "must be between " + LEAST_STATUS + " and " + MOST_STATUS + ".");
		}
		if (this.entry.retryAfter() != null) {
			checkNotNegative("retryAfter", this.entry.retryAfter());
		}
		if (this.entry.body() != null) {
			return foreign(this.entry.body());
		}
		if (status != null && status < FIRST_ERROR) {
			throw this.field.invalid("status", "must be 400 or more without a body.");
		}
		if (this.entry.errorCode() != null) {
			return new FaultErrorReader(this.field, this.entry).read(this.entry.errorCode());
		}
		return usual(Objects.requireNonNull(status, "a reply has a status, a code or a body"));
	}

	private FaultResponse foreign(String body) {
		if (this.entry.errorCode() != null) {
			throw this.field.invalid("body", "cannot be combined with errorCode, which sets the body.");
		}
		Integer status = this.entry.status();
		if (status == null) {
			throw this.field.invalid("body", "requires status.");
		}
		if ((status == 204 || status == 205 || status == 304) && !body.isEmpty()) {
			throw this.field.invalid("body", "must be empty with status " + status + ".");
		}
		return new CustomResponse(status, body, contentType(body), this.entry.retryAfter());
	}

	private @Nullable String contentType(String body) {
		String type = this.entry.contentType();
		if (type == null) {
			return (body.isEmpty()) ? null : MediaType.TEXT_PLAIN_VALUE;
		}
		try {
			if (type.chars().noneMatch(Character::isISOControl)) {
				return MediaType.parseMediaType(type).toString();
			}
		}
		catch (InvalidMediaTypeException ex) {
			// reported below
		}
		throw this.field.invalid("contentType", "is not a media type: " + type + ".");
	}

	/**
	 * Returns the default response for a status without body and error code: the rate
	 * limit error, the unexpected error or the empty 401 of a token (all recorded), or
	 * the text of the proxy in front of Atlas (its headers are recorded, its text is
	 * assumed).
	 */
	private FaultResponse usual(int status) {
		Integer retryAfter = this.entry.retryAfter();
		return switch (status) {
			case 401 -> new CustomResponse(status, "", null, retryAfter);
			case 429 -> new RateLimitResponse((retryAfter != null) ? retryAfter : 1, false);
			case 500 -> new FaultErrorReader(this.field, this.entry).read(ErrorCode.UNEXPECTED_ERROR.name());
			case 503 -> new CustomResponse(status,
					"upstream connect error or disconnect/reset before headers. reset reason: connection termination",
					MediaType.TEXT_PLAIN_VALUE, retryAfter);
			case 504 -> new CustomResponse(status, "upstream request timeout", MediaType.TEXT_PLAIN_VALUE, retryAfter);
			default -> throw missingBody(status);
		};
	}

	private ControlProblem missingBody(int status) {
		return this.field.invalid("status", "is " + status
				+ ", which has no default response: set errorCode for an Atlas error, or body for another text. Defaults exist for 401, 429, 500, 503 and 504.");
	}

	private void checkNotNegative(String name, int value) {
		if (value < 0) {
			throw this.field.invalid(name, "must be 0 or more.");
		}
	}

}
