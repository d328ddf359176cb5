package io.mockatlas.api.invitation;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.Api;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.TestEvidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.mockatlas.evidence.Evidence.ASSUMED;
import static io.mockatlas.evidence.Evidence.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rejected requests for invitations of both kinds. No rejected request creates an
 * invitation.
 */
@AtlasTest
@ParameterizedClass
@EnumSource
class CreateInviteRejectionTests {

	private final InviteKind kind;

	private final InviteClient invites;

	CreateInviteRejectionTests(InviteKind kind, AtlasClient atlas, Acme acme) {
		this.kind = kind;
		this.invites = new InviteClient(atlas, kind, acme);
	}

	@AfterEach
	void assertNoInvitations() {
		assertThat(this.invites.list("")).isExactly(200, "[]");
		assertThat(this.invites.ofOtherKind().list("")).isExactly(200, "[]");
	}

	@ParameterizedTest
	@EnumSource
	@TestEvidence(DOCUMENTED)
	void requiresUsernameBeforeRoles(Api api) {
		Response response = this.invites.on(api).create("{}");

		InviteErrors.assertMissingAttribute(response, "username");
		assertThat(response.headerNames()).isEqualTo(api.headersOfError());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"roles":["%s"]}                                          | username
			{"roles":["%s"],"username":""}                            | username
			{"roles":["%s"],"username":null}                          | username
			{"username":"ada@example.com"}                            | roles
			{"username":"ada@example.com","roles":[]}                 | roles
			{"username":"ada@example.com","roles":null}               | roles""")
	@TestEvidence(value = DOCUMENTED, of = "missing; that empty is the same is assumed")
	void requiresUsernameAndRoles(String template, String attribute) {
		Response response = this.invites.create(template.formatted(this.kind.role()));

		InviteErrors.assertMissingAttribute(response, attribute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "@example.com", "ada@", "ada@localhost", "ada@example.com ", " ada@example.com",
			"a b@example.com", "ada@exa mple.com", "ada@@example.com", "ada@example..com", "ada@example.com,x@y.zz",
			"Ada <ada@example.com>", "ada@example.com\\u0001", "ada\\n@example.com", "ada@[127.0.0.1]", " " })
	@TestEvidence(DOCUMENTED)
	void rejectsUsernameThatIsNoEmailAddress(String username) {
		InviteErrors.assertInvalidUsername(this.invites.invite(username));
	}

	@Test
	@TestEvidence(ASSUMED)
	void rejectsTooLongEmailAddress() {
		Response longLocalPart = this.invites.invite("a".repeat(65) + "@example.com");
		Response longAddress = this.invites.invite("ada@" + "example.".repeat(40) + "com");

		InviteErrors.assertInvalidUsername(longLocalPart);
		InviteErrors.assertInvalidUsername(longAddress);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ORG_KING", "GROUP_KING", "org_member", "group_owner", "", " ORG_MEMBER", "%s", "<b>" })
	@TestEvidence(DOCUMENTED)
	void rejectsUnknownRole(String role) {
		Response alone = this.invites.create("{\"username\":\"ada@example.com\",\"roles\":[\"" + role + "\"]}");
		Response second = this.invites
			.create("{\"username\":\"ada@example.com\",\"roles\":[\"" + this.kind.role() + "\",\"" + role + "\"]}");

		InviteErrors.assertInvalidEnumValue(alone, role);
		InviteErrors.assertInvalidEnumValue(second, role);
	}

}
