package io.mockatlas.protocol;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AtlasVersion}.
 */
class AtlasVersionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/vnd.atlas.2023-01-01+json                                       | 2023-01-01
			application/vnd.atlas.2025-03-12+json;charset=utf-8                         | 2025-03-12
			 application/vnd.atlas.2030-12-31+json ; q=0.5                              | 2030-12-31
			Application/Vnd.Atlas.2023-01-01+JSON                                       | 2023-01-01
			application/json, application/vnd.atlas.2024-08-05+json                     | 2024-08-05
			application/vnd.atlas.2024-08-05+json, application/vnd.atlas.2023-01-01+json | 2024-08-05""")
	void returnsFirstVersionInAcceptHeader(String accept, String version) {
		assertThat(AtlasVersion.accepted(List.of(accept))).hasToString("Optional[" + version + "]");
	}

	@ParameterizedTest
	@EmptySource
	@ValueSource(strings = { "*/*", "application/json", ",", ";", "application/vnd.atlas+json",
			"application/vnd.atlas.preview+json", "application/vnd.atlas.2023-01-01.upcoming+json",
			"application/vnd.atlas.2023-13-01+json", "application/vnd.atlas.2023-02-29+json",
			"application/vnd.atlas.2023-01-01+csv", "application/vnd.atlas.2023-01-01+jsonx",
			"xapplication/vnd.atlas.2023-01-01+json", "application/vnd.atlas.20230-01-01+json" })
	void returnsEmptyWithoutVersionInAcceptHeader(String accept) {
		assertThat(AtlasVersion.accepted(List.of(accept))).isEmpty();
	}

	@Test
	void findsVersionInAnyLineOfAcceptHeader() {
		assertThat(AtlasVersion.accepted(List.of("*/*", "application/vnd.atlas.2024-08-05+json")))
			.contains(AtlasVersion.parse("2024-08-05"));
		assertThat(AtlasVersion.accepted(List.of())).isEmpty();
	}

	@Test
	void hasTenReleases() {
		assertThat(AtlasVersion.RELEASED).hasSize(10).isSorted();
		assertThat(AtlasVersion.parse(AtlasVersion.FIRST).isReleased()).isTrue();
		assertThat(AtlasVersion.parse("2025-03-12").isReleased()).isTrue();
		assertThat(AtlasVersion.parse("2025-03-11").isReleased()).isFalse();
	}

	@Test
	void isLaterThanAllAfterLastRelease() {
		assertThat(AtlasVersion.parse("2025-03-12").isLaterThanAll()).isFalse();
		assertThat(AtlasVersion.parse("2025-03-13").isLaterThanAll()).isTrue();
		assertThat(AtlasVersion.parse("2022-12-31").isLaterThanAll()).isFalse();
	}

}
