package io.mockatlas.control.faults;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Context of a call that arrived while faults were configured. Faults that replace these
 * do not act on it.
 */
final class FaultContext {

	private static final String ATTRIBUTE = FaultContext.class.getName();

	private final List<Fault> faults;

	private final ContentCachingResponseWrapper bufferedResponse;

	private @Nullable FaultActivation deferred;

	FaultContext(List<Fault> faults, ContentCachingResponseWrapper bufferedResponse) {
		this.faults = faults;
		this.bufferedResponse = bufferedResponse;
	}

	static @Nullable FaultContext of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof FaultContext call) ? call : null;
	}

	void attachTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * Defers a fault until the operation has run.
	 */
	void defer(FaultActivation activation) {
		this.deferred = activation;
	}

	List<Fault> faults() {
		return this.faults;
	}

	/**
	 * Returns the buffered response, of which nothing is sent yet.
	 */
	ContentCachingResponseWrapper bufferedResponse() {
		return this.bufferedResponse;
	}

	@Nullable FaultActivation deferred() {
		return this.deferred;
	}

}
