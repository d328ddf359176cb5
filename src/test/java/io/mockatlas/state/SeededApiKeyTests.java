package io.mockatlas.state;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.seed.validation.Seeds;
import io.mockatlas.seed.validation.ValidatedSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * API keys of a seed and their access lists, and mistakes in them.
 */
class SeededApiKeyTests {

	private static final String HA1 = "0123456789abcdef0123456789abcdef";

	static Stream<Arguments> mistakes() {
		return Stream.of(Arguments.of("", "privateKey: is required unless ha1 is set"),
				Arguments.of("privateKey: x, ha1: " + HA1, "ha1: cannot be combined with privateKey"),
				Arguments.of("ha1: " + HA1.toUpperCase(), "ha1: must be 32 hex digits in lower case"),
				Arguments.of("ha1: x", "ha1: must be 32 hex digits in lower case"),
				Arguments.of("privateKey: x, privateKeyTail: 0123456789ab", "privateKeyTail: requires ha1"),
				Arguments.of("ha1: " + HA1 + ", privateKeyTail: x",
						"privateKeyTail: must be the last 12 characters of a private key"),
				Arguments.of("privateKey: x, accessList: 192.0.2.1", "accessList: must be a list"),
				Arguments.of("privateKey: x, accessList: [192.0.2.1]",
						"accessList[0]: must be a mapping with the fields ipAddress, cidrBlock, created, count, lastUsed, "
								+ "lastUsedAddress"),
				Arguments.of("privateKey: x, accessList: [{}]", "accessList[0].ipAddress: is required"),
				Arguments.of("privateKey: x, accessList: [{ ipAddress: 192.0.2.1/24 }]",
						"accessList[0].ipAddress: is not an IP address: 192.0.2.1/24"),
				Arguments.of("privateKey: x, accessList: [{ cidrBlock: 192.0.2.1 }]",
						"accessList[0].cidrBlock: is not a CIDR block such as 192.0.2.0/24: 192.0.2.1"),
				Arguments.of("privateKey: x, accessList: [{ ipAddress: 192.0.2.1, cidrBlock: 192.0.2.0/24 }]",
						"accessList[0].cidrBlock: must be the /32 or /128 block of ipAddress"),
				Arguments.of("privateKey: x, accessList: [{ ipAddress: 192.0.2.1, count: 1 }]",
						"accessList[0].lastUsed: is required with count and lastUsedAddress"),
				Arguments.of(
						"privateKey: x, accessList: [{ ipAddress: 192.0.2.1, count: 0, "
								+ "lastUsed: 2026-01-01T00:00:00Z, lastUsedAddress: 192.0.2.1 }]",
						"accessList[0].count: must be a number from 1 on"),
				Arguments.of(
						"privateKey: x, accessList: [{ ipAddress: 192.0.2.1, count: 1, "
								+ "lastUsed: 2026-01-01T00:00:00Z, lastUsedAddress: 192.0.2.2 }]",
						"accessList[0].lastUsedAddress: is not an IP address in 192.0.2.1/32: 192.0.2.2"),
				Arguments.of("privateKey: x, accessList: [{ ipAddress: 192.0.2.1, created: yesterday }]",
						"accessList[0].created: is not an instant such as 2026-01-31T12:00:00Z: yesterday"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void reportsMistake(String fields, String error) {
		assertThat(Seeds.error(Seeds.acme(key(fields)))).isEqualTo("seed.yaml:6: organizations[0].apiKeys[0]." + error);
	}

	@Test
	void enforcesLimitOfOrganization() {
		assertThat(Seeds.read(Seeds.acme(keys(500))).apiKeys()).hasSize(500);
		assertThat(Seeds.error(Seeds.acme(keys(501))))
			.endsWith(": organizations[0].apiKeys[500]: exceeds the limit of 500 API keys in an organization");
	}

	@Test
	void rejectsDuplicateAddress() {
		assertThat(Seeds.error(
				Seeds.acme(key("privateKey: x, accessList: [{ ipAddress: 192.0.2.1 }, { cidrBlock: 192.0.2.1/32 }]"))))
			.startsWith("seed.yaml:6: organizations[0].apiKeys[0].accessList[1]: duplicate access list entry "
					+ "192.0.2.1/32 of ")
			.endsWith(", first in line 6");
	}

	@Test
	void acceptsHashAndTailOfPrivateKey() {
		assertThat(Seeds.read(Seeds.acme(key("ha1: " + HA1 + ", privateKeyTail: 2c02da4597a9"))).apiKeys())
			.singleElement()
			.satisfies((one) -> assertThat(one.redactedPrivateKey()).isEqualTo("********-****-****-2c02da4597a9"));
		assertThat(Seeds.read(Seeds.acme(key("ha1: " + HA1))).apiKeys()).singleElement()
			.satisfies((one) -> assertThat(one.redactedPrivateKey()).isEqualTo("********-****-****-************"));
	}

	@Test
	void acceptsTailWithSpacesAndLettersOutsideOfAscii() {
		assertThat(Seeds.read(Seeds.acme(key("ha1: " + HA1 + ", privateKeyTail: 'tail with ß '"))).apiKeys())
			.singleElement()
			.satisfies((one) -> assertThat(one.redactedPrivateKey()).isEqualTo("********-****-****-tail with ß "));
	}

	@Test
	void hidesSecretInMistake() {
		assertThat(Seeds.error(Seeds.acme(key("ha1: [" + HA1 + "]")))).doesNotContain(HA1);
	}

	@Test
	void readsAccessLists() {
		ValidatedSeed validated = Seeds.read(Seeds.acme(key("""
				privateKey: x, accessList: [{ ipAddress: "::1" }, { cidrBlock: 10.1.1.1/8, \
				created: 2026-01-01T00:00:00Z, count: 3, lastUsed: 2026-01-02T00:00:00Z, lastUsedAddress: 10.2.2.2 }, \
				{ ipAddress: 192.0.2.1, cidrBlock: 192.0.2.1/32 }]""")));

		assertThat(validated.accessLists())
			.extracting(AccessListEntry::apiUser, (entry) -> entry.block().value(), AccessListEntry::requestCount)
			.doesNotHaveDuplicates()
			.extracting((tuple) -> tuple.toList().get(1) + " " + tuple.toList().get(2))
			.containsExactly("0:0:0:0:0:0:0:1/128 0", "10.0.0.0/8 3", "192.0.2.1/32 0");
		assertThat(validated.accessLists().get(0).createdAt()).isEqualTo(Seeds.NOW);
		assertThat(validated.accessLists().get(1)).satisfies((used) -> {
			assertThat(used.apiUser()).isEqualTo(validated.apiKeys().get(0).id());
			assertThat(used.createdAt()).isEqualTo("2026-01-01T00:00:00Z");
			assertThat(used.lastUsedAt()).isEqualTo("2026-01-02T00:00:00Z");
			assertThat(used.lastUsedAddress()).isEqualTo("10.2.2.2");
		});
	}

	private static String key(String fields) {
		return "apiKeys: [{ publicKey: a, roles: { orgRoles: [ORG_OWNER] }" + ((fields.isEmpty()) ? "" : ", " + fields)
				+ " }]";
	}

	private static String keys(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "\n  - { publicKey: k" + i + ", privateKey: x, roles: { orgRoles: [ORG_OWNER] } }")
			.collect(Collectors.joining("", "apiKeys:", "\n"));
	}

}
