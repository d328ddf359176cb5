package io.mockatlas.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTests {

	@Test
	void readsAllTypesOfValues() {
		Map<?, ?> object = Json.object("""
				 { "text" : "a", "number": -1.5e+2, "yes":true, "no" :false, "nothing": null,
				\t"list": [ 1, [ ], { } ], "object": {"a":{"b":"c"}} }
				""");

		assertThat(object).isEqualTo(Json.object(Json.write(object)));
		assertThat(object.get("text")).isEqualTo("a");
		assertThat(object.get("number")).isEqualTo(new BigDecimal("-1.5e2"));
		assertThat(object.get("yes")).isEqualTo(true);
		assertThat(object.get("no")).isEqualTo(false);
		assertThat(object.containsKey("nothing")).isTrue();
		assertThat(object.get("list")).isEqualTo(List.of(BigDecimal.ONE, List.of(), Map.of()));
		assertThat(object.get("object")).isEqualTo(Map.of("a", Map.of("b", "c")));
	}

	@Test
	void readsEscapes() {
		assertThat(Json.object("{\"\\u0061\":\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\uD83D\\ude00\"}"))
			.isEqualTo(Map.of("a", "\" \\ / \b\f\n\r\t \uD83D\uDE00"));
	}

	@Test
	void writesWhatItReads() {
		String nasty = "\" \\ \u0000\n\u001f \u00e9 \uD83D\uDE00";

		assertThat(Json.object(Json.write(Map.of("a", nasty)))).isEqualTo(Map.of("a", nasty));
		assertThat(Json.write(Json.fields("a", 1, "b", null, "c", List.of(true, Map.of()))))
			.isEqualTo("{\"a\":1,\"c\":[true,{}]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "}", "{]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "[1,]", "[1 2]",
			"{a:1}", "{'a':1}", "{\"a\":1}x", "{} {}", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
			"\"\\u\uff11\uff11\uff11\uff11\"", "\"\n\"", "01", "+1", "1.", ".5", "1e", "-", "1e9999", "tru", "TRUE",
			"nul", "NaN", "\uFEFF{}", "<html>", "{\"a\":\u00a01}" })
	void rejectsInvalidJson(String text) {
		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> new JsonReader(text).read())
			.withMessageStartingWith("No JSON from character");
	}

	@Test
	void rejectsDeepNesting() {
		String deep = "[".repeat(100_000);

		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> new JsonReader(deep).read())
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(300));
	}

	@Test
	void namesMissingField() {
		assertThatExceptionOfType(MockAtlasException.class)
			.isThrownBy(() -> Json.text(Json.object("{\"orgId\":1}"), "orgId"))
			.withMessageContaining("no string orgId");
		assertThatExceptionOfType(MockAtlasException.class).isThrownBy(() -> Json.object("[]"))
			.withMessage("A JSON object was expected, not []");
	}

}
