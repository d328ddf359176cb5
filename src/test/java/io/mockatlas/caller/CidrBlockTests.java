package io.mockatlas.caller;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CidrBlock}.
 */
class CidrBlockTests {

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 192.0.2.1/32", "192.0.2.1/32, 192.0.2.1/32", "192.0.2.200/25, 192.0.2.128/25",
			"10.255.255.255/9, 10.128.0.0/9", "255.255.255.255/0, 0.0.0.0/0", "2001:DB8::1, 2001:db8:0:0:0:0:0:1/128",
			"2001:db8:ffff::/33, 2001:db8:8000:0:0:0:0:0/33", "::1, 0:0:0:0:0:0:0:1/128", "::/0, 0:0:0:0:0:0:0:0/0",
			"::ffff:192.0.2.1, 192.0.2.1/32", "0000:0000:0000:0000:0000:ffff:255.255.255.255, 255.255.255.255/32" })
	void parsesToCanonicalForm(String text, String value) {
		assertThat(CidrBlock.of(text)).hasValue(new CidrBlock(value));
		assertThat(CidrBlock.of(value)).hasValue(new CidrBlock(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/8", "192.0.2", "192.0.2.256", "192.0.2.01", "192.0.2.1/", "192.0.2.1/33",
			"192.0.2.1/08", "192.0.2.1/+8", "192.0.2.1/8/8", "192.0.2.1 ", " 192.0.2.1", "192.0.2.1/ 8", "example.com",
			"localhost", "1", "0x7f.0.0.1", "::zz", "1::2::3", ":", "fe80::1%eth0", "[::1]", "::1/129",
			"1:2:3:4:5:6:7:8:9", ".:1", ".a:b", "1.2:3", "00001::1", "\u0661.1.1.1", "192.0.2.1/\u0661",
			"::ffff:192.0.2.1/128" })
	void rejectsOtherText(String text) {
		assertThat(CidrBlock.of(text)).isEmpty();
	}

	/**
	 * A parser that backtracks would take hours.
	 */
	@Test
	@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void rejectsLongTextWithoutBacktracking() {
		assertThat(CidrBlock.of(":".repeat(1_000_000) + "x")).isEmpty();
		assertThat(CidrBlock.of("1.".repeat(500_000) + ":x/8")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.0/24, 192.0.2.255, true", "192.0.2.0/24, 192.0.3.0, false", "192.0.2.1/32, 192.0.2.1, true",
			"192.0.2.1/32, 192.0.2.2, false", "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, 2001:db8::1, false",
			"::/0, 203.0.113.9, false", "::/0, 2001:db8::1, true", "2001:db8::/33, 2001:db8:7fff::1, true",
			"2001:db8::/33, 2001:db8:8000::1, false", "10.0.0.0/8, ::ffff:10.1.1.1, true",
			"0:0:0:0:0:0:0:1/128, 0:0:0:0:0:0:0:1, true", "10.0.0.0/8, nonsense, false",
			"10.0.0.0/8, 10.0.0.0/8, false" })
	void containsAddressesOfItsRange(String block, String address, boolean contained) {
		assertThat(CidrBlock.of(block).orElseThrow().contains(address)).isEqualTo(contained);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, true", "192.0.2.0/31, false", "2001:db8::1, true", "2001:db8::/32, false" })
	void isAddressWhenItHasOneAddress(String block, boolean single) {
		assertThat(CidrBlock.of(block).orElseThrow().isAddress()).isEqualTo(single);
	}

}
