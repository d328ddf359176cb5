package io.mockatlas.security.digest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DigestUri}.
 */
class DigestUriTests {

	@ParameterizedTest
	@CsvSource({ "/orgs?name=a@b.c, /orgs?name=a@b.c", "/orgs?name=a%40b.c, /orgs?name=a%40b.c",
			"http://127.0.0.1:8080/api?x=/, /api?x=/", "HTTPS://h//api/atlas, //api/atlas", "http://h, /",
			"http://h?x=/y, /?x=/y" })
	void matchesItsRawTarget(String uri, String rawTarget) {
		assertThat(new DigestUri(uri).isFor(rawTarget)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/orgs, /groups", "/orgs, /orgs?x=1", "/orgs?x=1, /orgs", "/orgs?name=a@b.c, /orgs?name=a%40b.c",
			"http://h/api, /api?x=1", "ftp://h/api, /api", "//h/api, /api", "'', /" })
	void doesNotMatchOtherTarget(String uri, String rawTarget) {
		assertThat(new DigestUri(uri).isFor(rawTarget)).isFalse();
	}

}
