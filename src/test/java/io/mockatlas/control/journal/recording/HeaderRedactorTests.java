package io.mockatlas.control.journal.recording;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link HeaderRedactor}: secrets in headers.
 */
class HeaderRedactorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Authorization       | Bearer abc.def                            | Bearer <hidden>
					authorization       | Basic czNjcmV0                            | Basic <hidden>
					Authorization       | Digest username="a", response="0f", nc=1  | Digest username="a", response=<hidden>, nc=1
					Authorization       | digest response = 0f                      | digest response = <hidden>
					Authorization       | s3cret                                    | <hidden>
					Proxy-Authorization | Basic czNjcmV0                            | <hidden>
					Cookie              | a=b                                       | <hidden>
					Set-Cookie          | a=b                                       | <hidden>
					X-Api-Key           | s3cret                                    | <hidden>
					X-Auth-Token        | s3cret                                    | <hidden>
					Referer             | http://localhost/?token=s3cret&a=b        | http://localhost/?token=<hidden>&a=b
					Accept              | application/json                          | application/json
					""")
	void hidesSecrets(String name, String value, String redacted) {
		assertThat(HeaderRedactor.redact(name, value)).isEqualTo(redacted);
	}

}
