package io.mockatlas.control.mail;

import java.time.Instant;
import java.util.List;

import io.mockatlas.invitation.InvitationId;
import io.mockatlas.invitation.InvitationSnapshot;
import io.mockatlas.invitation.Validity;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;

/**
 * Messages for tests without a server.
 */
final class SampleMessages {

	static final String HOST = "http://127.0.0.1:8080";

	static final String LINK = HOST + "/_mockatlas/mail/t0ken";

	private static final OrgId ORG = new OrgId("690000000000000000000a01");

	private SampleMessages() {
	}

	static Message toOrganization(String orgName, String username) {
		return message(new InvitationSnapshot(new InvitationId("690000000000000000000c10"), ORG, orgName, null, null,
				username, List.of("ORG_MEMBER", "ORG_READ_ONLY"), "orgowner", validity()));
	}

	static Message toProject(String projectName) {
		return message(new InvitationSnapshot(new InvitationId("690000000000000000000c40"), ORG, "Acme",
				new ProjectId("690000000000000000000a11"), projectName, "eve@example.com", List.of("GROUP_OWNER"),
				"orgowner", validity()));
	}

	private static Message message(InvitationSnapshot invitation) {
		return new Message(new MessageId("690000000000000000000e10"), new LinkToken("t0ken"), MessageStatus.PENDING,
				invitation, MessageGrants.NONE);
	}

	private static Validity validity() {
		return Validity.from(Instant.parse("2026-01-31T09:05:00Z"));
	}

}
