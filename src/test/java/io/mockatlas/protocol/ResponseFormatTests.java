package io.mockatlas.protocol;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResponseFormat}.
 */
class ResponseFormatTests {

	@ParameterizedTest
	@CsvSource({ "envelope=true, true, false", "pretty=true, false, true", "envelope=true&pretty=TRUE, true, true",
			"envelope=false&pretty=, false, false", "envelope&pretty, false, false", "a=b, false, false",
			"envelope=tru%65, true, false", "pretty=true&pretty=false, false, true" })
	void readsEnvelopeAndPrettyFromQuery(String query, boolean envelope, boolean pretty) {
		ResponseFormat format = new ResponseFormat(envelope, pretty);

		assertThat(ResponseFormat.required(get(query))).isEqualTo(format);
		assertThat(ResponseFormat.lenient(get(query))).isEqualTo(format);
	}

	@Test
	void isPlainWithoutQuery() {
		assertThat(ResponseFormat.required(new MockHttpServletRequest())).isEqualTo(new ResponseFormat(false, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pretty=maybe", "pretty=1", "pretty=%zz", "pretty=%", "pretty=true%20", "pretty=%00" })
	void rejectsInvalidFlagsUnlessLenient(String query) {
		assertThat(ResponseFormat.lenient(get(query + "&envelope=true"))).isEqualTo(new ResponseFormat(true, false));
		AtlasErrors.assertRejected(() -> ResponseFormat.required(get(query)), ErrorCode.INVALID_QUERY_PARAMETER,
				"pretty");
	}

	@Test
	void ignoresFormParameters() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.addParameter("envelope", "true");

		assertThat(ResponseFormat.required(request)).isEqualTo(new ResponseFormat(false, false));
	}

	private static MockHttpServletRequest get(String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/orgs");
		request.setQueryString(query);
		return request;
	}

}
