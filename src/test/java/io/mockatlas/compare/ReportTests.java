package io.mockatlas.compare;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.mockatlas.compare.Behaviours.Behaviour;
import io.mockatlas.compare.Difference.Aspect;
import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Step STEP = Steps.put("/groups/{group}", "{}");

	private static final Answer ERROR = answer(405, "Method PUT is not allowed.");

	private final Report report = new Report(new Behaviours(JSON.readTree("""
			{"behaviours":[
			{"what":"405 has `Allow`.","evidence":"ASSUMED","where":"io.mockatlas.protocol.error.ErrorAdvice.allowed"},
			{"what":"All v2 responses.","evidence":"RECORDED",
			"where":"io.mockatlas.protocol.ResponseHeaders.writeCommon"},
			{"what":"No rate limits.","evidence":"RECORDED","where":"io.mockatlas.limits.RateLimitHeaders"},
			{"what":"`NOT_ALLOWED` has status 405.","evidence":"DOCUMENTED","errorCode":"NOT_ALLOWED","status":405,
			"where":"io.mockatlas.error.ErrorCode"},
			{"what":"`NOT_ALLOWED` has the detail: Method %s is not allowed.","evidence":"ASSUMED",
			"errorCode":"NOT_ALLOWED","status":405,"where":"io.mockatlas.error.ErrorCode"},
			{"what":"PUT is rejected.","evidence":"ASSUMED","where":"io.mockatlas.api.Put"},
			{"what":"JSON is compact.","evidence":"RECORDED","where":"io.mockatlas.protocol.body.AtlasJson"}]}"""),
			JSON.readTree("{}")), Map.of());

	@Test
	void equalErrorConfirmsCodeAndDetailAndHeaders() {
		this.report.add(STEP.confirms("api.Put"), ERROR, List.of());

		assertThat(confirmed()).containsExactlyInAnyOrder("405 has `Allow`.", "All v2 responses.", "No rate limits.",
				"`NOT_ALLOWED` has status 405.", "`NOT_ALLOWED` has the detail: Method %s is not allowed.",
				"PUT is rejected.");
	}

	@Test
	void errorWithOtherDetailConfirmsCode() {
		this.report.add(STEP.confirms("api.Put"), ERROR, List.of(difference(Aspect.VALUE, "$.detail")));

		assertThat(confirmed()).containsExactlyInAnyOrder("405 has `Allow`.", "All v2 responses.", "No rate limits.",
				"`NOT_ALLOWED` has status 405.", "PUT is rejected.");
	}

	@Test
	void textOfAnotherErrorConfirmsNoDetail() {
		this.report.add(STEP, answer(405, "No."), List.of());

		assertThat(confirmed()).contains("`NOT_ALLOWED` has status 405.")
			.doesNotContain("`NOT_ALLOWED` has the detail: Method %s is not allowed.");
	}

	@Test
	void differentHeaderConfirmsTheOthers() {
		this.report.add(STEP, ERROR, List.of(difference(Aspect.HEADER, "allow")));

		assertThat(confirmed()).doesNotContain("405 has `Allow`.").contains("All v2 responses.", "No rate limits.");
	}

	@Test
	void otherOutcomeConfirmsNothing() {
		this.report.add(STEP.confirms("api.Put"), ERROR, List.of(difference(Aspect.ERROR_CODE, "")));

		assertThat(confirmed()).isEmpty();
	}

	@Test
	void successConfirmsLayout() {
		this.report.add(Steps.get("/groups"), new Answer(200, Map.of(), "[]", JSON.readTree("[]")), List.of());

		assertThat(confirmed()).containsExactly("JSON is compact.");
	}

	@Test
	void listsBehavioursThatNoRequestChecked() {
		this.report.add(STEP, ERROR, List.of(difference(Aspect.HEADER, "allow")));

		assertThat(this.report.unchecked()).extracting(Behaviour::what)
			.containsExactly("PUT is rejected.", "JSON is compact.");
		assertThat(table())
			.contains("confirms (assumed) `NOT_ALLOWED` has the detail: Method %s is not allowed.",
					"not checked (assumed) PUT is rejected.")
			.doesNotContain("not checked (recorded) JSON is compact.")
			.endsWith(
					"1 differences in 1 requests; 4 behaviours confirmed, 1 of them assumed; 2 behaviours not checked, 1 of them assumed");
		assertThat(json().path("unchecked").valueStream().map((behaviour) -> behaviour.path("what").asString()))
			.containsExactly("PUT is rejected.", "JSON is compact.");
	}

	private List<String> table() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.report.print(new PrintStream(out, true));
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private JsonNode json() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.report.printJson(new PrintStream(out, true), "1.2.3", "http://127.0.0.1:1");
		return JSON.readTree(out.toString(StandardCharsets.UTF_8));
	}

	private List<String> confirmed() {
		return this.report.confirmed().stream().map(Behaviour::what).toList();
	}

	private static Difference difference(Aspect aspect, String at) {
		return new Difference(aspect, at, "a", "b");
	}

	private static Answer answer(int status, String detail) {
		String body = "{\"detail\":\"%s\",\"error\":%d,\"errorCode\":\"NOT_ALLOWED\"}".formatted(detail, status);
		return new Answer(status, Map.of("allow", "GET", "date", "today", "vary", "Accept"), body, JSON.readTree(body));
	}

}
