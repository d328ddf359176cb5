package io.mockatlas.control.journal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mockatlas.control.journal.recording.ExchangeDetail;
import io.mockatlas.control.journal.recording.RecordedBody;
import org.jspecify.annotations.Nullable;

/**
 * Request in full: its entry in the list, headers and bodies if they were recorded, and a
 * command that repeats it.
 *
 * @param entry the entry
 * @param request the headers and the body of the request
 * @param response the headers and the body of the response
 * @param curl the command, with environment variables instead of credentials
 */
record RequestDetail(@JsonUnwrapped JournaledRequest entry, @Nullable RecordedMessage request,
		@Nullable RecordedMessage response, String curl) {

	static RequestDetail of(JournaledRequest entry, @Nullable ExchangeDetail detail, String baseUrl) {
		return new RequestDetail(entry,
				(detail != null) ? RecordedMessage.of(detail.requestHeaders(), detail.requestBody()) : null,
				(detail != null) ? RecordedMessage.of(detail.responseHeaders(), detail.responseBody()) : null,
				new CurlCommand(entry, detail, baseUrl).text());
	}

	/**
	 * Headers and body of a request or response.
	 *
	 * @param headers the headers, each a name and a value
	 * @param body the body, if it is JSON
	 * @param bodyCut true if the body is incomplete
	 */
	record RecordedMessage(List<List<String>> headers, @JsonRawValue @Nullable String body, @Nullable Boolean bodyCut) {

		private static RecordedMessage of(List<List<String>> headers, @Nullable RecordedBody body) {
			return new RecordedMessage(headers, (body != null) ? body.json() : null,
					(body != null && body.cut()) ? true : null);
		}

	}

}
