package io.mockatlas.objectid;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ObjectIds}.
 */
class ObjectIdsTests {

	private static final Instant TIME = Instant.parse("2026-08-10T03:03:37.999Z");

	private final ObjectIds ids = new ObjectIds();

	@Test
	void generatesIdThatBeginsWithSecond() {
		String id = this.ids.generate(TIME);

		assertThat(id).matches("[0-9a-f]{24}");
		assertThat(Long.parseLong(id.substring(0, 8), 16)).isEqualTo(TIME.getEpochSecond());
	}

	@Test
	void generatesUniqueIdsWithUniqueSuccessors() {
		Set<String> seen = new HashSet<>();

		for (int i = 0; i < 10_000; i++) {
			String id = this.ids.generate(TIME);
			seen.add(id);
			seen.add(ObjectIds.next(id));
		}

		assertThat(seen).hasSize(20_000);
	}

	@Test
	void nextKeepsSecond() {
		String id = this.ids.generate(TIME);

		assertThat(ObjectIds.next(id)).startsWith(id.substring(0, 23));
	}

	@ParameterizedTest
	@CsvSource({ "690000000000000000000c70, 690000000000000000000c71",
			"69000000000000000000ffff, 690000000000000000010000", "000000000000000000000000, 000000000000000000000001",
			"ffffffffffffffffffffffff, 000000000000000000000000" })
	void nextIncrementsId(String id, String next) {
		assertThat(ObjectIds.next(id)).isEqualTo(next);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "x", "690000000000000000000C70", "690000000000000000000c7", "690000000000000000000c700",
					"690000000000000000000c7g", " 690000000000000000000c7", "690000000000000000000c70\n" })
	void rejectsOtherTextThan24LowerCaseHexDigits(String text) {
		assertThat(ObjectIds.isValid(text)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> ObjectIds.requireValid(text));
	}

	@Test
	void requireValidReturnsValidId() {
		assertThat(ObjectIds.requireValid("690000000000000000000c70")).isEqualTo("690000000000000000000c70");
	}

}
