package io.mockatlas.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpInputMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AtlasJsonConverter}.
 */
class AtlasJsonConverterTests {

	private final AtlasJsonConverter converter = new AtlasJsonConverter(new AtlasJson());

	@Test
	void readsUpToOneMebibyte() throws IOException {
		String start = "{\"text\":\"";
		byte[] largest = (start + "x".repeat(1024 * 1024 - start.length() - 2) + "\"}")
			.getBytes(StandardCharsets.UTF_8);

		Payload payload = read(largest);

		assertThat(largest).hasSize(1024 * 1024);
		assertThat(payload.text()).startsWith("xxx");
	}

	@Test
	void refusesOneByteMoreWithoutReadingOn() {
		byte[] body = ("{}" + " ".repeat(1024 * 1024 - 1)).getBytes(StandardCharsets.UTF_8);

		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> read(body)).satisfies((ex) -> {
			assertThat(ex.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE);
			assertThat(ex.parameters()).containsExactly(1024 * 1024);
		});
	}

	@Test
	void refusesWhatIsNotUtf8() {
		assertMalformed(new byte[] { '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}' });
		assertMalformed(new byte[] { '{', '"', 'x', (byte) 0xc3, '"', ':', '1', '}' });
		assertMalformed(new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
	}

	@Test
	void refusesWhatIsTooDeepOrTooLong() {
		assertMalformed("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertMalformed("{\"x\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertMalformed(("{\"other\":" + "1".repeat(20_000) + "}").getBytes(StandardCharsets.UTF_8));
		assertMalformed(("{\"" + "x".repeat(100_000) + "\":1}").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readsNullAsAbsentAndKeepsUnknownFieldsOut() throws IOException {
		Payload payload = read("{\"texts\":null,\"other\":{\"a\":[1,{}]}}".getBytes(StandardCharsets.UTF_8));

		assertThat(payload).isEqualTo(new Payload(null, null));
	}

	@ParameterizedTest
	@CsvSource({ "application/json, true", "application/json;charset=UTF-8, true",
			"application/vnd.atlas.2023-01-01+json, true", "application/vnd.atlas.2025-03-12+json, true",
			"application/vnd.atlas.preview+json, true", "application/vnd.other+json, false",
			"application/vnd.atlas.2023-01-01+csv, false", "text/plain, false", "text/json, false",
			"application/x-www-form-urlencoded, false" })
	void readsJsonAndWhatAtlasCallsJson(String mediaType, boolean read) {
		assertThat(this.converter.canRead(Payload.class, MediaType.parseMediaType(mediaType))).isEqualTo(read);
	}

	private void assertMalformed(byte[] body) {
		assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> read(body))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.MALFORMED_JSON));
	}

	private Payload read(byte[] body) throws IOException {
		return (Payload) this.converter.read(Payload.class, null, new MockHttpInputMessage(body));
	}

	/**
	 * What somebody sends.
	 */
	record Payload(@Nullable String text, @Nullable List<String> texts) {
	}

}
