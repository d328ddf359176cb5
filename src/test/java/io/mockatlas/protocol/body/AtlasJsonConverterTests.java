package io.mockatlas.protocol.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.fixture.AtlasErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpInputMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AtlasJsonConverter}.
 */
class AtlasJsonConverterTests {

	private final AtlasJsonConverter converter = new AtlasJsonConverter(new AtlasJson());

	@Test
	void readsBodyOfOneMebibyte() throws IOException {
		String start = "{\"text\":\"";
		byte[] largest = (start + "x".repeat(1024 * 1024 - start.length() - 2) + "\"}")
			.getBytes(StandardCharsets.UTF_8);

		TestBody body = read(largest);

		assertThat(largest).hasSize(1024 * 1024);
		assertThat(body.text()).startsWith("xxx");
	}

	@Test
	void rejectsBodyOneByteTooLarge() {
		byte[] body = ("{}" + " ".repeat(1024 * 1024 - 1)).getBytes(StandardCharsets.UTF_8);

		AtlasErrors.assertRejected(() -> read(body), ErrorCode.PAYLOAD_TOO_LARGE, 1024 * 1024);
	}

	@Test
	void stopsReadingBodyThatIsTooLarge() {
		ByteArrayInputStream body = new ByteArrayInputStream(new byte[4 * 1024 * 1024]);

		AtlasErrors.assertRejected(() -> read(new MockHttpInputMessage(body)), ErrorCode.PAYLOAD_TOO_LARGE,
				1024 * 1024);
		assertThat(body.available()).isEqualTo(3 * 1024 * 1024 - 1);
	}

	@Test
	void rejectsBodyThatIsNotUtf8() {
		assertMalformed(new byte[] { '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}' });
		assertMalformed(new byte[] { '{', '"', 'x', (byte) 0xc3, '"', ':', '1', '}' });
		assertMalformed(new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
	}

	@Test
	void rejectsBodyWithExcessiveNestingNumbersOrNames() {
		assertMalformed("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertMalformed("{\"x\":".repeat(100_000).getBytes(StandardCharsets.UTF_8));
		assertMalformed(("{\"other\":" + "1".repeat(20_000) + "}").getBytes(StandardCharsets.UTF_8));
		assertMalformed(("{\"" + "x".repeat(100_000) + "\":1}").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readsNullAsAbsentAndIgnoresUnknownFields() throws IOException {
		TestBody body = read("{\"texts\":null,\"other\":{\"a\":[1,{}]}}".getBytes(StandardCharsets.UTF_8));

		assertThat(body).isEqualTo(new TestBody(null, null));
	}

	@ParameterizedTest
	@CsvSource({ "application/json, true", "application/json;charset=UTF-8, true",
			"application/vnd.atlas.2023-01-01+json, true", "application/vnd.atlas.2025-03-12+json, true",
			"application/vnd.atlas.preview+json, true", "application/vnd.other+json, false",
			"application/vnd.atlas.2023-01-01+csv, false", "text/plain, false", "text/json, false",
			"application/x-www-form-urlencoded, false" })
	void readsJsonAndVersionedMediaTypes(String mediaType, boolean read) {
		assertThat(this.converter.canRead(TestBody.class, MediaType.parseMediaType(mediaType))).isEqualTo(read);
	}

	private void assertMalformed(byte[] body) {
		AtlasErrors.assertRejected(() -> read(body), ErrorCode.MALFORMED_JSON);
	}

	private TestBody read(byte[] body) throws IOException {
		return read(new MockHttpInputMessage(body));
	}

	private TestBody read(HttpInputMessage message) throws IOException {
		return (TestBody) this.converter.read(TestBody.class, null, message);
	}

	/**
	 * Request body.
	 */
	record TestBody(@Nullable String text, @Nullable List<String> texts) {
	}

}
