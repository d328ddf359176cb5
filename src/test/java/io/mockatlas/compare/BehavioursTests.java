package io.mockatlas.compare;

import java.util.List;
import java.util.Map;

import io.mockatlas.compare.Behaviours.Behaviour;
import io.mockatlas.compare.Difference.Aspect;
import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Selection of behaviours from a small catalog.
 */
class BehavioursTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String DIGEST = "Digest realm=\"MMS Public API\"";

	private final Behaviours behaviours = new Behaviours(JSON.readTree("""
			{"behaviours":[
			{"what":"The settings have a `Location`.","evidence":"RECORDED",
			"where":"io.mockatlas.api.project.ProjectSettingsController.response"},
			{"what":"A change of settings has a `Location`.","evidence":"ASSUMED",
			"where":"io.mockatlas.api.project.ProjectSettingsController.response"},
			{"what":"An invitation has no `Location`.","evidence":"RECORDED",
			"where":"io.mockatlas.api.invitation.OrgInvitationController.create"},
			{"what":"An account has a `Location`.","evidence":"RECORDED",
			"where":"io.mockatlas.api.user.UserController.create"},
			{"what":"The challenge.","evidence":"RECORDED","where":"io.mockatlas.security.digest.DigestChallenge"},
			{"what":"Token responses have headers.","evidence":"ASSUMED",
			"where":"io.mockatlas.security.oauth.TokenController"},
			{"what":"An invalid token is a 401 without a body.","evidence":"RECORDED",
			"where":"io.mockatlas.security.oauth.BearerAuthenticationFilter.reject"},
			{"what":"The 401 has no header.","evidence":"ASSUMED",
			"where":"io.mockatlas.security.oauth.BearerAuthenticationFilter.reject"},
			{"what":"All v2 responses have these headers.","evidence":"RECORDED",
			"where":"io.mockatlas.protocol.ResponseHeaders.writeCommon"},
			{"what":"v1.0 has other headers.","evidence":"ASSUMED",
			"where":"io.mockatlas.protocol.ResponseHeaders.writeCommon"},
			{"what":"`IN_GROUP` has status 409.","evidence":"DOCUMENTED","errorCode":"IN_GROUP","status":409,
			"where":"io.mockatlas.error.ErrorCode"},
			{"what":"`IN_GROUP` has the detail: User %s is in (group) %s.","evidence":"ASSUMED","errorCode":"IN_GROUP",
			"status":409,"where":"io.mockatlas.error.ErrorCode"},
			{"what":"`NOT_FOUND` has status 404 and the detail: No x.","evidence":"RECORDED","errorCode":"NOT_FOUND",
			"status":404,"where":"io.mockatlas.error.ErrorCode"},
			{"what":"Users are added once.","evidence":"ASSUMED","where":"io.mockatlas.membership.Users.add"}]}"""),
			JSON.readTree(
					"""
							{"paths":{"/api/atlas/v2/groups":{"post":{"operationId":"createGroup","description":"recorded"}},
							"/api/atlas/v2/groups/{groupId}":{"get":{"operationId":"getGroup","description":"documented"}}}}"""));

	@ParameterizedTest
	@CsvSource({ "GET, /groups/{group}/settings, The settings have a `Location`.",
			"PATCH, /groups/{group}/settings, A change of settings has a `Location`.",
			"POST, /orgs/{org}/invites, An invitation has no `Location`.",
			"POST, /groups/{group}/invites, An invitation has no `Location`.",
			"POST, /users, An account has a `Location`.",
			"POST, /groups?projectOwnerId=1, The successful response of `createGroup`.",
			"GET, /groups/{group}, The successful response of `getGroup`." })
	void selectsLocationByOperation(String method, String target, String expected) {
		assertThat(contradicted(header("location"), Step.of(method, target, null), answer(200, "")))
			.containsExactly(expected);
	}

	@Test
	void selectsAuthenticationByScheme() {
		Difference difference = header("www-authenticate");

		assertThat(contradicted(difference, Steps.get("/groups/1"), answer(401, DIGEST)))
			.containsExactly("The challenge.");
		assertThat(contradicted(difference, Steps.form("/token", "a=b"), answer(401, "Basic")))
			.containsExactly("Token responses have headers.");
		assertThat(contradicted(difference, Steps.form("/token", "a=b").at("//api/oauth"), answer(401, "Basic")))
			.containsExactly("Token responses have headers.");
		assertThat(contradicted(difference, Steps.get("/orgs/1").as(Step.Caller.TOKEN), answer(401, "")))
			.containsExactly("The 401 has no header.");
		assertThat(contradicted(difference, Steps.get("/groups/1"), answer(404, "")))
			.containsExactly("All v2 responses have these headers.");
		assertThat(contradicted(difference, Steps.get("/groups/1").v1(), answer(404, "")))
			.containsExactly("v1.0 has other headers.");
	}

	@ParameterizedTest
	@CsvSource({ "STATUS, '', `IN_GROUP` has status 409.", "ERROR_CODE, '', `IN_GROUP` has status 409.",
			"VALUE, $.reason, `IN_GROUP` has status 409.", "VALUE, $.content.error, `IN_GROUP` has status 409.",
			"VALUE, $.detail, `IN_GROUP` has the detail: User %s is in (group) %s.",
			"KEY, $.content.detail, `IN_GROUP` has the detail: User %s is in (group) %s.",
			"VALUE, $.parameters[1], `IN_GROUP` has the detail: User %s is in (group) %s." })
	void selectsEntryOfErrorCodeOrDetail(Aspect aspect, String at, String expected) {
		Difference difference = new Difference(aspect, at, "a", "b");
		String error = "{\"detail\":\"User a is in (group) b.\",\"error\":409,\"errorCode\":\"IN_GROUP\"}";

		assertThat(contradicted(difference, Steps.get("/groups/1"), error(409, error))).containsExactly(expected);
		assertThat(contradicted(difference, Steps.get("/groups/1"),
				error(200, "{\"content\":" + error + ",\"status\":409}")))
			.containsExactly(expected);
	}

	@Test
	void stepExplainsErrorButNotItsDetail() {
		Step step = Steps.get("/groups/1").confirms("membership.Users.add");
		Answer error = error(404, "{\"detail\":\"No x.\",\"error\":404,\"errorCode\":\"NOT_FOUND\"}");

		assertThat(contradicted(new Difference(Aspect.STATUS, "", "404 NOT_FOUND", "200"), step, error))
			.containsExactly("Users are added once.");
		assertThat(contradicted(new Difference(Aspect.VALUE, "$.detail", "No x.", "No y."), step, error))
			.containsExactly("`NOT_FOUND` has status 404 and the detail: No x.");
	}

	@ParameterizedTest
	@CsvSource({ "404, No y.", "400, No x." })
	void errorWithOtherTextOrStatusIsNotThatOfCatalog(int status, String detail) {
		assertThat(contradicted(new Difference(Aspect.VALUE, "$.detail", detail, "z"), Steps.get("/groups/1"),
				error(status,
						"{\"detail\":\"%s\",\"error\":%s,\"errorCode\":\"NOT_FOUND\"}".formatted(detail, status))))
			.containsExactly("The successful response of `getGroup`.");
	}

	private List<String> contradicted(Difference difference, Step step, Answer our) {
		return this.behaviours.contradictedBy(difference, step, our).stream().map(Behaviour::what).toList();
	}

	private static Difference header(String name) {
		return new Difference(Aspect.HEADER, name, "a", "absent");
	}

	private static Answer error(int status, String body) {
		return new Answer(status, Map.of(), body, JSON.readTree(body));
	}

	private static Answer answer(int status, String authenticate) {
		return new Answer(status, (authenticate.isEmpty()) ? Map.of() : Map.of("www-authenticate", authenticate), "",
				null);
	}

}
