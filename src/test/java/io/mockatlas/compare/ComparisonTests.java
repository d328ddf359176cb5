package io.mockatlas.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mockatlas.compare.Difference.Aspect;
import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static final Step STEP = Steps.get("/orgs/{org}/invites");

	private static final Normalization OURS = new Normalization("http://127.0.0.1:1",
			Map.of("org", "690000000000000000000a01", "prefix", "mock-atlas-compare-1", "activeUser",
					"mine@example.com", "orgName", "Compare"));

	private static final Normalization THEIRS = new Normalization("https://cloud.mongodb.com",
			Map.of("org", "690000000000000000000b01", "prefix", "mock-atlas-compare-2"));

	@Test
	void ignoresNamesOfServers() {
		assertThat(differences(STEP, """
				{"href":"http://127.0.0.1:1/orgs/690000000000000000000a01","id":"690000000000000000000c01",
				"name":"mock-atlas-compare-1-x","at":"2026-01-01T00:00:00Z","publicKey":"abc"}""", """
				{"href":"https://cloud.mongodb.com/orgs/690000000000000000000b01","id":"690000000000000000000c02",
				"name":"mock-atlas-compare-2-x","at":"2026-02-01T00:00:00Z","publicKey":"def"}""")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X", "No", "ID", "30", "1", "a", "group", "Acme", "nonce", "id", "Ada's Org - 2024-03-05",
			"mine@example.com's Org", "$1 (a|b" })
	void ignoresNamesOfOrganizations(String name) {
		Normalization service = service(name);
		String text = "No group with ID 690000000000000000000b01 exists since 2026-01-30T00:30:01Z for 10.0.0.30, "
				+ "a::30 and mine@example.com: nonce=\"a/30\"";

		assertThat(service.text(text, OURS)).isEqualTo(OURS.text(text.replace("b01", "a01"), service));
		assertThat(service.text("In '" + name + "' there is no x.", OURS)).doesNotContain("'" + name + "'")
			.isEqualTo(OURS.text("In 'Compare' there is no x.", service));
	}

	@Test
	void replacesOnlyWholeNames() {
		assertThat(service("a").text("a bad <a>, a-b", OURS)).isEqualTo("{orgName} bad <{orgName}>, {orgName}-b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.1", "10.0.0.1/32", "::1", "::", "fe80::1%eth0", "2001:DB8::8:800:200c:417a",
			"2001:db8:0:0:8:800:200c:417a", "2001:db8::/128", "::ffff:10.0.0.1", "64:ff9b:0:0:0:0:10.0.0.1" })
	void ignoresAddresses(String address) {
		assertThat(OURS.text("IP address " + address + " is not allowed, [" + address + "].", THEIRS))
			.isEqualTo("IP address {address} is not allowed, [{address}].");
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.0.2.2", "ApiOrganizationInvitationResource::deleteInvitations", "12:30:45", "1.2.3",
			"url: x", "a:b:c" })
	void comparesOtherTexts(String text) {
		assertThat(OURS.text(text, THEIRS)).isEqualTo(text);
	}

	@Test
	void findsDifferencesOfBodies() {
		assertThat(differences(STEP, """
				{"a":1,"b":"x","c":true,"list":[1]}""", """
				{"b":2,"a":1,"d":null,"list":[1,2]}""")).containsExactly(
				new Difference(Aspect.TYPE, "$.b", "string", "number"),
				new Difference(Aspect.KEY, "$.c", "boolean", "absent"),
				new Difference(Aspect.VALUE, "$.list", "1 elements", "2 elements"),
				new Difference(Aspect.KEY, "$.d", "absent", "null"),
				new Difference(Aspect.KEY_ORDER, "$", "a, b, list", "b, a, list"));
	}

	@Test
	void comparesOnlyShapeOfWhatStoryDidNotMake() {
		assertThat(differences(STEP.shape(), "{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":2},{\"b\":3}]}")).isEmpty();
		assertThat(differences(STEP.shape(), "{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":\"secret\"}]}"))
			.containsExactly(new Difference(Aspect.TYPE, "$.a[0].b", "number", "string"));
	}

	@Test
	void ignoresElementsThatStoryDidNotMake() {
		assertThat(differences(STEP.own(), "{\"results\":[{\"name\":\"mock-atlas-compare-1\"}],\"totalCount\":1}",
				"{\"results\":[{\"other\":1},{\"name\":\"mock-atlas-compare-2\"}],\"totalCount\":2}"))
			.isEmpty();
	}

	@Test
	void comparesNothingElseIfStatusesDiffer() {
		assertThat(Comparison.of(STEP, answer(409, "{\"errorCode\":\"A\"}", "x-one", "1"), OURS, answer(200, "[]"),
				THEIRS))
			.containsExactly(new Difference(Aspect.STATUS, "", "409 A", "200"));
		assertThat(Comparison.of(STEP, answer(404, "{\"errorCode\":\"A\"}", "x-one", "1"), OURS,
				answer(404, "{\"errorCode\":\"B\"}"), THEIRS))
			.containsExactly(new Difference(Aspect.ERROR_CODE, "", "404 A", "404 B"));
	}

	@Test
	void findsDifferencesOfHeaders() {
		assertThat(Comparison.of(STEP, answer(200, "[]", "sunset", "a", "date", "1", "ratelimit-remaining", "7"), OURS,
				answer(200, "[]", "sunset", "b", "x-new", "c", "ratelimit-remaining", "9"), THEIRS))
			.containsExactly(new Difference(Aspect.HEADER, "sunset", "a", "b"),
					new Difference(Aspect.HEADER, "x-new", "absent", "c"));
	}

	private static Normalization service(String orgName) {
		return new Normalization("https://cloud.mongodb.com", Map.of("org", "690000000000000000000b01", "prefix",
				"mock-atlas-compare-1", "activeUser", "mine@example.com", "orgName", orgName));
	}

	private static List<Difference> differences(Step step, String ours, String theirs) {
		return Comparison.of(step, answer(200, ours), OURS, answer(200, theirs), THEIRS);
	}

	private static Answer answer(int status, String body, String... headers) {
		Map<String, String> all = new TreeMap<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], headers[i + 1]);
		}
		return new Answer(status, all, body, JsonMapper.builder().build().readTree(body));
	}

}
