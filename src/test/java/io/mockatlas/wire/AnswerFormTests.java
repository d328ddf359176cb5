package io.mockatlas.wire;

import io.mockatlas.errors.AtlasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AnswerForm}.
 */
class AnswerFormTests {

	@ParameterizedTest
	@CsvSource({ "envelope=true, true, false", "pretty=true, false, true", "envelope=true&pretty=TRUE, true, true",
			"envelope=false&pretty=, false, false", "envelope&pretty, false, false", "a=b, false, false",
			"envelope=tru%65, true, false", "pretty=true&pretty=false, false, true" })
	void isAskedForByTheQuery(String query, boolean envelope, boolean pretty) {
		AnswerForm form = new AnswerForm(envelope, pretty);

		assertThat(AnswerForm.required(get(query))).isEqualTo(form);
		assertThat(AnswerForm.lenient(get(query))).isEqualTo(form);
	}

	@Test
	void isPlainWithoutQuery() {
		assertThat(AnswerForm.required(new MockHttpServletRequest())).isEqualTo(new AnswerForm(false, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pretty=maybe", "pretty=1", "pretty=%zz", "pretty=%", "pretty=true%20", "pretty=%00" })
	void isToldInErrorsHoweverItIsAskedFor(String query) {
		assertThat(AnswerForm.lenient(get(query + "&envelope=true"))).isEqualTo(new AnswerForm(true, false));
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> AnswerForm.required(get(query)))
			.satisfies((ex) -> assertThat(ex.parameters()).containsExactly("pretty"));
	}

	@Test
	void isNotLookedForInForms() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.addParameter("envelope", "true");

		assertThat(AnswerForm.required(request)).isEqualTo(new AnswerForm(false, false));
	}

	private static MockHttpServletRequest get(String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/atlas/v2/orgs");
		request.setQueryString(query);
		return request;
	}

}
