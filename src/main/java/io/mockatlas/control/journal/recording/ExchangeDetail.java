package io.mockatlas.control.journal.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Headers and bodies of an exchange, with secrets hidden.
 *
 * @param requestHeaders the names and values of the request headers
 * @param requestBody the part of the request body that was read and kept
 * @param responseHeaders the names and values of the response headers, as far as the
 * application sets them
 * @param responseBody the response body
 */
public record ExchangeDetail(List<List<String>> requestHeaders, @Nullable RecordedBody requestBody,
		List<List<String>> responseHeaders, @Nullable RecordedBody responseBody) {

	/**
	 * Maximum number of headers to keep of a request or response.
	 */
	private static final int MAX_HEADERS = 100;

	/**
	 * Bytes that the objects of a detail take, without their contents.
	 */
	private static final int OVERHEAD = 400;

	private static final int OVERHEAD_OF_HEADER = 150;

	static ExchangeDetail of(HttpServletRequest request, HttpServletResponse response,
			@Nullable RecordedBody requestBody, @Nullable RecordedBody responseBody) {
		List<List<String>> asked = new ArrayList<>();
		for (String name : Collections.list(request.getHeaderNames())) {
			add(asked, name, Collections.list(request.getHeaders(name)));
		}
		List<List<String>> answered = new ArrayList<>();
		Collection<String> names = response.getHeaderNames();
		String type = response.getContentType();
		if (type != null && names.stream().noneMatch(HttpHeaders.CONTENT_TYPE::equalsIgnoreCase)) {
			add(answered, HttpHeaders.CONTENT_TYPE, List.of(type));
		}
		for (String name : names) {
			add(answered, name, response.getHeaders(name));
		}
		return new ExchangeDetail(List.copyOf(asked), requestBody, List.copyOf(answered), responseBody);
	}

	/**
	 * Estimates the memory size in bytes; rather too high than too low.
	 * @return the size
	 */
	public int bytes() {
		return OVERHEAD + bytes(this.requestHeaders) + bytes(this.requestBody) + bytes(this.responseHeaders)
				+ bytes(this.responseBody);
	}

	private static void add(List<List<String>> headers, String name, Collection<String> values) {
		for (String value : values) {
			if (headers.size() < MAX_HEADERS) {
				headers.add(List.of(name, HeaderRedactor.redact(name, value)));
			}
		}
	}

	private static int bytes(List<List<String>> headers) {
		return headers.stream()
			.mapToInt((header) -> OVERHEAD_OF_HEADER + 2 * (header.get(0).length() + header.get(1).length()))
			.sum();
	}

	private static int bytes(@Nullable RecordedBody body) {
		return (body != null) ? 2 * body.json().length() : 0;
	}

}
