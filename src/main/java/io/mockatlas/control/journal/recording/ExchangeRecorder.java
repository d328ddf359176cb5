package io.mockatlas.control.journal.recording;

import java.time.Instant;
import java.util.Objects;

import io.mockatlas.evidence.Leniencies;
import io.mockatlas.protocol.CallerName;
import io.mockatlas.protocol.DenialReason;
import io.mockatlas.protocol.RequestTarget;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Recorder of one exchange in progress. It adds the exchange to the store before the
 * response is sent, so that a client that has received the response finds it there.
 */
final class ExchangeRecorder {

	private static final String VERSIONED = "application/vnd.atlas.";

	private static final int DATE = "yyyy-mm-dd".length();

	private final ExchangeStore store;

	private final Instant time;

	private final HttpServletRequest request;

	private final BodyCapture requestBody;

	private final BodyCapture responseBody;

	private final Extent extent;

	private boolean over;

	ExchangeRecorder(ExchangeStore store, Instant time, HttpServletRequest request, BodyCapture requestBody,
			BodyCapture responseBody, Extent extent) {
		this.store = store;
		this.time = time;
		this.request = request;
		this.requestBody = requestBody;
		this.responseBody = responseBody;
		this.extent = extent;
	}

	BodyCapture requestBody() {
		return this.requestBody;
	}

	BodyCapture responseBody() {
		return this.responseBody;
	}

	/**
	 * Records the exchange, unless it is recorded already. Called when the response is
	 * final and about to be sent.
	 */
	void answer(HttpServletResponse response) {
		if (!this.over) {
			this.over = true;
			record(response, response.getStatus());
		}
	}

	/**
	 * Records the exchange, unless it is recorded already. Called when the filter chain
	 * returns.
	 * @param response the response
	 * @param answered false if the filter chain threw an exception, which Tomcat turns
	 * into a 500
	 */
	void end(HttpServletResponse response, boolean answered) {
		if (!this.over) {
			this.over = true;
			record(response, (answered) ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		}
	}

	private void record(HttpServletResponse response, int status) {
		if (this.extent == Extent.BASIC) {
			this.store.record(exchange(response, status, null, null));
			return;
		}
		RecordedBody asked = SecretRedactor.redact(this.requestBody);
		RecordedBody answered = SecretRedactor.redact(this.responseBody);
		boolean listed = this.extent == Extent.BODIES;
		this.store.record(exchange(response, status, (listed) ? asked : null, (listed) ? answered : null),
				ExchangeDetail.of(this.request, response, asked, answered));
	}

	private RecordedExchange exchange(HttpServletResponse response, int status, @Nullable RecordedBody asked,
			@Nullable RecordedBody answered) {
		CallerName caller = CallerName.of(this.request);
		DenialReason reason = DenialReason.of(this.request);
		boolean proved = caller != null && caller.proved();
		String claimed = (caller != null) ? caller.value() : null;
		return new RecordedExchange(this.time, this.request.getMethod(),
				Objects.requireNonNull(SecretRedactor.redact(this.request.getRequestURI())),
				SecretRedactor.redact(this.request.getQueryString()), version(response.getContentType()),
				(proved) ? claimed : null, (proved) ? null : claimed, status, response.getHeader("X-Error-Code"),
				(reason != null) ? SecretRedactor.redact(reason.why()) : null, reason != null && reason.challenge(),
				Leniencies.used(), RequestTarget.of(this.request).elapsedMillis(), asked, answered);
	}

	/**
	 * Returns the date in the versioned media type of an Atlas response; null for errors,
	 * which have no such type.
	 */
	private static @Nullable String version(@Nullable String contentType) {
		String type = Objects.requireNonNullElse(contentType, "");
		int end = VERSIONED.length() + DATE;
		return (type.startsWith(VERSIONED) && type.length() >= end) ? type.substring(VERSIONED.length(), end) : null;
	}

	/**
	 * Parts of an exchange to record.
	 */
	enum Extent {

		/**
		 * Only the fields of an entry.
		 */
		BASIC,

		/**
		 * Headers and bodies too, for the request of one entry.
		 */
		DETAILED,

		/**
		 * Headers and bodies too, and bodies also in lists.
		 */
		BODIES

	}

}
